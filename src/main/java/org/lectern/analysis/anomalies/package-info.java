/**
 * Which learners stand apart? The published rule, a mean completion between 40 and 50 %, with what hides behind such a
 * mean; and beside it a score of how unlike the others a learner's watching is.
 *
 * <p>Start at {@link org.lectern.analysis.anomalies.AnomaliesAnalysis}. Completion is in percent of a video, shares are
 * 0..1.
 */
@NullMarked
package org.lectern.analysis.anomalies;

import org.jspecify.annotations.NullMarked;
