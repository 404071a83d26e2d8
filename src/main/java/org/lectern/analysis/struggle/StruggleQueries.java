package org.lectern.analysis.struggle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.contract.TaskContext;
import org.lectern.stats.ClusteredContrast;
import org.lectern.stats.ClusteredMean;
import org.lectern.study.CourseOrder;
import org.lectern.study.Sql;
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

    /** Every video, those with too few views among them, by name. */
    List<Video> videos() {
        // Counting distinct learners beside sums takes far longer than counting pairs first.
        Table rows = ask("""
                WITH %s,
                flags AS (SELECT views.video AS video, %s FROM %s GROUP BY views.video),
                pairs AS (SELECT DISTINCT video, learner FROM views),
                reach AS (SELECT video, count(*) AS learners FROM pairs GROUP BY video)
                SELECT CAST(rules.video AS STRING) AS name,
                       flags.n AS n,
                       reach.learners AS learners,
                       flags.flagged AS flagged,
                       mean,
                       deviation,
                       CAST(line AS DOUBLE) AS line,
                       CAST(below AS DOUBLE) AS below
                FROM rules
                JOIN flags ON rules.video = flags.video
                JOIN reach ON rules.video = reach.video
                ORDER BY name
                """.formatted(sql.rulesOfAll(), StruggleSql.COUNTS, StruggleSql.JUDGED));
        List<Video> videos = new ArrayList<>(rows.rowCount());
        rows.forEach(row -> videos.add(new Video(
                row.getString("name"),
                share(row),
                row.getDouble("mean"),
                row.getDouble("deviation"),
                row.getDouble("line"),
                row.getDouble("below"))));
        return videos;
    }

    /** Every learner with a judged view, by name. */
    List<Learner> learners() {
        Table rows = ask("""
                WITH %s,
                people AS (SELECT views.learner AS learner, %s FROM %s GROUP BY views.learner)
                SELECT CAST(learner AS STRING) AS name, n, flagged, CAST(below AS DOUBLE) AS below
                FROM people
                ORDER BY name
                """.formatted(sql.rules(), StruggleSql.COUNTS, StruggleSql.JUDGED));
        List<Learner> learners = new ArrayList<>(rows.rowCount());
        rows.forEach(row -> learners.add(
                new Learner(row.getString("name"), row.getLong("n"), row.getLong("flagged"), row.getDouble("below"))));
        return learners;
    }

    /** Every course with a judged view, by name; empty where the study has none. */
    List<Course> courses(ClusteredMean whole) {
        Table rows = ask("""
                WITH %s,
                %s
                SELECT CAST(course AS STRING) AS name,
                       count(*) AS learners,
                       CAST(sum(n) AS DOUBLE) AS n,
                       CAST(sum(f) AS DOUBLE) AS f,
                       CAST(sum(f * f) AS DOUBLE) AS f_f,
                       CAST(sum(f * n) AS DOUBLE) AS f_n,
                       CAST(sum(n * n) AS DOUBLE) AS n_n,
                       CAST(sum(f * ff) AS DOUBLE) AS f_ff,
                       CAST(sum(f * nn) AS DOUBLE) AS f_nn,
                       CAST(sum(n * ff) AS DOUBLE) AS n_ff,
                       CAST(sum(n * nn) AS DOUBLE) AS n_nn
                FROM pairs JOIN people ON pairs.learner = people.learner
                WHERE course IS NOT NULL
                GROUP BY course
                ORDER BY name
                """.formatted(sql.rules(), pairs()));
        List<Course> courses = new ArrayList<>(rows.rowCount());
        rows.forEach(row -> courses.add(course(row, whole)));
        return courses;
    }

    /** Number of judged views in each bin of deviations from -100 to 100; the outermost hold what lies beyond, too. */
    List<Long> deviations() {
        List<Long> counts = new ArrayList<>(Collections.nCopies(BINS, 0L));
        ask("""
                WITH %s,
                bins AS (
                    SELECT CAST(floor((rules.middle - views.completion) / %d) AS BIGINT) AS bin, count(*) AS n
                    FROM %s
                    GROUP BY 1
                )
                SELECT greatest(0, least(%d, bin + %d)) AS bin, CAST(sum(n) AS BIGINT) AS n
                FROM bins
                GROUP BY 1
                ORDER BY 1
                """.formatted(sql.rules(), BIN_WIDTH, StruggleSql.JUDGED, BINS - 1, BINS / 2))
                .forEach(row -> counts.set(Math.toIntExact(row.getLong("bin")), row.getLong("n")));
        return counts;
    }

    /** Each group of learners in each of the courses with most judged views, by course and group. */
    List<Activity.Cell> cells(Activity activity) {
        Table rows = ask("""
                WITH %s,
                %s,
                most AS (
                    SELECT course, sum(n) AS views
                    FROM pairs
                    WHERE course IS NOT NULL
                    GROUP BY course
                    ORDER BY views DESC, course
                    LIMIT %d
                ),
                cells AS (
                    SELECT pairs.course AS course, %s AS activity, count(*) AS learners, sum(n) AS n, sum(f) AS flagged
                    FROM pairs JOIN most ON pairs.course = most.course JOIN people ON pairs.learner = people.learner
                    GROUP BY 1, 2
                )
                SELECT CAST(course AS STRING) AS name,
                       activity,
                       learners,
                       CAST(n AS BIGINT) AS n,
                       CAST(flagged AS BIGINT) AS flagged
                FROM cells
                ORDER BY name, activity
                """.formatted(sql.rules(), pairs(), COURSES, groupOf(activity)));
        List<Activity.Cell> cells = new ArrayList<>(rows.rowCount());
        rows.forEach(row -> cells.add(
                new Activity.Cell(row.getString("name"), Math.toIntExact(row.getLong("activity")), share(row))));
        return cells;
    }

    /** The course in its order; absent where no view of it is judged. */
    Optional<Onset> onset(CourseOrder order) {
        String condition = order.course().isEmpty() ? "course IS NULL" : "course = " + Sql.literal(order.course());
        Table rows = ask("""
                WITH %s,
                pairs AS (
                    SELECT views.video AS video, views.learner AS learner, %s
                    FROM %s
                    WHERE %s
                    GROUP BY views.video, views.learner
                ),
                people AS (SELECT learner FROM pairs GROUP BY learner)
                SELECT CAST(video AS STRING) AS name,
                       count(*) AS learners,
                       CAST(sum(n) AS BIGINT) AS n,
                       CAST(sum(flagged) AS BIGINT) AS flagged
                FROM pairs
                GROUP BY video
                UNION ALL
                SELECT NULL, (SELECT count(*) FROM people), CAST(sum(n) AS BIGINT), CAST(sum(flagged) AS BIGINT)
                FROM pairs
                HAVING count(*) > 0
                ORDER BY name NULLS FIRST
                """.formatted(sql.rules(), StruggleSql.COUNTS, StruggleSql.JUDGED, condition));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Share> videos = new HashMap<>();
        rows.stream().skip(1).forEach(row -> videos.put(row.getString("name"), share(row)));
        return Optional.of(Onset.of(order, share(rows.row(0)), videos));
    }

    /** Every learner's views and flagged views in each course, and in all. */
    private String pairs() {
        return """
                pairs AS (
                    SELECT views.%s AS course,
                           views.learner AS learner,
                           count(*) AS n,
                           count(CASE WHEN views.completion < rules.line THEN 1 END) AS f
                    FROM %s
                    GROUP BY 1, 2
                ),
                people AS (
                    SELECT learner, CAST(sum(n) AS BIGINT) AS nn, CAST(sum(f) AS BIGINT) AS ff
                    FROM pairs
                    GROUP BY learner
                )
                """.formatted(params.courseColumn(), StruggleSql.JUDGED);
    }

    private static String groupOf(Activity activity) {
        StringBuilder choice = new StringBuilder("CASE");
        for (int group = 0; group < activity.groups().size(); group++) {
            choice.append(" WHEN nn <= ")
                    .append(activity.groups().get(group).to())
                    .append(" THEN ")
                    .append(group);
        }
        return choice.append(" END").toString();
    }

    private Table ask(String question) {
        context.checkCancelled();
        return study.query(question, context);
    }

    private static Share share(Row row) {
        return new Share(row.getLong("n"), row.getLong("learners"), row.getLong("flagged"));
    }

    private static Course course(Row row, ClusteredMean whole) {
        ClusteredMean part = new ClusteredMean(
                row.getLong("learners"),
                row.getDouble("n"),
                row.getDouble("f"),
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
