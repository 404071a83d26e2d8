package org.lectern.messages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lectern.contract.TaskContext;
import org.lectern.study.Study;
import org.lectern.study.StudyFacts;
import org.lectern.study.ThingsDone;
import tech.tablesaw.api.Row;

/**
 * What a study knows of everybody in every course who has not left it. Days without activity count to the last day on which anything was
 * done in the course; where days are numbered from its start, to the end of a week.
 */
public final class KnownLearners {

    /** A video that was seen so far, in percent, is done. */
    private static final int WATCHED = 90;

    private static final int DAYS = 7;

    private KnownLearners() {}

    /** Whether a study can tell anything about learners. */
    public static boolean areTold(StudyFacts facts) {
        return facts.tellsActivity() || (facts.holds("views") && !facts.countsPlays());
    }

    /**
     * Everybody, by course and name.
     *
     * @param week at whose end it is known, counted from 1; for studies without dates
     */
    public static List<Known> of(Study study, OptionalInt week, TaskContext context) {
        StudyFacts facts = study.facts();
        String sql = facts.tellsActivity() ? activity(study, week) : views(facts);
        List<Known> all = new ArrayList<>();
        for (Row row : study.query(sql, context)) {
            all.add(new Known(
                    row.getString("learner"),
                    row.getString("course"),
                    row.getString("course_title"),
                    number(row, "days_since_last"),
                    Optional.ofNullable(row.isMissing("as_of") ? null : LocalDate.ofEpochDay(row.getLong("as_of"))),
                    number(row, "score"),
                    row.getLong("sessions"),
                    row.getLong("lessons_done"),
                    row.getLong("lessons_total"),
                    row.getString("next_lesson")));
        }
        return all;
    }

    private static double number(Row row, String column) {
        return row.isMissing(column) ? Double.NaN : row.getDouble(column);
    }

    private static String activity(Study study, OptionalInt week) {
        StudyFacts facts = study.facts();
        boolean dated = facts.holds("activity.happened_at") || facts.holds("attempts.happened_at");
        String day = dated ? "date_diff('day', DATE '1970-01-01', CAST(happened_at AS DATE))" : "day";
        boolean cut = !dated && week.isPresent();
        String end = cut ? Integer.toString(DAYS * week.getAsInt()) : "ends.last_day";
        String courseOfUnit = facts.holds("modules.course") ? "coalesce(things.course, unit.course)" : "things.course";
        return """
                WITH units AS (%1$s),
                done AS (
                    SELECT CAST(things.learner AS VARCHAR) AS learner, coalesce(CAST(%2$s AS VARCHAR), '') AS course,
                           CAST(things.module AS VARCHAR) AS module, %3$s AS day, lesson, score,
                           coalesce(status = 'completed', lesson = 0) AS finished
                    FROM (%4$s) AS things %5$s
                    WHERE %3$s IS NOT NULL AND NOT coalesce(banked, false)%6$s
                ),
                gone AS (%9$s),
                lists AS (
                    SELECT learner, course FROM (%7$s SELECT DISTINCT learner, course FROM done) AS listed_or_active
                    WHERE NOT EXISTS (
                        SELECT 1 FROM gone
                        WHERE gone.learner = listed_or_active.learner AND gone.course = listed_or_active.course)
                ),
                per_learner AS (
                    SELECT learner, done.course AS course, max(day) AS last, avg(score) AS score,
                           count(DISTINCT day) AS sessions,
                           count(DISTINCT CASE WHEN finished AND %10$s THEN done.module END) AS finished
                    FROM done
                    LEFT JOIN (SELECT DISTINCT course, module, 1 AS counts FROM units) AS listed
                        ON listed.course = done.course AND listed.module = done.module
                    GROUP BY learner, done.course
                ),
                totals AS (%8$s)
                """.formatted(
                                units(facts),
                                courseOfUnit,
                                day,
                                ThingsDone.sql(study.tables()),
                                facts.holds("modules.course")
                                        ? "LEFT JOIN (SELECT CAST(module AS VARCHAR) AS module, min(CAST(course AS VARCHAR)) AS course"
                                                + " FROM modules GROUP BY 1) AS unit ON unit.module = CAST(things.module AS VARCHAR)"
                                        : "",
                                cut ? " AND " + day + " < " + end : "",
                                facts.holds("enrolments.course")
                                        ? "SELECT DISTINCT CAST(learner AS VARCHAR) AS learner, CAST(course AS VARCHAR) AS course"
                                                + " FROM enrolments WHERE course IS NOT NULL UNION"
                                        : "",
                                "SELECT course, count(DISTINCT module) AS total FROM "
                                        + (isListed(facts) ? "units" : "done") + " GROUP BY course",
                                gone(facts, dated, cut ? end : "(SELECT max(day) FROM done)"),
                                // What is done besides, such as a forum, is no lesson of the course's list.
                                isListed(facts) ? "listed.counts = 1" : "true")
                + answer(facts, end, dated);
    }

