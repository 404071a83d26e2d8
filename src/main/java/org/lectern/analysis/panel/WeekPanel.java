package org.lectern.analysis.panel;

import org.lectern.contract.TaskContext;
import org.lectern.study.Study;
import org.lectern.study.ThingsDone;
import tech.tablesaw.api.Table;

/**
 * One row a learner and week, from the first week to the last, also where nothing was done; where days are numbered, one a
 * learner, course and week. Source: shared definitions of weekly features, corrected: counts are 0 where nothing was done, means
 * are missing where there is nothing to average, active days count lessons and quizzes together, labels are those of the week
 * after and missing in the last.
 *
 * <p>Columns: {@code learner}, {@code term} (the course where days are numbered, else empty), {@code week} (1 and up),
 * {@code sessions} (rows of lessons), {@code clicks}, {@code avg_progress} (percent), {@code modules_completed} (rows that say
 * completed), {@code avg_quiz_score} (percent), {@code quiz_attempts}, {@code active_days} (0..7), {@code days_since_last} (days
 * from the last event to the end of the week; 7 times the weeks so far where there was none),
 * {@code cumulative_sessions}, {@code cumulative_modules_completed}, {@code cumulative_quiz_attempts},
 * {@code completed_next_week} and {@code active_next_week} (1, 0, or missing in the last week).
 *
 * @param clock of the study
 * @param study that has the panel at hand: it is worked out once for all that is asked of it
 * @param sql a list of common table expressions, beginning with WITH: {@code done}, all lessons and quizzes, and {@code panel}
 */
public record WeekPanel(WeekClock clock, Study study, String sql) {

    private static final String AT_HAND = "week_panel";

    /** Sums of decimals do not depend on the order of rows. */
    private static final String EXACT = "DECIMAL(18, 9)";

    /** The panel of what a study's filter lets through. */
    public static WeekPanel of(Study study, WeekClock clock) {
        String done = "WITH done AS (" + done(study, clock) + ")";
        String panel = """
                ,
                weekly AS (
                    SELECT learner, term, day // 7 + 1 AS week,
                           sum(lesson) AS sessions,
                           sum(clicks) AS clicks,
                           avg(progress) AS avg_progress,
                           count(*) FILTER (WHERE completed) AS modules_completed,
                           avg(score) AS avg_quiz_score,
                           sum(1 - lesson) AS quiz_attempts,
                           count(DISTINCT day) AS active_days,
                           max(day) AS last_day
                    FROM done
                    WHERE day >= 0
                    GROUP BY learner, term, day // 7 + 1
                ),
                roster AS (%s),
                filled AS (
                    SELECT roster.learner, roster.term, weeks.week,
                           CAST(coalesce(sessions, 0) AS BIGINT) AS sessions,
                           CAST(coalesce(clicks, 0) AS BIGINT) AS clicks,
                           avg_progress,
                           CAST(coalesce(modules_completed, 0) AS BIGINT) AS modules_completed,
                           avg_quiz_score,
                           CAST(coalesce(quiz_attempts, 0) AS BIGINT) AS quiz_attempts,
                           CAST(coalesce(active_days, 0) AS BIGINT) AS active_days,
                           last_day
                    FROM roster CROSS JOIN (SELECT unnest(range(1, %d)) AS week) AS weeks
                    LEFT JOIN weekly ON weekly.learner = roster.learner AND weekly.term = roster.term
                        AND weekly.week = weeks.week
                ),
                panel AS (
                    SELECT * EXCLUDE (last_day),
                           7 * week - coalesce(max(last_day) OVER past, 0) AS days_since_last,
                           CAST(sum(sessions) OVER past AS BIGINT) AS cumulative_sessions,
                           CAST(sum(modules_completed) OVER past AS BIGINT) AS cumulative_modules_completed,
                           CAST(sum(quiz_attempts) OVER past AS BIGINT) AS cumulative_quiz_attempts,
                           lead(CASE WHEN modules_completed > 0 THEN 1 ELSE 0 END) OVER next AS completed_next_week,
                           lead(CASE WHEN active_days > 0 THEN 1 ELSE 0 END) OVER next AS active_next_week
                    FROM filled
                    WINDOW past AS (PARTITION BY learner, term ORDER BY week
                               ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW),
                           next AS (PARTITION BY learner, term ORDER BY week)
                )
                SELECT * FROM panel
                """.formatted(roster(study, clock), clock.weeks() + 1);
        return new WeekPanel(
                clock, study.keeping(AT_HAND, done + panel), done + ", panel AS (SELECT * FROM " + AT_HAND + ")\n");
    }

    /** Asks the panel. */
    public Table ask(String what, TaskContext context) {
        return study.query(select(what), context);
    }

    /** SQL of all lessons and quizzes, one row each: who, when, and what came of it. */
    private static String done(Study study, WeekClock clock) {
        return "SELECT learner, " + term(clock) + " AS term, CAST(" + clock.day()
                + " AS BIGINT) AS day, happened_at, module, role, lesson, coalesce(clicks, 0) AS clicks, TRY_CAST(progress AS "
                + EXACT
                + ") AS progress, coalesce(status = 'completed', false) AS completed, TRY_CAST(score AS " + EXACT
                + ") AS score FROM (" + ThingsDone.sql(study.tables()) + ") WHERE " + clock.day()
                + " IS NOT NULL AND NOT coalesce(banked, false)";
    }

    private static String term(WeekClock clock) {
        return clock.monday().isPresent() ? "''" : "coalesce(CAST(course AS VARCHAR), '')";
    }

    /** Whom the panel is about: all who could have been active where that is told, and all who were. */
    private static String roster(Study study, WeekClock clock) {
        String listed = switch (Roster.of(study)) {
            case ENROLMENTS -> " UNION SELECT CAST(learner AS VARCHAR), " + term(clock) + " FROM enrolments";
            // People are in no term of their own.
            case PEOPLE -> clock.monday().isPresent() ? " UNION SELECT CAST(learner AS VARCHAR), '' FROM people" : "";
            case NOWHERE -> "";
        };
        return "SELECT DISTINCT learner, term FROM done" + listed;
    }

    /** A SELECT over the panel. */
    public String select(String what) {
        return sql + what;
    }

    /** The panel under the names of its published columns, in the order of learners and weeks. */
    public String published() {
        String term = clock.monday().isPresent() ? "" : "term AS course_id, ";
        return select(
                "SELECT learner AS user_id, " + term + clock.named("week")
                        + " AS week, sessions, avg_progress, modules_completed, avg_quiz_score, quiz_attempts, active_days,"
                        + " 7 - active_days AS inactivity_days, CASE WHEN modules_completed > 0 THEN 1 ELSE 0 END AS completed,"
                        + " completed_next_week, active_next_week, days_since_last, cumulative_sessions,"
                        + " cumulative_modules_completed, cumulative_quiz_attempts FROM panel ORDER BY learner, term, panel.week");
    }
}
