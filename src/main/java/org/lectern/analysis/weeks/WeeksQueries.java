package org.lectern.analysis.weeks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.analysis.panel.PublishedFeatures;
import org.lectern.analysis.panel.WeekPanel;
import org.lectern.contract.TaskContext;
import org.lectern.study.Study;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Asks the panel of learners and weeks. */
final class WeeksQueries {

    /** Means of learners are added up as decimals, which do not depend on the order of rows. */
    private static final String TREND = """
            SELECT week,
                   count(*) AS learners,
                   count(*) FILTER (WHERE active_days > 0) AS active,
                   count(*) FILTER (WHERE modules_completed > 0) AS completed,
                   %s, %s, %s, %s
            FROM (SELECT *, CASE WHEN active_days > 0 THEN %s END AS confidence FROM panel)
            GROUP BY week ORDER BY week
            """.formatted(
                    sums("sessions"),
                    sums("avg_progress"),
                    sums("avg_quiz_score"),
                    sums("confidence"),
                    PublishedFeatures.CONFIDENCE);

    private static final String ACTIVE = """
            SELECT week, sessions, modules_completed, active_days, quiz_attempts, avg_progress, avg_quiz_score
            FROM panel WHERE active_days > 0 ORDER BY learner, term, panel.week
            """;

    private final WeekPanel panel;
    private final Study study;
    private final TaskContext context;

    WeeksQueries(WeekPanel panel, Study study, TaskContext context) {
        this.panel = panel;
        this.study = study;
        this.context = context;
    }

    private static String sums(String column) {
        String exact = "TRY_CAST(" + column + " AS DECIMAL(18, 9))";
        String square = "TRY_CAST(" + column + " * " + column + " AS DECIMAL(18, 9))";
        return "count(" + column + ") AS " + column + "_n, CAST(coalesce(sum(" + exact + "), 0) AS DOUBLE) AS " + column
                + "_sum, CAST(coalesce(sum(" + square + "), 0) AS DOUBLE) AS " + column + "_squares";
    }

    List<WeekRow> trend() {
        List<WeekRow> weeks = new ArrayList<>();
        for (Row row : panel.ask(TREND, context)) {
            weeks.add(new WeekRow(
                    Math.toIntExact(row.getLong("week")),
                    row.getLong("learners"),
                    row.getLong("active"),
                    row.getLong("completed"),
                    mean(row, "sessions"),
                    mean(row, "avg_progress"),
                    mean(row, "avg_quiz_score"),
                    mean(row, "confidence")));
        }
        return weeks;
    }

    private static Mean mean(Row row, String column) {
        return new Mean(row.getLong(column + "_n"), row.getDouble(column + "_sum"), row.getDouble(column + "_squares"));
    }

    List<Band> bands(int most) {
        List<Band> bands = new ArrayList<>();
        for (Row row : panel.ask("""
            , totals AS (
                SELECT learner, term, sum(sessions + quiz_attempts) AS things FROM panel GROUP BY learner, term
            ),
            ranked AS (
                SELECT *, row_number() OVER (ORDER BY things DESC, learner, term) - 1 AS place, count(*) OVER () AS n
                FROM totals
            ),
            banded AS (SELECT learner, term, place, place // ((n + %1$d - 1) // %1$d) AS band FROM ranked)
            SELECT band, week, count(*) AS learners, min(place) + 1 AS first, max(place) + 1 AS last,
                   min(panel.learner) AS learner, CAST(sum(sessions + quiz_attempts) AS BIGINT) AS things
            FROM panel JOIN banded ON banded.learner = panel.learner AND banded.term = panel.term
            GROUP BY band, week ORDER BY band, week
            """.formatted(most), context)) {
            bands.add(new Band(
                    row.getLong("first"),
                    row.getLong("last"),
                    row.getString("learner"),
                    Math.toIntExact(row.getLong("week")),
                    (double) row.getLong("things") / row.getLong("learners")));
        }
        return bands;
    }

    /** How many things were done before the first week or after the last. */
    long outside() {
        return panel.ask(
                        "SELECT count(*) AS n FROM done WHERE day < 0 OR day >= 7 * "
                                + panel.clock().weeks(),
                        context)
                .row(0)
                .getLong("n");
    }

