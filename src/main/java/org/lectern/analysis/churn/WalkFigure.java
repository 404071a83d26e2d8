package org.lectern.analysis.churn;

import java.util.List;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Caption;
import org.lectern.figure.CurveFigure;

/** Churn along one course, from its first video to its last. */
final class WalkFigure {

    private static final String ID = "churn_along_course";

    private static final Words WORDS = Words.of(WalkFigure.class);

    private final Churned churned;

    WalkFigure(Churned churned) {
        this.churned = churned;
    }

    CurveFigure figure() {
        return churned.walk().map(this::walk).orElseGet(this::nowhere);
    }

    private CurveFigure nowhere() {
        String course = churned.params().course();
        String why = course.isEmpty() ? WORDS.say("walk.no-order") : WORDS.say("walk.no-order-in-course", course);
        return curve(new Caption(ID, WORDS.say("walk.title"), why, why, ChurnTables.WALK), List.of());
    }

    private CurveFigure walk(Walk walk) {
        String course = walk.order().course();
        Caption caption = new Caption(
                ID,
                course.isEmpty() ? WORDS.say("walk.title") : WORDS.say("walk.title-course", course),
                WORDS.say(
                        "walk.alternative",
                        walk.stops().size(),
                        100 * walk.whole().rate(),
                        walk.above().size(),
                        walk.above().isEmpty()
                                ? ""
                                : walk.above().getFirst().video().title()),
                note(walk),
                ChurnTables.WALK);
        List<CurveFigure.Point> videos =
                walk.stops().stream().map(WalkFigure::point).toList();
        return curve(
                caption,
                List.of(
                        new CurveFigure.Line(WORDS.say("line.videos"), videos),
                        new CurveFigure.Line(
                                WORDS.say("line.course", 100 * walk.whole().rate()), level(walk))));
    }

    private static String note(Walk walk) {
        String order = switch (walk.order().basis()) {
            case POSITIONS -> WORDS.say("walk.by-positions");
            case TITLES -> WORDS.say("walk.by-titles");
            case TIMES -> WORDS.say("walk.by-times");
            case NONE -> throw new IllegalArgumentException("A course without an order cannot be walked along");
        };
        String unplaced = walk.order().unplaced() == 0
                ? ""
                : " " + WORDS.say("walk.unplaced", walk.order().unplaced());
        return FewBehind.add(
                order + unplaced + " " + WORDS.say("walk.marked", walk.minimumViews()),
                walk.whole(),
                walk.stops().stream().map(stop -> stop.video().tally()).toList());
    }

    private CurveFigure curve(Caption caption, List<CurveFigure.Line> lines) {
        return new CurveFigure(
                caption,
                new Axis(WORDS.say("axis.place"), Axis.Scale.LINEAR, Double.NaN, Double.NaN),
                Axis.fromZero(WORDS.say("axis.rate", churned.params().threshold())),
                CurveFigure.Path.POINTS,
                WORDS.say("label.line"),
                lines,
                Double.NaN,
                "");
    }

    private static CurveFigure.Point point(Walk.Stop stop) {
        Tally tally = stop.video().tally();
        return new CurveFigure.Point(
                stop.video().title(),
                stop.place(),
                100 * tally.rate(),
                100 * tally.interval().low(),
                100 * tally.interval().high(),
                stop.above(),
                WORDS.say("detail.share", tally.churned(), tally.views(), 100 * tally.rate()));
    }

    /** The course's own rate, from end to end. */
    private static List<CurveFigure.Point> level(Walk walk) {
        double rate = 100 * walk.whole().rate();
        String detail =
                WORDS.say("detail.share", walk.whole().churned(), walk.whole().views(), rate);
        return List.of(
                CurveFigure.Point.bare(1, rate, detail),
                CurveFigure.Point.bare(walk.stops().size(), rate, detail));
    }
}