    /** Who has left a course by then, whatever they did before. */
    private static String gone(StudyFacts facts, boolean dated, String end) {
        String column = dated ? "enrolments.ends_at" : "enrolments.left_day";
        if (!facts.holds("enrolments.course", column)) {
            return "SELECT '' AS learner, '' AS course WHERE false";
        }
        String left = dated ? "date_diff('day', DATE '1970-01-01', CAST(ends_at AS DATE))" : "left_day";
        return "SELECT CAST(learner AS VARCHAR) AS learner, CAST(course AS VARCHAR) AS course FROM enrolments"
                + " WHERE course IS NOT NULL GROUP BY 1, 2 HAVING min(CASE WHEN " + left + " < " + end
                + " THEN 1 ELSE 0 END) = 1";
    }

    private static boolean isListed(StudyFacts facts) {
        return facts.holds("modules.course") || facts.holds("assessments.course");
    }

    /** What a course consists of, in its order. */
    private static String units(StudyFacts facts) {
        if (facts.holds("modules.course")) {
            return "SELECT CAST(course AS VARCHAR) AS course, CAST(module AS VARCHAR) AS module, CAST(title AS VARCHAR) AS title,"
                    + " position AS place FROM modules WHERE course IS NOT NULL AND (tracked IS NULL OR tracked)";
        }
        if (facts.holds("assessments.course")) {
            return "SELECT CAST(course AS VARCHAR) AS course, CAST(module AS VARCHAR) AS module, CAST(title AS VARCHAR) AS title,"
                    + " CAST(due_day AS DOUBLE) AS place FROM assessments WHERE course IS NOT NULL";
        }
        return "SELECT '' AS course, '' AS module, '' AS title, 0.0 AS place WHERE false";
    }

    private static String views(StudyFacts facts) {
        boolean dated = facts.holds("views.viewed_at");
        String finished = facts.holds("views.completion") ? "coalesce(completion >= " + WATCHED + ", false)" : "true";
        return """
                WITH done AS (
                    SELECT CAST(learner AS VARCHAR) AS learner, coalesce(CAST(course AS VARCHAR), '') AS course,
                           CAST(video AS VARCHAR) AS module, position AS place, %s AS day, %s AS finished
                    FROM views
                ),
                units AS (SELECT course, module, module AS title, min(place) AS place FROM done GROUP BY course, module),
                lists AS (SELECT DISTINCT learner, course FROM done),
                per_learner AS (
                    SELECT learner, course, max(day) AS last, CAST(NULL AS DOUBLE) AS score, count(DISTINCT day) AS sessions,
                           count(DISTINCT CASE WHEN finished THEN module END) AS finished
                    FROM done GROUP BY learner, course
                ),
                totals AS (SELECT course, count(*) AS total FROM units GROUP BY course)
                """.formatted(
                        dated ? "date_diff('day', DATE '1970-01-01', CAST(viewed_at AS DATE))" : "CAST(NULL AS BIGINT)",
                        finished)
                + answer(facts, "ends.last_day", dated);
    }

    /** Puts together what was asked above. */
    private static String answer(StudyFacts facts, String end, boolean dated) {
        boolean titled = facts.holds("courses.title");
        return """
                , ends AS (SELECT course, max(day) AS last_day FROM done GROUP BY course),
                next_unit AS (
                    SELECT learner, course, title FROM (
                        SELECT lists.learner, lists.course, units.title,
                               row_number() OVER (PARTITION BY lists.learner, lists.course ORDER BY units.place, units.module) AS n
                        FROM lists JOIN units ON units.course = lists.course
                        WHERE units.place IS NOT NULL AND units.title IS NOT NULL AND NOT EXISTS (
                            SELECT 1 FROM done WHERE done.learner = lists.learner AND done.course = lists.course
                                AND done.module = units.module AND done.finished)
                    ) AS left_over WHERE n = 1
                )
                SELECT lists.learner AS learner, lists.course AS course, %s AS course_title,
                       CAST(%s - last AS DOUBLE) AS days_since_last, %s AS as_of, CAST(score AS DOUBLE) AS score,
                       coalesce(sessions, 0) AS sessions, coalesce(finished, 0) AS lessons_done,
                       coalesce(total, 0) AS lessons_total, coalesce(next_unit.title, '') AS next_lesson
                FROM lists
                LEFT JOIN ends ON ends.course = lists.course
                LEFT JOIN per_learner ON per_learner.learner = lists.learner AND per_learner.course = lists.course
                LEFT JOIN totals ON totals.course = lists.course
                LEFT JOIN next_unit ON next_unit.learner = lists.learner AND next_unit.course = lists.course
                %s
                ORDER BY course, learner
                """.formatted(
                        titled ? "coalesce(named.title, lists.course)" : "lists.course",
                        end,
                        dated ? "ends.last_day" : "CAST(NULL AS BIGINT)",
                        titled
                                ? "LEFT JOIN (SELECT CAST(course AS VARCHAR) AS course, min(CAST(title AS VARCHAR)) AS title"
                                        + " FROM courses GROUP BY 1) AS named ON named.course = lists.course"
                                : "");
    }
}
