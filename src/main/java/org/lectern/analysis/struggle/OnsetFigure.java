package org.lectern.analysis.struggle;

import java.util.List;
import org.lectern.analysis.FewLearners;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Caption;
import org.lectern.figure.CurveFigure;
import org.lectern.stats.Interval;

/** Shares of flagged views along one course. */
final class OnsetFigure {

    private static final Words WORDS = Words.of(OnsetFigure.class);

    private final Struggled struggled;
    private final Onset onset;

    OnsetFigure(Struggled struggled, Onset onset) {
        this.struggled = struggled;
        this.onset = onset;
    }

    CurveFigure figure() {
        String course = onset.order().course();
        List<CurveFigure.Point> points =
                onset.places().stream().map(OnsetFigure::point).toList();
        double beginning =
                onset.beginning().map(place -> (double) place.number()).orElse(Double.NaN);
        return new CurveFigure(
                caption(),
                new Axis(WORDS.say("axis.place"), Axis.Scale.LINEAR, Double.NaN, Double.NaN),
                Axis.fromZero(WORDS.say("axis.share")),
                CurveFigure.Path.POINTS,
                WORDS.say("label.course"),
                List.of(new CurveFigure.Line(course.isEmpty() ? WORDS.say("onset.all") : course, points)),
                beginning,
                onset.beginning()
                        .map(place -> WORDS.say("onset.reference", place.number()))
                        .orElse(""));
    }

    private static CurveFigure.Point point(Onset.Place place) {
        Share share = place.share();
        Interval interval = share.interval().times(100);
        return new CurveFigure.Point(
                place.video(),
                place.number(),
                share.percent(),
                Math.min(interval.low(), share.percent()),
                Math.max(interval.high(), share.percent()),
                place.surelyAbove(),
                WORDS.say("onset.detail", share.flagged(), share.views(), share.learners()));
    }

    private Caption caption() {
        int unjudged = onset.order().videos().size() - onset.places().size();
        String title = onset.order().course().isEmpty()
                ? WORDS.say("onset.title-all")
                : WORDS.say("onset.title", onset.order().course());
        return new Caption(
                "struggle_by_place",
                title,
                onset.beginning()
                        .map(place -> WORDS.say(
                                "onset.alternative",
                                onset.places().size(),
                                place.number(),
                                place.video(),
                                place.share().percent(),
                                onset.percent()))
                        .orElseGet(() -> WORDS.say(
                                "onset.alternative-none", onset.places().size(), onset.percent())),
                StruggleFigures.joined(
                        WORDS.say("onset.note", onset.percent(), basis(onset)),
                        unjudged > 0
                                ? WORDS.say(
                                        "onset.note-few",
                                        unjudged,
                                        struggled.params().leastViews())
                                : "",
                        onset.order().unplaced() > 0
                                ? WORDS.say("onset.note-unplaced", onset.order().unplaced())
                                : "",
                        few(onset)),
                StruggleTables.PLACES);
    }

    /** Where every video has ten learners or fewer. */
    private static String few(Onset onset) {
        return onset.mostLearners() > FewLearners.MOST ? "" : WORDS.say("onset.note-learners", onset.mostLearners());
    }

    /** What the order was taken from, in words. */
    static String basis(Onset onset) {
        return switch (onset.order().basis()) {
            case POSITIONS -> WORDS.say("basis.positions");
            case TITLES -> WORDS.say("basis.titles");
            case TIMES -> WORDS.say("basis.times");
            case NONE -> throw new IllegalStateException("An order without a basis has no places");
        };
    }
}
