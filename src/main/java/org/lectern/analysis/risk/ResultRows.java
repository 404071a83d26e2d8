package org.lectern.analysis.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;

/**
 * Who fails or leaves a course, foreseen at the end of a week from what was due and handed in. Whoever has left by then is
 * decided and not scored; results carried over from an earlier course are left out. Source: shared definitions of the Open
 * University's data.
 */
final class ResultRows {

    static final List<String> FEATURES = List.of(
            "due_count",
            "submitted",
            "missing_due",
            "share_due",
            "mean_score",
            "min_score",
            "last_score",
            "no_score",
            "late_count",
            "mean_earliness",
            "days_since_last",
            "banked",
            "lead_days",
            "studied_credits",
            "num_of_prev_attempts");

    private static final Words WORDS = Words.of(ResultRows.class);

    /** What counts as having come about, in SQL; whoever stays and fails did not leave, and the other way round. */
    private static final Map<Foreseen, String> CAME_ABOUT = Map.of(
            Foreseen.RESULT, "result IN ('fail', 'withdrawn')",
            Foreseen.FAILING, "result = 'fail'",
            Foreseen.WITHDRAWAL, "result = 'withdrawn'");

    private static final String TOLD = """
            SELECT CAST(learner AS VARCHAR) AS learner, CAST(course AS VARCHAR) AS course, lower(result) AS result,
                   credits, earlier_attempts
            FROM results""";

    /** Of a term that is running nobody knows results. */
    private static final String NOT_TOLD = """
            SELECT '' AS learner, '' AS course, '' AS result, 0.0 AS credits, 0.0 AS earlier_attempts WHERE false""";

    private final Foreseen foreseen;
    private final RiskParams params;
    private final Study study;
    private final TaskContext context;

    ResultRows(Foreseen foreseen, RiskParams params, Study study, TaskContext context) {
        this.foreseen = foreseen;
        this.params = params;
        this.study = study;
        this.context = context;
    }

    RiskRows ask() {
        List<RiskRow> rows = new ArrayList<>();
        String sql = sql(
                study.facts().holds("results") ? TOLD : NOT_TOLD,
                CAME_ABOUT.getOrDefault(foreseen, "false"),
                params.week());
        long enrolled = 0;
        long undecided = 0;
        for (Row row : study.query(sql, context)) {
            boolean scored = row.getLong("scored") == 1;
            enrolled++;
            undecided += scored ? 1 : 0;
            rows.add(new RiskRow(
                    row.getString("learner"),
                    row.getString("course"),
                    WORDS.say("moment.week", params.week()),
                    row.getString("course"),
                    FEATURES.stream().map(row::getDouble).toList(),
                    row.isMissing("label") ? -1 : Math.toIntExact(row.getLong("label")),
                    scored ? "" : WORDS.say("unscored.decided"),
                    row.getDouble("submitted") == 0));
        }
        return new RiskRows(
                foreseen,
                FEATURES,
                rows,
                List.of(
                        new Gate("enrolled", enrolled, WORDS.say("gate.enrolled")),
                        new Gate("undecided", undecided, WORDS.say("gate.undecided", params.week()))),
                false,
                Optional.empty(),
                sql);
    }

