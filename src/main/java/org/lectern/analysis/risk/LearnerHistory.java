package org.lectern.analysis.risk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.analysis.panel.WeekClock;
import org.lectern.analysis.panel.WeekPanel;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Caption;
import org.lectern.figure.CurveFigure;
import org.lectern.study.Sql;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;

/** What one learner did from week to week. */
public final class LearnerHistory {

    private static final Words WORDS = Words.of(LearnerHistory.class);
    private static final int DAYS = 7;
    private static final double BETWEEN = 0.5;

    private LearnerHistory() {}

    /**
     * Active days by week, weeks without anything included; empty where a study tells no weeks.
     *
     * @param model that foresees this learner at a moment, which is marked
     */
    public static Optional<CurveFigure> of(TrainedRisk model, RiskCase one, Study study, TaskContext context) {
        if (!WeekClock.tells(study.facts())) {
            return Optional.empty();
        }
        WeekClock clock = WeekClock.of(study, context);
        List<CurveFigure.Point> points = new ArrayList<>();
        // Where days are numbered, weeks are those of one course.
        String course = clock.monday().isPresent() ? "" : " AND term = " + Sql.literal(one.course());
        for (Row row : WeekPanel.of(study, clock)
                .ask(
                        "SELECT week, active_days, sessions, quiz_attempts FROM panel WHERE learner = "
                                + Sql.literal(one.learner()) + course + " ORDER BY week",
                        context)) {
            int week = Math.toIntExact(row.getLong("week"));
            points.add(new CurveFigure.Point(
                    clock.shortName(week),
                    week,
                    row.getLong("active_days"),
                    Double.NaN,
                    Double.NaN,
                    false,
                    WORDS.say(
                            "history.detail",
                            row.getLong("active_days"),
                            row.getLong("sessions"),
                            row.getLong("quiz_attempts"))));
        }
        return points.isEmpty() ? Optional.empty() : Optional.of(figure(points, clock, moment(model, one, clock)));
    }

    /** Between the last week that is known and the first that is foreseen; NaN where it is in none. */
    private static double moment(TrainedRisk model, RiskCase one, WeekClock clock) {
        double week = switch (model.foreseen()) {
            case RESULT, FAILING, WITHDRAWAL, NO_MORE -> model.params().week();
            case NEXT_WEEK, FOUND -> clock.weeks();
            case EXAM ->
                clock.monday()
                        .filter(_ -> !one.moment().isEmpty())
                        .map(monday -> (double) ChronoUnit.DAYS.between(monday, LocalDate.parse(one.moment())) / DAYS)
                        .orElse(Double.NaN);
        };
        return week >= 1 && week < clock.weeks() ? week + BETWEEN : Double.NaN;
    }

    private static CurveFigure figure(List<CurveFigure.Point> points, WeekClock clock, double moment) {
        return new CurveFigure(
                new Caption(
                        "learner_history",
                        WORDS.say("history.title"),
                        WORDS.say(
                                "history.alternative",
                                points.stream().filter(point -> point.y() > 0).count(),
                                points.size()),
                        clock.monday()
                                .map(monday -> WORDS.say("history.note", monday.toString()))
                                .orElse(""),
                        "learner_history"),
                new Axis(WORDS.say("history.weeks"), Axis.Scale.LINEAR, 1, Math.max(2, clock.weeks())),
                new Axis(WORDS.say("history.days"), Axis.Scale.LINEAR, 0, DAYS),
                CurveFigure.Path.POINTS,
                WORDS.say("label.lines"),
                List.of(new CurveFigure.Line(WORDS.say("history.line"), points)),
                moment,
                Double.isNaN(moment) ? "" : WORDS.say("history.moment"));
    }
}
