/**
 * What somebody wants to do about what was found: cards with a claim, an action, an owner and a day, notes, and whether a newer export
 * shows that it helped.
 */
@NullMarked
package org.lectern.cards;

import org.jspecify.annotations.NullMarked;
