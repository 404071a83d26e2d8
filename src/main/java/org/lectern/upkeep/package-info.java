/** Models that are looked after: when to train again, what comes of it, which of two serves. */
@NullMarked
package org.lectern.upkeep;

import org.jspecify.annotations.NullMarked;
