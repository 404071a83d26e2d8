/** Which videos hold attention? The page of the explore analysis and its settings. */
@NullMarked
package org.lectern.workbench.tab.explore;

import org.jspecify.annotations.NullMarked;
