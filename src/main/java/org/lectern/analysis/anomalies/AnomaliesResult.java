package org.lectern.analysis.anomalies;

import java.util.List;

/**
 * Every number that figures, tables and words are made of.
 *
 * @param videos number of distinct videos in the study
 * @param learners every learner, by name
 * @param found those whom the published rule finds, in the order to be shown
 * @param foundViews number of their views in each bin of completion
 * @param scored those with enough views to be compared, highest score first; empty where they are too few
 */
record AnomaliesResult(
        AnomaliesParams params,
        long videos,
        List<LearnerProfile> learners,
        List<LearnerProfile> found,
        List<Long> foundViews,
        List<ScoredLearner> scored) {

    /** Whether a learner's mean lies in the band. */
    static boolean inBand(LearnerProfile learner, AnomaliesParams params) {
        return params.low() <= learner.mean() && learner.mean() <= params.high();
    }

    long views() {
        return learners.stream().mapToLong(LearnerProfile::views).sum();
    }

    double foundShare() {
        return (double) found.size() / learners.size();
    }

    /** Number of those found with enough views to tell where they end. */
    long foundWithEnoughViews() {
        return found.stream().filter(this::hasEnoughViews).count();
    }

    /** Number of those found with enough views and at least half of them in the band. */
    long foundHalfWatchers() {
        return found.stream()
                .filter(learner -> hasEnoughViews(learner) && learner.mostlyInBand())
                .count();
    }

    /** Learners who watched every video of the study, whom the rule never finds. */
    List<LearnerProfile> sawEverything() {
        return learners.stream().filter(learner -> learner.videos() >= videos).toList();
    }

    /** Learners with enough views, at least half of them in the band: who really stops there, whatever the mean. */
    List<LearnerProfile> halfWatchers() {
        return learners.stream()
                .filter(learner -> hasEnoughViews(learner) && learner.mostlyInBand())
                .sorted(BandRule.BY_BAND_SHARE)
                .toList();
    }

    /** Number of learners with enough views to be compared with others. */
    long comparable() {
        return learners.stream().filter(this::hasEnoughViews).count();
    }

    /** Whether a learner is compared with others. */
    boolean hasEnoughViews(LearnerProfile learner) {
        return learner.views() >= params.minimumViews();
    }

    List<ScoredLearner> unusual() {
        return scored.stream().filter(ScoredLearner::unusual).toList();
    }
}
