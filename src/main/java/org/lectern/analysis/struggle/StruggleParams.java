package org.lectern.analysis.struggle;

import org.lectern.analysis.Allowed;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Mode;
import org.lectern.analysis.rate.Enough;

/**
 * What counts as falling far short, and what is shown of it.
 *
 * @param minimumViews the fewest views a video needs for its views to be judged, at least 1; as published, all are judged
 * @param rule what makes a view fall far short; as published, standard deviations
 * @param factor how many sample standard deviations below the video's mean, above 0 and at most 10
 * @param percentile below which percentile of its video, 1 to 50
 * @param minimumCourseViews the fewest judged views of a course to be ranked, at least 1
 * @param ranked how many courses and videos a ranking shows, at least 1
 * @param course whose videos are shown in their order; empty for the one with most views
 * @param mode corrected or as published
 * @param seed kept for the record: nothing is random
 */
public record StruggleParams(
        @Allowed(from = 1) int minimumViews,
        StruggleRule rule,
        @Allowed(over = 0, to = 10) double factor,
        @Allowed(from = 1, to = 50) double percentile,
        @Allowed(from = 1) int minimumCourseViews,
        @Allowed(from = 1) int ranked,
        String course,
        Mode mode,
        long seed) {

    public StruggleParams {
        atLeastOne(minimumViews, "minimum number of views");
        atLeastOne(minimumCourseViews, "minimum number of a course’s views");
        atLeastOne(ranked, "number of rows in a ranking");
        if (!(factor > 0 && factor <= 10)) {
            throw new IllegalArgumentException("The factor is above 0 and at most 10, not " + factor);
        }
        if (!(percentile >= 1 && percentile <= 50)) {
            throw new IllegalArgumentException("The percentile is 1 to 50, not " + percentile);
        }
    }

    /** Of a course, as published; corrected, it is the one minimum of all rankings. */
    private static final int PUBLISHED_COURSE_VIEWS = 100;

    /** One and a half standard deviations; the tenth percentile where that is asked for. */
    public static StruggleParams of(Choices choices) {
        return new StruggleParams(
                choices.minimumViews(),
                StruggleRule.STANDARD_DEVIATIONS,
                1.5,
                10,
                choices.mode() == Mode.CORRECTED ? choices.minimumViews() : PUBLISHED_COURSE_VIEWS,
                10,
                "",
                choices.mode(),
                choices.seed());
    }

    private static void atLeastOne(int value, String name) {
        if (value < 1) {
            throw new IllegalArgumentException("The " + name + " is at least 1, not " + value);
        }
    }

    /** The rule that judges in this mode. */
    StruggleRule judgingRule() {
        return mode == Mode.CORRECTED ? rule : StruggleRule.STANDARD_DEVIATIONS;
    }

    /** The fewest views of a video that is judged in this mode. */
    int leastViews() {
        return mode == Mode.CORRECTED ? minimumViews : 1;
    }

    /** What a video needs to be ranked and tested, besides that its views are judged. */
    Enough ofVideos() {
        return Enough.toTest(minimumViews, mode);
    }

    /** What a video needs to be tested in its place, where all that are judged are shown. */
    Enough ofPlaces() {
        return Enough.toRank(minimumViews, mode);
    }

    /** What a course needs to be ranked and tested. */
    Enough ofCourses() {
        return Enough.toTest(minimumCourseViews, mode);
    }

    /**
     * Whether videos of which not even a view of 0 % could be flagged are left out: a share of none would call those best
     * whose views stop soonest.
     */
    boolean leavesOutImpossible() {
        return mode == Mode.CORRECTED && rule == StruggleRule.STANDARD_DEVIATIONS;
    }

    /** The column that names a view's course in this mode. */
    String courseColumn() {
        return mode == Mode.CORRECTED ? "course" : "course_as_given";
    }
}
