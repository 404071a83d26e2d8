/**
 * Which item a learner may open next, and what it is worth to be told: models that rank items ({@link
 * org.lectern.recommend.Recommender}), who of the learners judges them on what they opened later ({@link
 * org.lectern.recommend.Split}), and measures with intervals over resampled learners ({@link
 * org.lectern.recommend.RankingEvaluation}, {@link org.lectern.recommend.Paired}). Learners and items are numbers from 0; of
 * equally good items the smaller number goes first, everywhere.
 */
@NullMarked
package org.lectern.recommend;

import org.jspecify.annotations.NullMarked;