    /** One row a learner and course, however often a list has them, with what is known of them at the end of a week. */
    private static String sql(String told, String cameAbout, int week) {
        return """
                WITH told AS (
                    SELECT learner, course, max(result) AS result, max(credits) AS credits,
                           max(earlier_attempts) AS earlier_attempts
                    FROM (%2$s) AS rows_told GROUP BY learner, course
                ),
                enrolled AS (
                    SELECT CAST(learner AS VARCHAR) AS learner, CAST(course AS VARCHAR) AS course,
                           min(enrolled_day) AS enrolled_day, max(left_day) AS left_day
                    FROM enrolments GROUP BY 1, 2
                ),
                people AS (
                    SELECT coalesce(told.learner, enrolled.learner) AS learner,
                           coalesce(told.course, enrolled.course) AS course,
                           result, credits, earlier_attempts, enrolled_day, left_day
                    FROM told FULL JOIN enrolled
                        ON enrolled.learner = told.learner AND enrolled.course = told.course
                ),
                due AS (
                    SELECT CAST(module AS VARCHAR) AS module, CAST(course AS VARCHAR) AS course, due_day
                    FROM assessments WHERE due_day < 7 * %1$d AND lower(coalesce(kind, '')) <> 'exam'
                ),
                due_counts AS (SELECT course, count(*) AS due_count FROM due GROUP BY course),
                handed AS (
                    SELECT CAST(attempts.learner AS VARCHAR) AS learner, CAST(attempts.course AS VARCHAR) AS course,
                           CAST(attempts.module AS VARCHAR) AS module, day, CAST(score AS DECIMAL(18, 9)) AS score,
                           coalesce(banked, false) AS banked, due_day
                    FROM attempts LEFT JOIN assessments
                        ON CAST(assessments.module AS VARCHAR) = CAST(attempts.module AS VARCHAR)
                    WHERE day < 7 * %1$d
                ),
                known AS (
                    SELECT learner, course,
                           count(*) FILTER (WHERE NOT banked) AS submitted,
                           count(DISTINCT CASE WHEN NOT banked AND module IN (SELECT module FROM due) THEN module END) AS submitted_due,
                           avg(score) FILTER (WHERE NOT banked) AS mean_score,
                           min(score) FILTER (WHERE NOT banked) AS min_score,
                           arg_max(score, (day, module)) FILTER (WHERE NOT banked AND score IS NOT NULL) AS last_score,
                           count(score) FILTER (WHERE NOT banked) AS scored,
                           count(*) FILTER (WHERE NOT banked AND day > due_day) AS late_count,
                           avg(CAST(due_day - day AS DECIMAL(18, 9))) FILTER (WHERE NOT banked) AS mean_earliness,
                           max(day) FILTER (WHERE NOT banked) AS last_day,
                           count(*) FILTER (WHERE banked) AS banked
                    FROM handed GROUP BY learner, course
                )
                SELECT people.learner, people.course,
                       CAST(CASE WHEN enrolled_day < 7 * %1$d AND (left_day IS NULL OR left_day >= 7 * %1$d)
                           THEN 1 ELSE 0 END AS BIGINT) AS scored,
                       CAST(CASE WHEN %3$s THEN 1
                                 WHEN result IN ('fail', 'withdrawn', 'pass', 'distinction') THEN 0 END AS BIGINT) AS label,
                       CAST(coalesce(due_count, 0) AS DOUBLE) AS due_count,
                       CAST(coalesce(submitted, 0) AS DOUBLE) AS submitted,
                       CAST(coalesce(due_count, 0) - coalesce(submitted_due, 0) AS DOUBLE) AS missing_due,
                       CASE WHEN coalesce(due_count, 0) = 0 THEN 1.0
                            ELSE CAST(coalesce(submitted_due, 0) AS DOUBLE) / due_count END AS share_due,
                       CAST(coalesce(mean_score, 0) AS DOUBLE) AS mean_score,
                       CAST(coalesce(min_score, 0) AS DOUBLE) AS min_score,
                       CAST(coalesce(last_score, 0) AS DOUBLE) AS last_score,
                       CASE WHEN coalesce(scored, 0) = 0 THEN 1.0 ELSE 0.0 END AS no_score,
                       CAST(coalesce(late_count, 0) AS DOUBLE) AS late_count,
                       CAST(coalesce(mean_earliness, 0) AS DOUBLE) AS mean_earliness,
                       CAST(coalesce(7 * %1$d - last_day, 7 * %1$d) AS DOUBLE) AS days_since_last,
                       CAST(coalesce(banked, 0) AS DOUBLE) AS banked,
                       CAST(coalesce(-enrolled_day, 0) AS DOUBLE) AS lead_days,
                       CAST(coalesce(credits, 0) AS DOUBLE) AS studied_credits,
                       CAST(coalesce(earlier_attempts, 0) AS DOUBLE) AS num_of_prev_attempts
                FROM people
                LEFT JOIN due_counts ON due_counts.course = people.course
                LEFT JOIN known ON known.learner = people.learner AND known.course = people.course
                ORDER BY people.learner, people.course
                """.formatted(week, told, cameAbout);
    }
}
