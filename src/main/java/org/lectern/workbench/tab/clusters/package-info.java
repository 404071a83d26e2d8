/** Do learners fall into groups? The page of the clusters analysis and its settings. */
@NullMarked
package org.lectern.workbench.tab.clusters;

import org.jspecify.annotations.NullMarked;
