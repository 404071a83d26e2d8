package org.lectern.analysis.explore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.lectern.analysis.CourseSums;
import org.lectern.contract.TaskContext;
import org.lectern.stats.ClusteredContrast;
import org.lectern.stats.ClusteredMean;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Asks the study. Sums are taken over decimals, so that they do not depend on the order of rows. */
final class ExploreQueries {

    /** Width of a bin of completion, in percent points. */
    static final int BIN_WIDTH = 5;

    /** Highest mean first, equal means by name. */
    private static final Comparator<Engagement> BY_MEAN =
            Comparator.comparingDouble(Engagement::mean).reversed().thenComparing(Engagement::name);

    private static final int TENTHS = 10;

    private final ExploreParams params;
    private final Study study;
    private final TaskContext context;

    ExploreQueries(ExploreParams params, Study study, TaskContext context) {
        this.params = params;
        this.study = study;
        this.context = context;
    }

    /** Sums over learners, of the whole study and of each of its courses. */
    record Learners(ClusteredMean whole, Map<String, ClusteredContrast> byCourse) {
        ClusteredContrast of(String course) {
            return Objects.requireNonNull(byCourse.get(course), course);
        }
    }

    /**
     * The study as a whole, apart from {@code learners} and {@code videos}, which other questions answer. Views of equal
     * completion are counted first: there are few different values, and everything else follows from their counts.
     */
    Totals totals(long learners, List<Engagement> videos) {
        Row row = ask("""
                WITH cells AS (
                    SELECT completion, count(*) AS n FROM views GROUP BY completion
                ),
                ranked AS (
                    SELECT completion,
                           n,
                           sum(n) OVER (ORDER BY completion) AS upto,
                           sum(n) OVER () AS total
                    FROM cells
                )
                SELECT CAST(sum(n) AS BIGINT) AS views,
                       CAST(sum(completion * n) AS DOUBLE) AS total,
                       CAST(sum(CAST(completion * completion AS DECIMAL(28, 6)) * CAST(n AS DECIMAL(10, 0))) AS DOUBLE)
                           AS squares,
                       CAST(min(CASE WHEN 2 * upto >= total THEN completion END)
                           + min(CASE WHEN 2 * upto > total THEN completion END) AS DOUBLE) / 2 AS median,
                       %s AS complete,
                       %s AS stopped,
                       %s AS over,
                       CAST(max(completion) AS DOUBLE) AS highest
                FROM ranked
                """.formatted(
                        countWhere("completion >= 100"), countWhere("completion < 50"), countWhere("completion > 100")))
                .row(0);
        Row courses = ask("""
                SELECT count(DISTINCT course) AS courses,
                       count(DISTINCT course_as_given) AS spellings,
                       count(*) - count(%s) AS without_course
                FROM views
                """.formatted(params.courseColumn())).row(0);
        Engagement all = new Engagement(
                "",
                row.getLong("views"),
                learners,
                row.getDouble("total"),
                row.getDouble("median"),
                videos.stream().mapToLong(Engagement::finished).sum());
        return new Totals(
                all,
                videos.size(),
                courses.getLong("courses"),
                courses.getLong("spellings"),
                row.getDouble("squares"),
                row.getLong("complete"),
                row.getLong("stopped"),
                courses.getLong("without_course"),
                row.getLong("over"),
                row.getDouble("highest"));
    }

    /** Number of views in each bin of completion; the last bin holds all views at 100 % or more. */
    List<Long> distribution() {
        List<Long> counts = new ArrayList<>(Collections.nCopies(100 / BIN_WIDTH + 1, 0L));
        ask("""
                WITH cells AS (SELECT completion, count(*) AS n FROM views GROUP BY completion)
                SELECT CAST(least(floor(completion / %d), %d) AS BIGINT) AS bin, CAST(sum(n) AS BIGINT) AS views
                FROM cells
                GROUP BY bin
                ORDER BY bin
                """.formatted(BIN_WIDTH, counts.size() - 1))
                .forEach(row -> counts.set(Math.toIntExact(row.getLong("bin")), row.getLong("views")));
        return counts;
    }

