/** Where do learners give up? The page of the churn analysis and its settings. */
@NullMarked
package org.lectern.workbench.tab.churn;

import org.jspecify.annotations.NullMarked;
