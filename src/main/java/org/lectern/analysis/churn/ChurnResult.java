package org.lectern.analysis.churn;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.analysis.CourseNames;
import org.lectern.analysis.rate.CourseRate;
import org.lectern.analysis.rate.Rate;
import org.lectern.analysis.rate.VideoRate;

/**
 * Every number that figures, tables and words are made of.
 *
 * @param churn by the courses' names as the mode has them
 * @param walk along a course; nothing where no order is known
 * @param curves the study's first, then those of the courses with most views
 */
record ChurnResult(
        ChurnParams params,
        Churn churn,
        CourseNames names,
        Optional<ChurnByPosition> walk,
        List<ThresholdCurve> curves) {

    /** So many of the videos with the highest churn are followed from threshold to threshold. */
    private static final int FOLLOWED = 10;

    Rate whole() {
        return churn.whole();
    }

    /** The videos that a ranking may show, highest churn first. */
    List<VideoRate> rankable() {
        return churn.videos().stream()
                .filter(video -> params.toRank().has(video.rate()))
                .toList();
    }

    /** The courses that a ranking may show, highest churn first. */
    List<CourseRate> rankableCourses() {
        return churn.courses().stream()
                .filter(course -> params.toRank().has(course.rate()))
                .toList();
    }

    /** How many videos with the highest churn are followed: ten, or half of the ranking where it is short. */
    int followed() {
        return Math.min(FOLLOWED, rankable().size() / 2);
    }

    /** How many of those followed are among the highest at the stricter and at the milder threshold, too. */
    int steady() {
        Set<VideoRate> steady = highest(0);
        steady.retainAll(highest(Churn.LOWER));
        steady.retainAll(highest(Churn.HIGHER));
        return steady.size();
    }

    private Set<VideoRate> highest(int threshold) {
        return new HashSet<>(rankable().stream()
                .sorted(VideoRate.surestFirst(threshold))
                .limit(followed())
                .toList());
    }

    /** Share of views below the stricter threshold, 0..1. */
    double lowerRate() {
        return share(Churn.LOWER);
    }

    /** Share of views below the milder threshold, 0..1. */
    double higherRate() {
        return share(Churn.HIGHER);
    }

    private double share(int threshold) {
        long below = churn.videos().stream()
                .mapToLong(video -> video.rates().get(threshold).hits())
                .sum();
        return (double) below / whole().views();
    }
}
