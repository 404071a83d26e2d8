/**
 * What is handed to others: answers of several analyses as one document, with what is sure of them first. A {@link
 * org.lectern.handout.Handout} has chosen and said everything; each format writes it down. This room does not know who asks.
 */
@NullMarked
package org.lectern.handout;

import org.jspecify.annotations.NullMarked;
