package org.lectern.analysis.struggle;

import java.util.ArrayList;
import java.util.Collections;
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

/** Asks the study. */
final class StruggleQueries {

    /** Width of a bin of deviations, in percent points. */
    static final int BIN_WIDTH = 4;

    /** As published, no more than fifty bins. */
    static final int BINS = 200 / BIN_WIDTH;

    /** The courses that are shown by activity. */
    static final int COURSES = 12;

    private final StruggleParams params;
    private final StruggleSql sql;
    private final Study study;
    private final TaskContext context;

    StruggleQueries(StruggleParams params, Study study, TaskContext context) {
        this.params = params;
        this.sql = new StruggleSql(params);
        this.study = study;
        this.context = context;
    }

    Totals totals() {
        Row row = ask("""
                WITH names AS (SELECT course, course_as_given, count(*) AS n FROM views GROUP BY course, course_as_given),
                people AS (SELECT learner FROM views GROUP BY learner)
                SELECT (SELECT count(*) FROM people) AS learners,
                       (SELECT count(DISTINCT course) FROM names) AS courses,
                       (SELECT count(DISTINCT course_as_given) FROM names) AS spellings,
                       (SELECT CAST(sum(n) AS BIGINT) FROM names WHERE %s IS NULL) AS without_course,
                       count(*) AS views,
                       count(CASE WHEN completion > 100 THEN 1 END) AS over,
                       CAST(max(completion) AS DOUBLE) AS highest
                FROM views
                """.formatted(params.courseColumn())).row(0);
        return new Totals(
                row.getLong("views"),
                row.getLong("learners"),
                row.getLong("courses"),
                row.getLong("spellings"),
                row.isMissing("without_course") ? 0 : row.getLong("without_course"),
                row.getLong("over"),
                row.isMissing("highest") ? 0 : row.getDouble("highest"));
    }

    /**
     * @param all every video, those that are not judged among them, by name
     * @param deviations number of judged views in each bin of deviations from -100 to 100; the outermost hold what lies
     *     beyond, too
     */
    record Videos(List<Video> all, List<Long> deviations) {}

    Videos videos() {
        // Counting distinct learners beside sums takes far longer than counting pairs first.
        Table rows =
                ask("""
                WITH %s,
                bins AS (
                    SELECT views.video AS video,
                           CAST(floor((rules.middle - views.completion) / %d) AS BIGINT) AS bin,
                           %s
                    FROM %s
                    GROUP BY 1, 2
                ),
                flags AS (
                    SELECT video, sum(n) AS n, sum(flagged) AS flagged, sum(below) AS below FROM bins GROUP BY video
                ),
                pairs AS (SELECT DISTINCT video, learner FROM views),
                reach AS (SELECT video, count(*) AS learners FROM pairs GROUP BY video)
                SELECT CAST(rules.video AS STRING) AS name,
                       CAST(flags.n AS BIGINT) AS n,
                       reach.learners AS learners,
                       CAST(flags.flagged AS BIGINT) AS flagged,
                       CAST(flags.below AS DOUBLE) AS below,
                       mean,
                       deviation,
                       CAST(line AS DOUBLE) AS line,
                       NULL AS bin
                FROM rules
                JOIN flags ON rules.video = flags.video
                JOIN reach ON rules.video = reach.video
                UNION ALL
                SELECT NULL, CAST(sum(bins.n) AS BIGINT), 0, 0, 0, 0, 0, 0, greatest(0, least(%d, bin + %d))
                FROM bins JOIN rules ON bins.video = rules.video AND rules.judged
                GROUP BY 9
                ORDER BY name, bin
                """.formatted(sql.rules(), BIN_WIDTH, StruggleSql.COUNTS, StruggleSql.ALL, BINS - 1, BINS / 2));
        List<Video> videos = new ArrayList<>(rows.rowCount());
        List<Long> deviations = new ArrayList<>(Collections.nCopies(BINS, 0L));
        for (Row row : rows) {
            if (row.isMissing("name")) {
                deviations.set(Math.toIntExact(row.getLong("bin")), row.getLong("n"));
            } else {
                videos.add(video(row));
            }
        }
        return new Videos(videos, deviations);
    }

    /**
     * @param learners every learner with a judged view, by name
     * @param courses every course with a judged view, by name; empty where the study has none
     * @param cells each group of learners in each of the courses with most judged views, by course and group
     */
    record People(List<Learner> learners, List<Course> courses, List<Activity.Cell> cells) {}

    People people() {
        Table rows =
                ask("""
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
                """.formatted(sql.rules(), params.courseColumn(), StruggleSql.COUNTS, StruggleSql.JUDGED, COURSES));
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
                .merge(activity.groupOf(row.getLong("nn")), share(row), Share::plus));
        List<Activity.Cell> listed = new ArrayList<>();
        cells.forEach((course, groups) ->
                groups.forEach((group, share) -> listed.add(new Activity.Cell(course, group, share))));
        return listed;
    }

    private Table ask(String question) {
        context.checkCancelled();
        return study.query(question, context);
    }

    private static Share share(Row row) {
        return new Share(row.getLong("n"), row.getLong("learners"), row.getLong("flagged"));
    }

    private static Video video(Row row) {
        return new Video(
                row.getString("name"),
                share(row),
                row.getDouble("mean"),
                row.getDouble("deviation"),
                row.getDouble("line"),
                row.getDouble("below"));
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
