package org.lectern.analysis.explore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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

    /** The study as a whole, apart from {@code learners} and {@code videos}, which other questions answer. */
    Totals totals(long learners, long videos) {
        Row row = ask("""
                SELECT count(*) AS views,
                       CAST(sum(completion) AS DOUBLE) AS total,
                       CAST(sum(completion * completion) AS DOUBLE) AS squares,
                       CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY completion) AS DOUBLE) AS median,
                       count(CASE WHEN completion >= %s THEN 1 END) AS finished,
                       count(CASE WHEN completion >= 100 THEN 1 END) AS complete,
                       count(CASE WHEN completion < 50 THEN 1 END) AS stopped,
                       count(CASE WHEN completion > 100 THEN 1 END) AS over,
                       count(DISTINCT course) AS courses,
                       count(DISTINCT course_as_given) AS spellings,
                       count(*) - count(%s) AS without_course,
                       CAST(max(completion) AS DOUBLE) AS highest
                FROM views
                """.formatted(params.finishedAt(), params.courseColumn())).row(0);
        Engagement all = new Engagement(
                "",
                row.getLong("views"),
                learners,
                row.getDouble("total"),
                row.getDouble("median"),
                row.getLong("finished"));
        return new Totals(
                all,
                videos,
                row.getLong("courses"),
                row.getLong("spellings"),
                row.getDouble("squares"),
                row.getLong("complete"),
                row.getLong("stopped"),
                row.getLong("without_course"),
                row.getLong("over"),
                row.getDouble("highest"));
    }

    /** Number of views in each bin of completion; the last bin holds all views at 100 % or more. */
    List<Long> distribution() {
        List<Long> counts = new ArrayList<>(Collections.nCopies(100 / BIN_WIDTH + 1, 0L));
        ask("""
                SELECT CAST(least(floor(completion / %d), %d) AS BIGINT) AS bin, count(*) AS views
                FROM views
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
                           count(CASE WHEN completion >= %s THEN 1 END) AS finished
                    FROM views
                    GROUP BY video
                )
                SELECT CAST(stats.video AS STRING) AS name, views, learners, total, median, finished
                FROM stats JOIN reach ON stats.video = reach.video
                ORDER BY name
                """.formatted(params.finishedAt()));
        List<Engagement> videos = new ArrayList<>(rows.rowCount());
        rows.forEach(row -> videos.add(engagement(row, row.getLong("learners"))));
        videos.sort(BY_MEAN);
        return videos;
    }

    /** Every course, highest mean first; empty where the study has none. */
    List<Course> courses(Learners learners) {
        Table rows = ask("""
                SELECT CAST(%1$s AS STRING) AS name,
                       count(*) AS views,
                       CAST(sum(completion) AS DOUBLE) AS total,
                       CAST(percentile_cont(0.05) WITHIN GROUP (ORDER BY completion) AS DOUBLE) AS low,
                       CAST(percentile_cont(0.25) WITHIN GROUP (ORDER BY completion) AS DOUBLE) AS quartile1,
                       CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY completion) AS DOUBLE) AS median,
                       CAST(percentile_cont(0.75) WITHIN GROUP (ORDER BY completion) AS DOUBLE) AS quartile3,
                       CAST(percentile_cont(0.95) WITHIN GROUP (ORDER BY completion) AS DOUBLE) AS high,
                       count(CASE WHEN completion >= %2$s THEN 1 END) AS finished
                FROM views
                WHERE %1$s IS NOT NULL
                GROUP BY %1$s
                ORDER BY name
                """.formatted(params.courseColumn(), params.finishedAt()));
        List<Course> courses = new ArrayList<>(rows.rowCount());
        rows.forEach(row -> courses.add(course(row, learners.of(row.getString("name")))));
        courses.sort(Comparator.comparing(Course::engagement, BY_MEAN));
        return courses;
    }

    /**
     * Sums over learners. A learner's completion is summed in tenths of a percent, in whole numbers, which multiply far
     * faster than long decimals; whoever has over three million views is cut there, so that no square overflows.
     */
    Learners learners() {
        Table rows = ask("""
                WITH pairs AS (
                    SELECT %s AS course, learner, count(*) AS n, CAST(sum(completion) AS DOUBLE) * 10 AS tenths
                    FROM views
                    GROUP BY 1, 2
                ),
                sums AS (
                    SELECT course,
                           learner,
                           CAST(least(n, 3000000000) AS BIGINT) AS n,
                           CAST(least(round(tenths), 3000000000) AS BIGINT) AS s
                    FROM pairs
                ),
                people AS (
                    SELECT learner,
                           CAST(least(sum(n), 3000000000) AS BIGINT) AS nn,
                           CAST(least(sum(s), 3000000000) AS BIGINT) AS ss
                    FROM sums
                    GROUP BY learner
                ),
                joined AS (
                    SELECT course, n, s, nn, ss
                    FROM sums JOIN people ON sums.learner = people.learner
                    WHERE course IS NOT NULL
                    UNION ALL
                    SELECT NULL, nn, ss, nn, ss FROM people
                )
                SELECT CAST(course AS STRING) AS name,
                       count(*) AS learners,
                       CAST(sum(n) AS DOUBLE) AS n,
                       CAST(sum(s) AS DOUBLE) / 10 AS s,
                       CAST(sum(s * s) AS DOUBLE) / 100 AS s_s,
                       CAST(sum(s * n) AS DOUBLE) / 10 AS s_n,
                       CAST(sum(n * n) AS DOUBLE) AS n_n,
                       CAST(sum(s * ss) AS DOUBLE) / 100 AS s_ss,
                       CAST(sum(s * nn) AS DOUBLE) / 10 AS s_nn,
                       CAST(sum(n * ss) AS DOUBLE) / 10 AS n_ss,
                       CAST(sum(n * nn) AS DOUBLE) AS n_nn
                FROM joined
                GROUP BY course
                ORDER BY name NULLS FIRST
                """.formatted(params.courseColumn()));
        ClusteredMean whole = mean(rows.row(0));
        Map<String, ClusteredContrast> byCourse = new TreeMap<>();
        rows.stream().skip(1).forEach(row -> byCourse.put(row.getString("name"), contrast(row, whole)));
        return new Learners(whole, byCourse);
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

    private static ClusteredMean mean(Row row) {
        return new ClusteredMean(
                row.getLong("learners"),
                row.getDouble("n"),
                row.getDouble("s"),
                row.getDouble("s_s"),
                row.getDouble("s_n"),
                row.getDouble("n_n"));
    }

    private static ClusteredContrast contrast(Row row, ClusteredMean whole) {
        return new ClusteredContrast(
                mean(row),
                whole,
                row.getDouble("s_ss"),
                row.getDouble("s_nn"),
                row.getDouble("n_ss"),
                row.getDouble("n_nn"));
    }
}
