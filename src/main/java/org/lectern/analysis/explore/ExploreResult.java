package org.lectern.analysis.explore;

import java.util.Comparator;
import java.util.List;
import org.lectern.analysis.BeyondChance;
import org.lectern.analysis.Mode;
import org.lectern.analysis.rate.Standing;

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

    /**
     * As a table lists them: lowest mean first, since that can be changed, and those that cannot be ranked last; as published,
     * highest mean first.
     *
     * @param all highest mean first
     */
    List<Engagement> listed(List<Engagement> all) {
        return params.mode() == Mode.AS_PUBLISHED
                ? all
                : params.toRank()
                        .first(all.stream().sorted(Engagement.LOWEST_FIRST).toList(), Engagement::completion);
    }

    /** The videos that differ from all together by more than chance, where allowance is made for how many are compared. */
    BeyondChance<Engagement> videosThatStandOut() {
        return Standing.ofVideos(
                videos, Engagement::completion, totals.engagement().completion(), params.toTest());
    }

    /** Every video by what is watched of it in all, most first. */
    List<Engagement> byTotal() {
        return videos.stream()
                .sorted(Comparator.comparingDouble(Engagement::total).reversed().thenComparing(Engagement::name))
                .toList();
    }
}
