/** Will this view be finished? A model that is honest about what it is worth, and what it says of one learner. */
@NullMarked
package org.lectern.analysis.predictor;

import org.jspecify.annotations.NullMarked;
