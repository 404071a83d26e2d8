package org.lectern.analysis.activity;

import java.util.ArrayList;
import java.util.List;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Caption;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.CurveFigure.Line;
import org.lectern.figure.CurveFigure.Path;
import org.lectern.figure.CurveFigure.Point;
import org.lectern.figure.Figure;
import org.lectern.figure.Heading;

/** Who is active week by week and day by day. */
final class TimeFigures {

    /** So many points have dots. */
    private static final int DOTTED = 60;

    private static final Words WORDS = Words.of(TimeFigures.class);

    private final ActivityResult result;

    TimeFigures(ActivityResult result) {
        this.result = result;
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        if (result.retention().tells()) {
            figures.add(retention());
        }
        if (result.days().size() > 1) {
            figures.add(daily());
        }
        return figures;
    }

    private CurveFigure retention() {
        List<Retention.Week> weeks = result.retention().weeks();
        Estimate next = weeks.get(1).active().percent();
        Heading heading =
                new Heading("activity_retention", WORDS.say("figure-title.retention"), ActivityTables.RETENTION);
        Caption caption = heading.saying(
                WORDS.say("retention.alternative", next.value(), next.low(), next.high(), next.n()),
                WORDS.say("retention.note"),
                result.retention().cut() ? WORDS.say("retention.cut") : "");
        return new CurveFigure(
                caption,
                Axis.fromZero(WORDS.say("axis.weeks")),
                Axis.percent(WORDS.say("axis.active-share")),
                Path.POINTS,
                WORDS.say("label.line"),
                List.of(new Line(
                        WORDS.say("cohort.all"),
                        weeks.stream().map(TimeFigures::point).toList())),
                Double.NaN,
                "");
    }

    private static Point point(Retention.Week week) {
        Estimate share = week.active().percent();
        return new Point(
                "",
                (double) week.since(),
                share.value(),
                share.low(),
                share.high(),
                false,
                WORDS.say("retention.detail", week.active().those(), share.n(), week.since()));
    }

    private CurveFigure daily() {
        List<ActiveDay> days = result.days();
        boolean dates = result.told().time() == Told.Time.DATES;
        long first = days.getFirst().number();
        ActiveDay most = days.getFirst();
        for (ActiveDay day : days) {
            most = day.active() > most.active() ? day : most;
        }
        Heading heading = new Heading("active_by_day", WORDS.say("figure-title.daily"), ActivityTables.DAILY);
        Caption caption = heading.saying(
                WORDS.say("daily.alternative", days.size(), most.active(), name(most)),
                WORDS.say(dates ? "daily.note" : "daily.note-numbers"));
        return new CurveFigure(
                caption,
                Axis.fromZero(
                        dates
                                ? WORDS.say("axis.days-since", name(days.getFirst()))
                                : WORDS.say("axis.days-from-first", first)),
                Axis.fromZero(WORDS.say("axis.active-learners")),
                days.size() <= DOTTED ? Path.POINTS : Path.SMOOTH,
                WORDS.say("label.line"),
                List.of(new Line(
                        WORDS.say("line.active"),
                        days.stream().map(day -> point(day, first)).toList())),
                Double.NaN,
                "");
    }

    private Point point(ActiveDay day, long first) {
        return new Point(
                name(day),
                (double) (day.number() - first),
                (double) day.active(),
                Double.NaN,
                Double.NaN,
                false,
                WORDS.say("daily.detail", day.active(), day.inLessons(), day.inQuizzes()));
    }

    private String name(ActiveDay day) {
        return ActiveDay.name(day.number(), result.told().time());
    }
}
