package org.lectern.analysis.predictor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lectern.analysis.Mode;
import org.lectern.contract.TaskContext;
import org.lectern.study.Learners;
import org.lectern.study.Study;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Asks the study for its views as a model takes them. Averages are told in tenths of a percent, so that views of one learner
 * and course mostly fall together.
 */
final class CaseQueries {

    private static final double TENTHS = 10;

    /**
     * Where fewer views have a time, the average of all others goes before that of earlier ones: what has no time would count as
     * a first view, of whose learner nothing is known.
     */
    static final double ENOUGH_TIMED = 0.75;

    private final PredictorParams params;
    private final Study study;
    private final TaskContext context;
    private final double timed;

    CaseQueries(PredictorParams params, Study study, TaskContext context) {
        this.params = params;
        this.study = study;
        this.context = context;
        this.timed = share();
    }

    private double share() {
        if (!study.facts().columns().contains("viewed_at")) {
            return 0;
        }
        Table counted = study.query("SELECT count(viewed_at) AS timed, count(*) AS n FROM views", context);
        double all = ((LongColumn) counted.column("n")).getLong(0);
        return all == 0 ? 0 : ((LongColumn) counted.column("timed")).getLong(0) / all;
    }

    /** Share of the views of which it is known when they were made, 0..1. */
    double timed() {
        return timed;
    }

    /** Whether it is known of enough views when they were made, so that an average can be taken over earlier ones. */
    boolean history() {
        return timed >= ENOUGH_TIMED;
    }

    /**
     * Every view with the average of its learner's other views, or of the earlier ones where times are known, shrunk toward
     * the prior: (k · prior + sum) / (k + n).
     *
     * @param prior in percent
     */
    Cases corrected(double prior) {
        String others = """
                SELECT views.learner AS learner, course, completion, CAST(total - completion AS DOUBLE) AS total, n - 1 AS n
                FROM views
                JOIN (SELECT learner, count(*) AS n, sum(completion) AS total FROM views GROUP BY learner) AS sums
                  ON views.learner = sums.learner
                """;
        String earlier = """
                SELECT views.learner AS learner, course, completion,
                       coalesce(CAST(before.total AS DOUBLE), 0) AS total, coalesce(before.n, 0) AS n
                FROM views
                LEFT JOIN (
                    SELECT learner, viewed_at, sum(n) OVER (until) - n AS n, sum(total) OVER (until) - total AS total
                    FROM (
                        SELECT learner, viewed_at, count(*) AS n, sum(completion) AS total
                        FROM views
                        WHERE viewed_at IS NOT NULL
                        GROUP BY learner, viewed_at
                    ) AS moments
                    WINDOW until AS (PARTITION BY learner ORDER BY viewed_at)
                ) AS before
                  ON views.learner = before.learner AND views.viewed_at = before.viewed_at
                """;
        Table rows = study.query(
                """
                WITH places AS (%s),
                     histories AS (%s),
                     cases AS (
                         SELECT learner, course, tenth, count(*) AS n, count(CASE WHEN finished THEN 1 END) AS f
                         FROM (
                             SELECT learner, course, completion >= %s AS finished,
                                    CAST(round(%s * CASE WHEN n + %s > 0 THEN (total + %s) / (n + %s) ELSE %s END) AS INTEGER)
                                        AS tenth
                             FROM histories
                         ) AS views_as_taken
                         GROUP BY learner, course, tenth
                     )
                SELECT place, coalesce(CAST(course AS STRING), '') AS course, tenth, n, f
                FROM cases JOIN places ON cases.learner = places.learner
                ORDER BY place, course, tenth
                """.formatted(
                                places(),
                                history() ? earlier : others,
                                params.finished(),
                                TENTHS,
                                params.shrinkage(),
                                params.shrinkage() * prior,
                                params.shrinkage(),
                                prior),
                context);
        LongColumn tenths = (LongColumn) rows.column("tenth");
        return cases(
                rows,
                IntStream.range(0, rows.rowCount())
                        .mapToDouble(row -> tenths.getLong(row) / TENTHS)
                        .toArray());
    }

    /** Every view with the average of all of its learner's views, itself included, under the course's code as given. */
    Cases asPublished(Learners learners) {
        Table rows = courses(Mode.AS_PUBLISHED);
        LongColumn places = (LongColumn) rows.column("place");
        return cases(
                rows,
                IntStream.range(0, rows.rowCount())
                        .mapToDouble(row -> learners.mean((int) places.getLong(row)))
                        .toArray());
    }

    /** Every learner's views by course, spelled as the model of a mode has it; averages are left at 0. */
    Cases byCourse(Mode mode) {
        Table rows = courses(mode);
        return cases(rows, new double[rows.rowCount()]);
    }

    private Table courses(Mode mode) {
        String course = mode == Mode.AS_PUBLISHED ? "course_as_given" : "course";
        return study.query("""
                WITH places AS (%s),
                     cases AS (
                         SELECT learner, %s AS course, count(*) AS n, count(CASE WHEN completion >= %s THEN 1 END) AS f
                         FROM views
                         GROUP BY learner, %s
                     )
                SELECT place, coalesce(CAST(course AS STRING), '') AS course, n, f
                FROM cases JOIN places ON cases.learner = places.learner
                ORDER BY place, course
                """.formatted(places(), course, params.finished(), course), context);
    }

    /** The place of every learner, in the order of {@link Study#learners}. */
    private static String places() {
        return """
                SELECT learner, row_number() OVER (ORDER BY CAST(learner AS STRING)) - 1 AS place
                FROM (SELECT learner FROM views GROUP BY learner) AS people
                """;
    }

    private static Cases cases(Table rows, double[] averages) {
        List<String> courses =
                rows.stringColumn("course").asSet().stream().sorted().toList();
        Map<String, Integer> places = new HashMap<>();
        courses.forEach(course -> places.put(course, places.size()));
        StringColumn names = rows.stringColumn("course");
        int[] course = IntStream.range(0, rows.rowCount())
                .map(row -> places.getOrDefault(names.get(row), 0))
                .toArray();
        return new Cases(courses, whole(rows, "place"), course, averages, whole(rows, "n"), whole(rows, "f"));
    }

    private static int[] whole(Table rows, String name) {
        LongColumn column = (LongColumn) rows.column(name);
        return IntStream.range(0, rows.rowCount())
                .map(row -> (int) column.getLong(row))
                .toArray();
    }
}
