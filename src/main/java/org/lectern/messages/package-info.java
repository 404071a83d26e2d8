/**
 * Messages to learners: what is known of each, which rule speaks of them, and the text that a template makes of it, checked. Nothing is
 * sent: drafts go to files that somebody's own mail program opens.
 */
@NullMarked
package org.lectern.messages;

import org.jspecify.annotations.NullMarked;
