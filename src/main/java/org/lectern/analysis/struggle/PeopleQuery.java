package org.lectern.analysis.struggle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lectern.contract.TaskContext;
import org.lectern.stats.ClusteredContrast;
import org.lectern.stats.ClusteredMean;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Asks about learners and, through them, about courses: every learner's views in each course are counted once for all. */
final class PeopleQuery {

    /** The courses that are shown by activity. */
    private static final int COURSES = 12;

    private final StruggleParams params;
    private final StruggleSql sql;

    PeopleQuery(StruggleParams params) {
        this.params = params;
        this.sql = new StruggleSql(params);
    }

    /**
     * @param learners every learner with a judged view, by name
     * @param courses every course with a judged view, by name; empty where the study has none
     * @param cells each group of learners in each of the courses with most judged views, by course and group
     */
    record People(List<Learner> learners, List<Course> courses, List<Activity.Cell> cells) {}

    People people(Study study, TaskContext context) {
        context.checkCancelled();
        Table rows = study.query(
                """
                WITH %s,
                pairs AS (
                    SELECT views.%s AS course, views.learner AS learner, %s
                    FROM %s
                    GROUP BY 1, 2
                ),
                people AS (
                    SELECT learner,
                           CAST(sum(n) AS BIGINT) AS nn,
                           CAST(sum(flagged) AS BIGINT) AS ff,
                           sum(below) AS below
                    FROM pairs
                    GROUP BY learner
                ),
                joined AS (
                    SELECT course, n, flagged AS f, nn, ff
                    FROM pairs JOIN people ON pairs.learner = people.learner
                    WHERE course IS NOT NULL
                ),
                courses AS (
                    SELECT course,
                           count(*) AS learners,
                           CAST(sum(n) AS BIGINT) AS n,
                           CAST(sum(f) AS BIGINT) AS f,
                           CAST(sum(f * f) AS DOUBLE) AS f_f,
                           CAST(sum(f * n) AS DOUBLE) AS f_n,
                           CAST(sum(n * n) AS DOUBLE) AS n_n,
                           CAST(sum(f * ff) AS DOUBLE) AS f_ff,
                           CAST(sum(f * nn) AS DOUBLE) AS f_nn,
                           CAST(sum(n * ff) AS DOUBLE) AS n_ff,
                           CAST(sum(n * nn) AS DOUBLE) AS n_nn
                    FROM joined
                    GROUP BY course
                ),
                most AS (SELECT course FROM courses ORDER BY n DESC, course LIMIT %d),
                cells AS (
                    SELECT joined.course AS course, nn, count(*) AS learners, sum(n) AS n, sum(f) AS f
                    FROM joined JOIN most ON joined.course = most.course
                    GROUP BY joined.course, nn
                )
                SELECT 'learner' AS kind, CAST(learner AS STRING) AS name, 1 AS learners, nn AS n, ff AS flagged,
                       CAST(below AS DOUBLE) AS below,
                       0 AS nn, 0.0 AS f_f, 0.0 AS f_n, 0.0 AS n_n, 0.0 AS f_ff, 0.0 AS f_nn, 0.0 AS n_ff, 0.0 AS n_nn
                FROM people
                UNION ALL
                SELECT 'course', CAST(course AS STRING), learners, n, f, 0, 0, f_f, f_n, n_n, f_ff, f_nn, n_ff, n_nn
                FROM courses
                UNION ALL
                SELECT 'cell', CAST(course AS STRING), learners, CAST(n AS BIGINT), CAST(f AS BIGINT), 0, nn,
                       0, 0, 0, 0, 0, 0, 0
                FROM cells
                ORDER BY kind DESC, name, nn
                """.formatted(sql.rules(), params.courseColumn(), StruggleSql.COUNTS, StruggleSql.JUDGED, COURSES),
                context);
        List<Learner> learners = of("learner", rows)
                .map(row -> new Learner(
                        row.getString("name"), row.getLong("n"), row.getLong("flagged"), row.getDouble("below")))
                .toList();
        if (learners.isEmpty()) {
            return new People(List.of(), List.of(), List.of());
        }
        ClusteredMean whole = Struggled.whole(learners);
        List<Course> courses = of("course", rows).map(row -> course(row, whole)).toList();
        return new People(learners, courses, cells(of("cell", rows), Activity.of(learners)));
    }

    private static Stream<Row> of(String kind, Table rows) {
        return rows.stream().filter(row -> row.getString("kind").equals(kind));
    }

    /** Adds up learners with equally many views by their groups. */
    private static List<Activity.Cell> cells(Stream<Row> rows, Activity activity) {
        Map<String, Map<Integer, Share>> cells = new TreeMap<>();
        rows.forEach(row -> cells.computeIfAbsent(row.getString("name"), _ -> new TreeMap<>())
                .merge(activity.groupOf(row.getLong("nn")), StruggleQueries.share(row), Share::plus));
        List<Activity.Cell> listed = new ArrayList<>();
        cells.forEach((course, groups) ->
                groups.forEach((group, share) -> listed.add(new Activity.Cell(course, group, share))));
        return listed;
    }

    private static Course course(Row row, ClusteredMean whole) {
        ClusteredMean part = new ClusteredMean(
                row.getLong("learners"),
                row.getLong("n"),
                row.getLong("flagged"),
                row.getDouble("f_f"),
                row.getDouble("f_n"),
                row.getDouble("n_n"));
        return new Course(
                row.getString("name"),
                new ClusteredContrast(
                        part,
                        whole,
                        row.getDouble("f_ff"),
                        row.getDouble("f_nn"),
                        row.getDouble("n_ff"),
                        row.getDouble("n_nn")));
    }
}
