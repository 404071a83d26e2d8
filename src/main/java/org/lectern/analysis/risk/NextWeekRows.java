package org.lectern.analysis.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.analysis.panel.WeekClock;
import org.lectern.analysis.panel.WeekPanel;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;

/** Who completes no unit in the week to come, foreseen at the end of every week from what was done until then. */
final class NextWeekRows {

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

    private static final Words WORDS = Words.of(NextWeekRows.class);

    private final Study study;
    private final TaskContext context;

    NextWeekRows(Study study, TaskContext context) {
        this.study = study;
        this.context = context;
    }

    RiskRows ask() {
        WeekClock clock = WeekClock.of(study, context);
        WeekPanel panel = WeekPanel.of(study, clock);
        List<RiskRow> rows = new ArrayList<>();
        long labelled = 0;
        String sql = panel.select(
                "SELECT learner, term, CAST(week AS BIGINT) AS week, CAST(completed_next_week AS BIGINT) AS completed_next_week, "
                        + String.join(", ", doubles()) + " FROM panel ORDER BY learner, term, panel.week");
        // Words are said once a week, not once a row.
        List<String> names =
                IntStream.rangeClosed(1, clock.weeks()).mapToObj(clock::name).toList();
        List<String> periods = IntStream.rangeClosed(1, clock.weeks())
                .mapToObj(week -> WORDS.say("period.week", week))
                .toList();
        for (Row row : study.query(sql, context)) {
            int week = Math.toIntExact(row.getLong("week"));
            boolean known = !row.isMissing("completed_next_week");
            labelled += known ? 1 : 0;
            rows.add(new RiskRow(
                    row.getString("learner"),
                    row.getString("term"),
                    names.get(week - 1),
                    periods.get(week - 1),
                    FEATURES.stream()
                            .map(name -> row.isMissing(name) ? Double.NaN : row.getDouble(name))
                            .toList(),
                    known ? 1 - Math.toIntExact(row.getLong("completed_next_week")) : -1,
                    "",
                    row.getDouble("active_days") == 0));
        }
        return new RiskRows(
                Foreseen.NEXT_WEEK,
                FEATURES,
                rows,
                List.of(
                        new Gate("learner_weeks", rows.size(), WORDS.say("gate.learner-weeks")),
                        new Gate("followed", labelled, WORDS.say("gate.followed"))),
                false,
                sql);
    }

    private static List<String> doubles() {
        return FEATURES.stream()
                .map(name -> "CAST(" + name + " AS DOUBLE) AS " + name)
                .toList();
    }
}
