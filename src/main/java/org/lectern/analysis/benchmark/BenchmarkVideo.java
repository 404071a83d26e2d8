package org.lectern.analysis.benchmark;

import org.lectern.stats.Interval;
import org.lectern.stats.OwnEffect;

/**
 * A video beside what was to be expected of it; all in percent of the video, or points of them.
 *
 * @param learners who watched it
 * @param effect its mean by learner and what it is made of
 * @param length what its length takes or gives; NaN where it is not known
 * @param place likewise its place in the course
 * @param standing whether it differs beyond chance
 * @param rank by what is likely to stay of the difference, from 1, the highest; 0 where it is not ranked
 * @param plainRank by its mean
 */
record BenchmarkVideo(
        Viewing.Video video,
        long learners,
        OwnEffect effect,
        double length,
        double place,
        Standing standing,
        int rank,
        int plainRank) {

    /** Where a video stands beside what was to be expected. */
    enum Standing {
        BETTER,
        WORSE,
        AS_EXPECTED,
        /** Too few watched it, or nobody who watched another. */
        NOT_RANKED
    }

    String title() {
        return video.title();
    }

    double expected() {
        return effect.mean() - effect.difference();
    }

    Interval interval() {
        return effect.interval();
    }

    boolean isRanked() {
        return standing != Standing.NOT_RANKED;
    }

    boolean isBeyondChance() {
        return standing == Standing.BETTER || standing == Standing.WORSE;
    }
}
