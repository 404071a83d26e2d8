/**
 * What of findings may be told to others: no rows of learners, no number behind which fewer than so many of them stand, and none from
 * which such a number follows. Whoever writes findings down need not know: what comes out are findings.
 */
@NullMarked
package org.lectern.sharing;

import org.jspecify.annotations.NullMarked;
