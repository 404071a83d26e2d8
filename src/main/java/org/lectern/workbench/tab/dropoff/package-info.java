/** Where do learners drop off? The page of the drop-off analysis and its settings. */
@NullMarked
package org.lectern.workbench.tab.dropoff;

import org.jspecify.annotations.NullMarked;
