package org.lectern.analysis.churn;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lectern.analysis.CourseNames;

/**
 * Every number that figures, tables and words are made of.
 *
 * @param counted by the courses' names as the mode has them
 * @param walk along a course; nothing where no order is known
 * @param curves the study's first, then those of the courses with most views
 */
record Churned(
        ChurnParams params, Counted counted, CourseNames names, Optional<Walk> walk, List<ThresholdCurve> curves) {

    /** So many of the videos with the highest churn are followed from threshold to threshold. */
    private static final int FOLLOWED = 10;

    Tally whole() {
        return counted.whole();
    }

    /** The videos that a ranking may show, highest churn first. */
    List<VideoChurn> rankable() {
        return counted.videos().stream()
                .filter(video -> video.tally().views() >= params.minimumRanked())
                .toList();
    }

    /** The courses that a ranking may show, highest churn first. */
    List<CourseChurn> rankableCourses() {
        return counted.courses().stream()
                .filter(course -> course.tally().views() >= params.minimumRanked())
                .toList();
    }

    /** How many videos with the highest churn are followed: ten, or half of the ranking where it is short. */
    int followed() {
        return Math.min(FOLLOWED, rankable().size() / 2);
    }

    /** How many of those followed are among the highest at the stricter and at the milder threshold, too. */
    int steady() {
        Set<VideoChurn> steady = highest(VideoChurn::tally);
        steady.retainAll(highest(VideoChurn::lower));
        steady.retainAll(highest(VideoChurn::higher));
        return steady.size();
    }

    private Set<VideoChurn> highest(Function<VideoChurn, Tally> tally) {
        return new HashSet<>(rankable().stream()
                .sorted(VideoChurn.highestFirst(tally))
                .limit(followed())
                .toList());
    }

    /** Share of views below the stricter threshold, 0..1. */
    double lowerRate() {
        return rate(VideoChurn::lower);
    }

    /** Share of views below the milder threshold, 0..1. */
    double higherRate() {
        return rate(VideoChurn::higher);
    }

    private double rate(Function<VideoChurn, Tally> tally) {
        long churned = counted.videos().stream()
                .mapToLong(video -> tally.apply(video).churned())
                .sum();
        return (double) churned / whole().views();
    }
}
