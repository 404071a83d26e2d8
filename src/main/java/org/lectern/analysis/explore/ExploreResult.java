package org.lectern.analysis.explore;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every number that figures, tables and words are made of.
 *
 * @param videos every video, highest mean first
 * @param courses every course, highest mean first; empty where the study has none
 * @param distribution number of views in each bin of completion
 */
record ExploreResult(
        ExploreParams params,
        ExploreTotals totals,
        List<Engagement> videos,
        List<CourseEngagement> courses,
        List<Long> distribution) {

    /** The videos that a ranking by mean may show, highest mean first. */
    List<Engagement> rankable() {
        return videos.stream()
                .filter(video -> params.toRank().has(video.completion()))
                .toList();
    }

    /** Those that a ranking may show, then the others, which chance may have put anywhere; each highest mean first. */
    List<Engagement> rankableFirst() {
        return Stream.concat(
                        rankable().stream(),
                        videos.stream().filter(video -> !params.toRank().has(video.completion())))
                .toList();
    }

    /** The videos with the highest total, highest first. */
    List<Engagement> highestTotals() {
        return videos.stream()
                .sorted(Comparator.comparingDouble(Engagement::total).reversed().thenComparing(Engagement::name))
                .limit(params.ranked())
                .toList();
    }
}
