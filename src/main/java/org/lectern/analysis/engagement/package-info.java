/**
 * How engaged is each learner? A score of how far learners watch and how many videos they open, what moves it, how sure it
 * is, and one learner's card.
 *
 * <p>Start at {@link org.lectern.analysis.engagement.EngagementAnalysis}, and for one learner at
 * {@link org.lectern.analysis.engagement.LearnerCards}. Completion is in percent; scores, weights and shares are 0..1.
 */
@NullMarked
package org.lectern.analysis.engagement;

import org.jspecify.annotations.NullMarked;
