package org.lectern.analysis.anomalies;

/**
 * How one learner watches.
 *
 * @param name the learner's
 * @param views at least 1
 * @param videos number of distinct videos, at least 1
 * @param squares sum of the squares of how often each video was watched, at least {@code views}
 * @param mean completion, in percent
 * @param deviation sample standard deviation of completion, in percent points; 0 for a single view
 * @param finished number of views at 95 % or more
 * @param early number of views at 10 % or less
 * @param inBand number of views within the band, its ends included
 * @param late number of views at 90 % or more
 */
record LearnerProfile(
        String name,
        long views,
        long videos,
        double squares,
        double mean,
        double deviation,
        long finished,
        long early,
        long inBand,
        long late) {

    double finishedShare() {
        return (double) finished / views;
    }

    double earlyShare() {
        return (double) early / views;
    }

    double bandShare() {
        return (double) inBand / views;
    }

    double lateShare() {
        return (double) late / views;
    }

    /** Whether at least half of the views lie in the band. */
    boolean mostlyInBand() {
        return 2 * inBand >= views;
    }
}
