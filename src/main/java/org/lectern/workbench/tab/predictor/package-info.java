/** Will this view be finished? The page of the trained model, the form for one learner, and the ways out of the window. */
@NullMarked
package org.lectern.workbench.tab.predictor;

import org.jspecify.annotations.NullMarked;
