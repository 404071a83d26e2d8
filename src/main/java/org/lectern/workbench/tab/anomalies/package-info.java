/** Which learners stand apart? The page of the anomalies analysis and its settings. */
@NullMarked
package org.lectern.workbench.tab.anomalies;

import org.jspecify.annotations.NullMarked;
