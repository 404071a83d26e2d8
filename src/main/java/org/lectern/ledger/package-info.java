/**
 * Who was contacted, who was held out, and what came of it: campaigns in a file that only grows. Who is in which arm is written before any
 * text is, and an {@link org.lectern.ledger.Effect} compares the arms as they were assigned.
 */
@NullMarked
package org.lectern.ledger;

import org.jspecify.annotations.NullMarked;
