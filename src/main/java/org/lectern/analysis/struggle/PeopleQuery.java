package org.lectern.analysis.struggle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lectern.analysis.rate.CourseRate;
import org.lectern.analysis.rate.LearnerSums;
import org.lectern.analysis.rate.Rate;
import org.lectern.contract.TaskContext;
import org.lectern.stats.ClusteredMean;
import org.lectern.stats.ClusteredShare;
import org.lectern.study.Reach;
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
     * @param wholes all judged views; none where no view is judged
     * @param courses every course with a judged view, by name; empty where the study has none
     * @param cells each group of learners in each of the courses with most judged views, by course and group
     */
    record People(
            List<StruggleLearner> learners,
            Optional<Rate> wholes,
            List<CourseRate> courses,
            List<Activity.Cell> cells) {}

    /** @param judged which videos are */
    People people(Predicate<String> judged, Study study, TaskContext context) {
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
                           CAST(sum(flagged) AS BIGINT) AS ss0,
                           sum(below) AS below
                    FROM pairs
                    GROUP BY learner
                ),
                joined AS (
                    SELECT course, n, flagged AS s0, nn, ss0
                    FROM pairs JOIN people ON pairs.learner = people.learner
                    WHERE course IS NOT NULL
                ),
                courses AS (SELECT course, %s FROM joined GROUP BY course),
                most AS (SELECT course FROM courses ORDER BY n DESC, course LIMIT %d),
                cells AS (
                    SELECT joined.course AS course, nn, count(*) AS learners, sum(n) AS n, sum(n * n) AS n_n, sum(s0) AS s0
                    FROM joined JOIN most ON joined.course = most.course
                    GROUP BY joined.course, nn
                )
                SELECT 'learner' AS kind, CAST(learner AS STRING) AS name, CAST(below AS DOUBLE) AS below, 0 AS each,
                       1 AS learners, CAST(nn AS DOUBLE) AS n, 0.0 AS n_n, 0.0 AS n_nn,
                       CAST(ss0 AS DOUBLE) AS s0, 0.0 AS s_s0, 0.0 AS s_n0, 0.0 AS s_ss0, 0.0 AS s_nn0, 0.0 AS n_ss0
                FROM people
                UNION ALL
                SELECT 'course', CAST(course AS STRING), 0, 0, %s
                FROM courses
                UNION ALL
                SELECT 'cell', CAST(course AS STRING), 0, nn,
                       learners, CAST(n AS DOUBLE), CAST(n_n AS DOUBLE), 0, CAST(s0 AS DOUBLE), 0, 0, 0, 0, 0
                FROM cells
                ORDER BY kind DESC, name, each
                """.formatted(
                                sql.rules(),
                                params.courseColumn(),
                                StruggleSql.COUNTS,
                                StruggleSql.JUDGED,
                                LearnerSums.columns(1),
                                COURSES,
                                LearnerSums.names(1)),
                context);
        List<StruggleLearner> learners = of("learner", rows)
                .map(row -> new StruggleLearner(
                        row.getString("name"),
                        (long) row.getDouble("n"),
                        (long) row.getDouble("s0"),
                        row.getDouble("below")))
                .toList();
        if (learners.isEmpty()) {
            return new People(List.of(), Optional.empty(), List.of(), List.of());
        }
        Reach reach = study.reach(params.courseColumn(), context);
        ClusteredShare whole = whole(learners, reach.repeats(judged));
        List<CourseRate> courses = of("course", rows)
                .map(row -> course(row, whole.sums(), reach.repeats(row.getString("name"), judged)))
                .toList();
        return new People(
                learners, Optional.of(Rate.of(whole)), courses, cells(of("cell", rows), Activity.of(learners)));
    }

    private static Stream<Row> of(String kind, Table rows) {
        return rows.stream().filter(row -> row.getString("kind").equals(kind));
    }

    private static ClusteredShare whole(List<StruggleLearner> learners, double repeats) {
        ClusteredMean sums = ClusteredMean.of(
                learners.stream().mapToDouble(StruggleLearner::flagged).toArray(),
                learners.stream().mapToDouble(StruggleLearner::views).toArray());
        return new ClusteredShare(sums, repeats);
    }

    private static CourseRate course(Row row, ClusteredMean whole, double repeats) {
        ClusteredShare share = LearnerSums.share(row, 0, 1, repeats);
        double p = LearnerSums.contrast(row, 0, 1, share, whole).p();
        return new CourseRate(row.getString("name"), List.of(Rate.of(share)), List.of(p));
    }

    /** Views, flagged views, learners and squares of the learners' views. */
    private record Sums(double views, double flagged, long learners, double squares) {

        Sums plus(Sums other) {
            return new Sums(
                    views + other.views, flagged + other.flagged, learners + other.learners, squares + other.squares);
        }

        /** All of a learner's views in the course are taken to be alike. */
        Rate rate() {
            return Rate.of((long) views, flagged, learners, ClusteredShare.ofEqualValues(views, squares));
        }
    }

    /** Adds up learners with equally many views by their groups. */
    private static List<Activity.Cell> cells(Stream<Row> rows, Activity activity) {
        Map<String, Map<Integer, Sums>> cells = new TreeMap<>();
        rows.forEach(row -> cells.computeIfAbsent(row.getString("name"), _ -> new TreeMap<>())
                .merge(
                        activity.groupOf(row.getLong("each")),
                        new Sums(
                                row.getDouble("n"), row.getDouble("s0"), row.getLong("learners"), row.getDouble("n_n")),
                        Sums::plus));
        List<Activity.Cell> listed = new ArrayList<>();
        cells.forEach((course, groups) ->
                groups.forEach((group, sums) -> listed.add(new Activity.Cell(course, group, sums.rate()))));
        return listed;
    }
}
