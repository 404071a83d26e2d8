/** Does the order of the content hold, what follows each item, and what should whom be shown next? */
@NullMarked
package org.lectern.analysis.next;

import org.jspecify.annotations.NullMarked;
