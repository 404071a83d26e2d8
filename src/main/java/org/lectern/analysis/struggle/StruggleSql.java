package org.lectern.analysis.struggle;

/**
 * The rule in SQL. All comparisons and sums are made over decimals with nine digits after the point, as completion is
 * stored, so that no answer depends on the order of rows. A view within a millionth of a percent of the line lies on it and is
 * never flagged: where three of four views are alike the fourth lies exactly 1.5 standard deviations below their mean, and only
 * the last digits of 2/3 would decide.
 */
final class StruggleSql {

    /** Of a joined view: whether it is flagged, and by how much it lies below its video's mean. */
    static final String COUNTS = """
            count(*) AS n,
            count(CASE WHEN views.completion < rules.below_line THEN 1 END) AS flagged,
            coalesce(sum(CASE WHEN views.completion < rules.below_line THEN rules.middle - views.completion END), 0) AS below
            """;

    /** Every view beside its video's rule. */
    static final String ALL = "views JOIN rules ON views.video = rules.video";

    /** Every judged view beside its video's rule. */
    static final String JUDGED = ALL + " AND rules.judged";

    private final StruggleParams params;

    StruggleSql(StruggleParams params) {
        this.params = params;
    }

    /**
     * Common table expressions that end in {@code rules}: for every video its mean, its sample standard deviation (0 for
     * views all alike), the mean as a decimal ({@code middle}), the completion below which a view is flagged
     * ({@code line}), which is never above the mean, the same less what rounding may do ({@code below_line}), and whether its
     * views are judged.
     *
     * <p>The deviation is taken of completion with six digits, whose squares leave room for a hundred million views of one
     * video at whatever completion there can be; with nine digits, a hundred may overflow, and so would one square of no
     * more than 18 digits.
     */
    String rules() {
        return """
                rounded AS (SELECT video, completion, CAST(completion AS DECIMAL(19, 6)) AS short FROM views),
                sums AS (
                    SELECT video,
                           count(*) AS n,
                           CAST(sum(completion) AS DOUBLE) AS total,
                           CAST(sum(short) AS DOUBLE) AS short_total,
                           CAST(sum(short * short) AS DOUBLE) AS squares,
                           min(completion) AS lowest,
                           max(completion) AS highest,
                           %s AS percentile
                    FROM rounded
                    GROUP BY video
                ),
                spreads AS (
                    SELECT video,
                           n,
                           total / n AS mean,
                           CASE WHEN lowest = highest THEN 0
                                ELSE sqrt(greatest(0, (squares - short_total * (short_total / n)) / (n - 1))) END AS deviation,
                           percentile
                    FROM sums
                ),
                lines AS (
                    SELECT video,
                           n,
                           mean,
                           deviation,
                           CAST(mean AS DECIMAL(18, 9)) AS middle,
                           CAST(%s AS DECIMAL(18, 9)) AS line
                    FROM spreads
                ),
                rules AS (SELECT video, mean, deviation, middle, line, line - %s AS below_line, n >= %d%s AS judged FROM lines)
                """.formatted(
                        percentile(),
                        line(),
                        rounding(),
                        params.leastViews(),
                        params.leavesOutImpossible() ? " AND line > 0" : "");
    }

    private String percentile() {
        return params.judgingRule() == StruggleRule.PERCENTILE
                ? "percentile_cont(" + params.percentile() / 100 + ") WITHIN GROUP (ORDER BY completion)"
                : "NULL";
    }

    private String line() {
        return params.judgingRule() == StruggleRule.PERCENTILE
                ? "least(CAST(percentile AS DOUBLE), mean)"
                : "mean - " + params.factor() + " * deviation";
    }

    /** A place among the views is known without rounding. */
    private String rounding() {
        return params.judgingRule() == StruggleRule.PERCENTILE ? "0" : "0.000001";
    }

    /** Every flagged view, furthest below its video's mean first; rows that agree in all columns are interchangeable. */
    String views() {
        return """
                WITH %s,
                marked AS (
                    SELECT views.learner AS learner,
                           views.video AS video,
                           views.%s AS course,
                           views.completion AS completion,
                           rules.mean AS mean,
                           rules.deviation AS deviation,
                           rules.middle - views.completion AS below
                    FROM %s
                    WHERE views.completion < rules.below_line
                )
                SELECT CAST(learner AS STRING) AS student_id,
                       CAST(video AS STRING) AS video_title,
                       CAST(course AS STRING) AS course_code,
                       CAST(completion AS DOUBLE) AS completion_rate_percent,
                       mean AS video_avg_completion,
                       deviation AS video_std_completion,
                       CAST(below AS DOUBLE) AS struggle_deviation
                FROM marked
                ORDER BY below DESC, learner, video, completion, course
                """.formatted(rules(), params.courseColumn(), JUDGED);
    }
}
