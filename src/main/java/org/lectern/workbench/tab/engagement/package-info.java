/** How engaged is each learner? The page of the engagement analysis, its settings and the card of one learner. */
@NullMarked
package org.lectern.workbench.tab.engagement;

import org.jspecify.annotations.NullMarked;