    /** Weeks in which anything was done; means are NaN where there is nothing to average. */
    ActiveWeeks active() {
        Table rows = panel.ask(ACTIVE, context);
        int[] weeks = ((LongColumn) rows.column("week"))
                .asList().stream().mapToInt(Math::toIntExact).toArray();
        double[][] columns = IntStream.range(1, rows.columnCount())
                .mapToObj(i -> rows.column(i) instanceof DoubleColumn numbers
                        ? numbers.asDoubleArray()
                        : ((LongColumn) rows.column(i)).asDoubleArray())
                .toArray(double[][]::new);
        return new ActiveWeeks(weeks, columns);
    }

    /** Of learners with an event in the early weeks: what they did there, and whether nothing followed. */
    Early early(int weeks) {
        List<Early.Learner> learners = new ArrayList<>();
        for (Row row : panel.ask("""
            , early AS (
                SELECT learner, term, sum(lesson) AS sessions, count(*) FILTER (WHERE completed) AS completed,
                       avg(progress) AS progress, sum(1 - lesson) AS quizzes, avg(score) AS score,
                       count(DISTINCT day) AS active_days, 7 * %1$d - max(day) AS days_since_last
                FROM done WHERE day >= 0 AND day < 7 * %1$d GROUP BY learner, term
            ),
            later AS (SELECT DISTINCT learner, term FROM done WHERE day >= 7 * %1$d)
            SELECT early.learner AS learner, later.learner IS NULL AS dropped, CAST(sessions AS BIGINT) AS sessions, completed,
                   progress, CAST(quizzes AS BIGINT) AS quizzes, score, active_days, days_since_last
            FROM early LEFT JOIN later ON later.learner = early.learner AND later.term = early.term
            ORDER BY early.learner, early.term
            """.formatted(weeks), context)) {
            learners.add(new Early.Learner(
                    row.getString("learner"),
                    row.getBoolean("dropped"),
                    row.getLong("sessions"),
                    row.getLong("completed"),
                    row.getDouble("progress"),
                    row.getLong("quizzes"),
                    row.getDouble("score"),
                    row.getLong("active_days"),
                    row.getLong("days_since_last")));
        }
        return new Early(List.copyOf(learners));
    }

    /** How many units learners completed, those of none included; the number of units is that of the list, else of those touched. */
    Completing completing() {
        String units = study.facts().holds("modules") ? "modules WHERE tracked IS NULL OR tracked" : "activity";
        long all = study.query("SELECT count(DISTINCT module) AS n FROM " + units, context)
                .row(0)
                .getLong("n");
        Table rows = panel.ask("""
                        , completed AS (
                            SELECT CAST(learner AS VARCHAR) AS learner, count(DISTINCT module) AS units
                            FROM activity WHERE CAST(status AS VARCHAR) = 'completed' GROUP BY 1
                        )
                        SELECT coalesce(units, 0) AS units, count(*) AS learners
                        FROM (SELECT DISTINCT learner FROM panel) AS people LEFT JOIN completed
                            ON completed.learner = people.learner
                        GROUP BY 1 ORDER BY 1
                        """, context);
        List<Completing.Step> steps = new ArrayList<>();
        rows.forEach(row -> steps.add(new Completing.Step(row.getLong("units"), row.getLong("learners"))));
        return new Completing(all, steps);
    }

    /** Of learners who did anything in two weeks or more: by how much the published score rises a week, as a straight line. */
    Mean slopes() {
        Row row = panel.ask("""
                                , scored AS (
                                    SELECT learner, term, week, TRY_CAST(%s AS DECIMAL(18, 9)) AS score
                                    FROM panel WHERE active_days > 0
                                ),
                                lines AS (
                                    SELECT learner, term,
                                           (count(*) * sum(week * score) - sum(week) * sum(score))
                                           / (count(*) * sum(week * week) - sum(week) * sum(week)) AS slope
                                    FROM scored GROUP BY learner, term HAVING count(*) > 1
                                )
                                SELECT %s FROM lines
                                """.formatted(PublishedFeatures.CONFIDENCE, sums("slope")), context)
                .row(0);
        return mean(row, "slope");
    }
}
