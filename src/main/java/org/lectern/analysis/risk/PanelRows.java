package org.lectern.analysis.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lectern.analysis.panel.Roster;
import org.lectern.analysis.panel.WeekClock;
import org.lectern.analysis.panel.WeekPanel;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;

/**
 * Who completes no unit in the week to come, foreseen at the end of every week, or none any more until the data end, foreseen at
 * the end of one week; both from what was done until then.
 */
final class PanelRows {

    static final List<String> FEATURES = List.of(
            "sessions",
            "avg_progress",
            "modules_completed",
            "avg_quiz_score",
            "quiz_attempts",
            "active_days",
            "days_since_last",
            "cumulative_sessions",
            "cumulative_modules_completed",
            "cumulative_quiz_attempts");

    private static final Words WORDS = Words.of(PanelRows.class);

    private final Foreseen foreseen;
    private final RiskParams params;
    private final Study study;
    private final TaskContext context;

    PanelRows(Foreseen foreseen, RiskParams params, Study study, TaskContext context) {
        this.foreseen = foreseen == Foreseen.NO_MORE ? foreseen : Foreseen.NEXT_WEEK;
        this.params = params;
        this.study = study;
        this.context = context;
    }

    RiskRows ask() {
        WeekClock clock = WeekClock.of(study, context);
        WeekPanel panel = WeekPanel.of(study, clock);
        List<RiskRow> rows = new ArrayList<>();
        long undecided = 0;
        long labelled = 0;
        String sql = sql(panel);
        // Words are said once a week, not once a row.
        List<String> names =
                IntStream.rangeClosed(1, clock.weeks()).mapToObj(clock::name).toList();
        List<String> periods = IntStream.rangeClosed(1, clock.weeks())
                .mapToObj(week -> WORDS.say("period.week", week))
                .toList();
        for (Row row : panel.study().query(sql, context)) {
            int week = Math.toIntExact(row.getLong("week"));
            String unscored = row.getBoolean("finished")
                    ? WORDS.say("unscored.finished")
                    : row.getBoolean("begun") ? "" : WORDS.say("unscored.not-begun");
            boolean known = !row.isMissing("completed_later");
            undecided += unscored.isEmpty() ? 1 : 0;
            labelled += known && unscored.isEmpty() ? 1 : 0;
            rows.add(new RiskRow(
                    row.getString("learner"),
                    row.getString("term"),
                    names.get(week - 1),
                    foreseen.isOnceATerm() ? row.getString("term") : periods.get(week - 1),
                    FEATURES.stream()
                            .map(name -> row.isMissing(name) ? Double.NaN : row.getDouble(name))
                            .toList(),
                    known && unscored.isEmpty() ? 1 - Math.toIntExact(row.getLong("completed_later")) : -1,
                    unscored,
                    row.getDouble("active_days") == 0));
        }
        return new RiskRows(
                foreseen,
                FEATURES,
                rows,
                List.of(
                        new Gate("learner_weeks", rows.size(), WORDS.say("gate.learner-weeks")),
                        new Gate("unfinished", undecided, WORDS.say("gate.unfinished")),
                        new Gate("followed", labelled, WORDS.say("gate.followed"))),
                false,
                Optional.of(panel),
                sql);
    }

    private String sql(WeekPanel panel) {
        String select = ", finished AS (" + finished() + ")"
                + " SELECT panel.learner, panel.term, CAST(panel.week AS BIGINT) AS week,"
                + " finished.learner IS NOT NULL AS finished, " + begun() + " AS begun, CAST(" + completed()
                + " AS BIGINT) AS completed_later, " + String.join(", ", doubles())
                + " FROM panel LEFT JOIN finished ON finished.learner = panel.learner AND finished.term = panel.term"
                + " AND finished.week = panel.week " + moments()
                + " ORDER BY panel.learner, panel.term, panel.week";
        return panel.select(select);
    }

    /** Where nobody lists learners, one is known from the first thing they did; before it only what comes later tells of them. */
    private String begun() {
        return Roster.of(study) == Roster.NOWHERE ? "(cumulative_sessions + cumulative_quiz_attempts > 0)" : "true";
    }

    /**
     * Who has completed, by the end of which week, every unit of all courses in which they had done anything by then, in SQL; until
     * they begin another they complete no more.
     */
    private String finished() {
        if (!study.facts().holds("modules.course")) {
            return "SELECT '' AS learner, '' AS term, 0 AS week WHERE false";
        }
        return """
                WITH units AS (
                    SELECT CAST(module AS VARCHAR) AS module, CAST(course AS VARCHAR) AS course FROM modules
                    WHERE tracked IS NULL OR tracked
                ),
                sizes AS (SELECT course, count(DISTINCT module) AS units FROM units GROUP BY course),
                firsts AS (
                    SELECT learner, term, CAST(module AS VARCHAR) AS module, min(day) AS day,
                           min(CASE WHEN completed THEN day END) AS completed_day
                    FROM done GROUP BY learner, term, module
                ),
                courses_done AS (
                    SELECT learner, term, units.course AS course, count(completed_day) AS completed, min(day) AS day,
                           max(completed_day) AS completed_day
                    FROM firsts JOIN units ON units.module = firsts.module
                    GROUP BY learner, term, units.course
                ),
                spans AS (
                    SELECT learner, term, day, CASE WHEN completed >= units THEN completed_day END AS completed_day
                    FROM courses_done JOIN sizes ON sizes.course = courses_done.course
                )
                SELECT panel.learner AS learner, panel.term AS term, panel.week AS week
                FROM panel JOIN spans ON spans.learner = panel.learner AND spans.term = panel.term
                    AND spans.day < 7 * panel.week
                GROUP BY panel.learner, panel.term, panel.week
                HAVING count(*) = count(CASE WHEN completed_day < 7 * panel.week THEN 1 END)""";
    }

    /** Whether a unit is completed after the week, in SQL; null where nobody knows yet. */
    private String completed() {
        return foreseen.isOnceATerm()
                ? "CASE WHEN panel.week < last_week THEN"
                        + " CASE WHEN all_completed > cumulative_modules_completed THEN 1 ELSE 0 END END"
                : "completed_next_week";
    }

    /** At which moments it is foreseen, in SQL. */
    private String moments() {
        return foreseen.isOnceATerm() ? """
                JOIN (
                    SELECT learner AS who, term AS of_term, max(week) AS last_week,
                           max(cumulative_modules_completed) AS all_completed
                    FROM panel GROUP BY learner, term
                ) AS ends ON who = panel.learner AND of_term = panel.term
                WHERE panel.week = %d""".formatted(params.week()) : "";
    }

    private static List<String> doubles() {
        return FEATURES.stream()
                .map(name -> "CAST(" + name + " AS DOUBLE) AS " + name)
                .toList();
    }
}
