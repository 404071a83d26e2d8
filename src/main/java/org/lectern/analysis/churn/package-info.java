/**
 * Where do learners give up? Which videos and courses lose more views than the rest, where along a course, and how much the
 * answer hangs on where the line is drawn.
 *
 * <p>Start at {@link org.lectern.analysis.churn.ChurnAnalysis}. A view churns if its completion is below a threshold.
 * Completion and threshold are in percent of a video, shares of views are 0..1.
 */
@NullMarked
package org.lectern.analysis.churn;

import org.jspecify.annotations.NullMarked;
