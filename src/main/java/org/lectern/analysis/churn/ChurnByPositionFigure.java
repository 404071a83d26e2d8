package org.lectern.analysis.churn;

import java.util.List;
import org.lectern.analysis.FewLearners;
import org.lectern.analysis.rate.OrderedCourse;
import org.lectern.analysis.rate.Ranking;
import org.lectern.analysis.rate.Rate;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Caption;
import org.lectern.figure.CurveFigure;

/** Churn along one course, from its first video to its last. */
final class ChurnByPositionFigure {

    static final String ID = "churn_along_course";

    private static final Words WORDS = Words.of(ChurnByPositionFigure.class);

    private final ChurnResult result;

    ChurnByPositionFigure(ChurnResult result) {
        this.result = result;
    }

    CurveFigure figure() {
        return result.walk().map(this::walk).orElseGet(this::nowhere);
    }

    private CurveFigure nowhere() {
        String course = result.params().course();
        String why = OrderedCourse.nowhere(course);
        return curve(new Caption(ID, WORDS.say("walk.title"), why, why, ChurnTables.WALK), List.of());
    }

    private CurveFigure walk(ChurnByPosition walk) {
        String course = walk.order().course();
        Caption caption = new Caption(
                ID,
                course.isEmpty() ? WORDS.say("walk.title") : WORDS.say("walk.title-course", course),
                WORDS.say(
                        "walk.alternative",
                        walk.stops().size(),
                        walk.whole().percent(),
                        walk.above().size(),
                        walk.above().isEmpty()
                                ? ""
                                : walk.above().getFirst().video().video()),
                note(walk),
                ChurnTables.WALK);
        List<CurveFigure.Point> videos =
                walk.stops().stream().map(ChurnByPositionFigure::point).toList();
        return curve(
                caption,
                List.of(
                        new CurveFigure.Line(WORDS.say("line.videos"), videos),
                        new CurveFigure.Line(
                                WORDS.say("line.course", walk.whole().percent()), level(walk), true)));
    }

    private static String note(ChurnByPosition walk) {
        String few = FewLearners.note(walk.whole().learners());
        List<Rate> stops =
                walk.stops().stream().map(stop -> stop.video().rate()).toList();
        return String.join(
                        " ",
                        OrderedCourse.note(walk.order()),
                        walk.above().isEmpty()
                                ? WORDS.say("walk.marked-none", walk.enough().inWords())
                                : WORDS.say("walk.marked", walk.enough().inWords()),
                        few.isEmpty() ? Ranking.few(stops) : few)
                .strip();
    }

    private CurveFigure curve(Caption caption, List<CurveFigure.Line> lines) {
        return new CurveFigure(
                caption,
                new Axis(WORDS.say("axis.place"), Axis.Scale.LINEAR, Double.NaN, Double.NaN),
                Axis.fromZero(WORDS.say("axis.rate", result.params().threshold())),
                CurveFigure.Path.POINTS,
                WORDS.say("label.line"),
                lines,
                Double.NaN,
                "");
    }

    private static CurveFigure.Point point(ChurnByPosition.Stop stop) {
        Rate rate = stop.video().rate();
        return new CurveFigure.Point(
                stop.video().video(),
                stop.place(),
                rate.percent(),
                rate.percentInterval().low(),
                rate.percentInterval().high(),
                stop.above(),
                WORDS.say("detail.share", rate.hits(), rate.views(), rate.percent()));
    }

    /** The course's own rate, from end to end. */
    private static List<CurveFigure.Point> level(ChurnByPosition walk) {
        double rate = walk.whole().percent();
        String detail =
                WORDS.say("detail.share", walk.whole().hits(), walk.whole().views(), rate);
        return List.of(
                CurveFigure.Point.bare(1, rate, detail),
                CurveFigure.Point.bare(walk.stops().size(), rate, detail));
    }
}
