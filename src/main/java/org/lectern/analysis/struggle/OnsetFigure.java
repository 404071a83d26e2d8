package org.lectern.analysis.struggle;

import java.util.List;
import org.lectern.analysis.FewLearners;
import org.lectern.analysis.rate.OrderedCourse;
import org.lectern.analysis.rate.Rate;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Caption;
import org.lectern.figure.CurveFigure;
import org.lectern.stats.Interval;

/** Shares of flagged views along one course. */
final class OnsetFigure {

    static final String ID = "struggle_by_place";

    private static final Words WORDS = Words.of(OnsetFigure.class);

    private final StruggleResult result;
    private final Onset onset;

    OnsetFigure(StruggleResult result, Onset onset) {
        this.result = result;
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
                CurveFigure.Path.PLACES,
                WORDS.say("label.course"),
                List.of(new CurveFigure.Line(course.isEmpty() ? WORDS.say("onset.all") : course, points)),
                beginning,
                onset.beginning()
                        .map(place -> WORDS.say("onset.reference", place.number()))
                        .orElse(""));
    }

    private static CurveFigure.Point point(Onset.Place place) {
        Rate rate = place.rate();
        Interval interval = rate.interval().times(100);
        return new CurveFigure.Point(
                place.video(),
                place.number(),
                rate.percent(),
                Math.min(interval.low(), rate.percent()),
                Math.max(interval.high(), rate.percent()),
                place.surelyAbove(),
                WORDS.say("onset.detail", rate.hits(), rate.views(), rate.learners()));
    }

    private Caption caption() {
        int unjudged = onset.order().videos().size() - onset.places().size();
        String title = onset.order().course().isEmpty()
                ? WORDS.say("onset.title-all")
                : WORDS.say("onset.title", onset.order().course());
        return new Caption(
                ID,
                title,
                onset.beginning()
                        .map(place -> WORDS.say(
                                "onset.alternative",
                                onset.places().size(),
                                place.number(),
                                place.video(),
                                place.rate().percent(),
                                onset.percent()))
                        .orElseGet(() -> WORDS.say(
                                "onset.alternative-none", onset.places().size(), onset.percent())),
                StruggleFigures.joined(
                        onset.beginning().isPresent()
                                ? WORDS.say("onset.note", onset.percent())
                                : WORDS.say("onset.note-none", onset.percent()),
                        OrderedCourse.note(onset.order()),
                        unjudged > 0
                                ? WORDS.say(
                                        "onset.note-few",
                                        unjudged,
                                        result.params().leastViews())
                                : "",
                        few(onset)),
                StruggleTables.PLACES);
    }

    /** Where every video has ten learners or fewer. */
    private static String few(Onset onset) {
        return onset.mostLearners() > FewLearners.MOST ? "" : WORDS.say("onset.note-learners", onset.mostLearners());
    }
}