    /** Every video, highest mean first. */
    List<Engagement> videos() {
        // Counting distinct learners beside a median takes twice as long as counting pairs first.
        Table rows = ask("""
                WITH pairs AS (SELECT DISTINCT video, learner FROM views),
                reach AS (SELECT video, count(*) AS learners FROM pairs GROUP BY video),
                stats AS (
                    SELECT video,
                           count(*) AS views,
                           CAST(sum(completion) AS DOUBLE) AS total,
                           CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY completion) AS DOUBLE) AS median,
                           count(CASE WHEN %s THEN 1 END) AS finished
                    FROM views
                    GROUP BY video
                )
                SELECT CAST(stats.video AS STRING) AS name, views, learners, total, median, finished
                FROM stats JOIN reach ON stats.video = reach.video
                ORDER BY name
                """.formatted(params.rule().condition()));
        List<Engagement> videos = new ArrayList<>(rows.rowCount());
        rows.forEach(row -> videos.add(engagement(row, row.getLong("learners"))));
        videos.sort(BY_MEAN);
        return videos;
    }

    /** Every course, highest mean first; empty where the study has none. */
    List<Course> courses(Learners learners) {
        // Five percentiles at once hold the values once, not five times: at fifty million views, a gigabyte and a half.
        Table rows = ask("""
                WITH spreads AS (
                    SELECT %1$s AS course,
                           count(*) AS views,
                           sum(completion) AS total,
                           quantile_cont(completion, [0.05, 0.25, 0.5, 0.75, 0.95]) AS spread,
                           count(CASE WHEN %2$s THEN 1 END) AS finished
                    FROM views
                    WHERE %1$s IS NOT NULL
                    GROUP BY 1
                )
                SELECT CAST(course AS STRING) AS name,
                       views,
                       CAST(total AS DOUBLE) AS total,
                       CAST(spread[1] AS DOUBLE) AS low,
                       CAST(spread[2] AS DOUBLE) AS quartile1,
                       CAST(spread[3] AS DOUBLE) AS median,
                       CAST(spread[4] AS DOUBLE) AS quartile3,
                       CAST(spread[5] AS DOUBLE) AS high,
                       finished
                FROM spreads
                ORDER BY name
                """.formatted(params.courseColumn(), params.rule().condition()));
        List<Course> courses = new ArrayList<>(rows.rowCount());
        rows.forEach(row -> courses.add(course(row, learners.of(row.getString("name")))));
        courses.sort(Comparator.comparing(Course::engagement, BY_MEAN));
        return courses;
    }

    /**
     * Sums over learners. A learner's completion is summed in tenths of a percent, in whole numbers, which multiply far
     * faster than long decimals.
     */
    Learners learners() {
        Table rows = ask(CourseSums.question("""
                SELECT %s AS course, learner, count(*) AS n, round(CAST(sum(completion) AS DOUBLE) * 10) AS s
                FROM views
                GROUP BY 1, 2
                """.formatted(params.courseColumn()), TENTHS));
        ClusteredMean whole = CourseSums.mean(rows.row(0));
        Map<String, ClusteredContrast> byCourse = new TreeMap<>();
        rows.stream().skip(1).forEach(row -> byCourse.put(row.getString("name"), CourseSums.contrast(row, whole)));
        return new Learners(whole, byCourse);
    }

    private static String countWhere(String condition) {
        return "CAST(sum(CASE WHEN " + condition + " THEN n ELSE 0 END) AS BIGINT)";
    }

    private Table ask(String sql) {
        context.checkCancelled();
        return study.query(sql, context);
    }

    private static Course course(Row row, ClusteredContrast contrast) {
        return new Course(
                engagement(row, contrast.part().clusters()),
                new Course.Spread(
                        row.getDouble("low"),
                        row.getDouble("quartile1"),
                        row.getDouble("quartile3"),
                        row.getDouble("high")),
                contrast);
    }

    private static Engagement engagement(Row row, long learners) {
        return new Engagement(
                row.getString("name"),
                row.getLong("views"),
                learners,
                row.getDouble("total"),
                row.getDouble("median"),
                row.getLong("finished"));
    }
}
