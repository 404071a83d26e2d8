/** Who needs help now? The page of the risk analysis, and the form for one learner. */
@NullMarked
package org.lectern.workbench.tab.risk;

import org.jspecify.annotations.NullMarked;
