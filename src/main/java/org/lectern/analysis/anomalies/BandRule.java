package org.lectern.analysis.anomalies;

import java.util.Comparator;
import java.util.List;
import org.lectern.analysis.Mode;

/**
 * The published rule: A between the ends of the band, both included, and U less than the number of distinct videos of the
 * study, with A a learner's mean completion over all views and U the number of distinct videos watched.
 */
final class BandRule {

    /** Highest share of views in the band first, then most views, then by name. */
    static final Comparator<LearnerProfile> BY_BAND_SHARE = Comparator.comparingDouble(LearnerProfile::bandShare)
            .reversed()
            .thenComparing(Comparator.comparingLong(LearnerProfile::views).reversed())
            .thenComparing(LearnerProfile::name);

    private BandRule() {}

    /** Those whom the rule finds: as published by name, else the likeliest half-watchers first. */
    static List<LearnerProfile> find(List<LearnerProfile> learners, long videos, AnomaliesParams params) {
        return learners.stream()
                .filter(learner -> AnomaliesResult.inBand(learner, params) && learner.videos() < videos)
                .sorted(params.mode() == Mode.AS_PUBLISHED ? Comparator.comparing(LearnerProfile::name) : BY_BAND_SHARE)
                .toList();
    }
}
