package org.lectern.analysis.predictor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.analysis.FewLearners;
import org.lectern.analysis.Mode;
import org.lectern.contract.Words;
import org.lectern.evaluation.Estimate;
import org.lectern.evaluation.Evaluation;
import org.lectern.evaluation.Measure;
import org.lectern.evaluation.ReliabilityBin;
import org.lectern.figure.Axis;
import org.lectern.figure.BarFigure;
import org.lectern.figure.Caption;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.Heading;
import org.lectern.stats.Confusion;

/** Predictions of the model that was asked for, and what came. */
final class PredictedFigures {

    private static final Words WORDS = Words.of(PredictedFigures.class);

    private final Evaluation evaluation;
    private final double threshold;
    private final int published;

    PredictedFigures(Outcome outcome) {
        evaluation = outcome.evaluation();
        threshold = 100 * outcome.trial().model().threshold();
        published = outcome.params().mode() == Mode.AS_PUBLISHED ? 1 : 0;
    }

    CurveFigure reliability() {
        List<CurveFigure.Point> points = points();
        List<CurveFigure.Point> diagonal =
                List.of(CurveFigure.Point.bare(0, 0, ""), CurveFigure.Point.bare(100, 100, ""));
        Estimate error = evaluation.estimate(Measure.EXPECTED_CALIBRATION_ERROR);
        Heading heading =
                new Heading("predictor_reliability", WORDS.say("reliability.title"), PredictorTables.CALIBRATION);
        return new CurveFigure(
                points.isEmpty()
                        ? heading.empty(WORDS.say("reliability.none"))
                        : heading.saying(
                                WORDS.say("reliability.alternative", 100 * error.value(), worst()),
                                WORDS.say("reliability.note", points.size(), published),
                                FewLearners.note(evaluation.learners())),
                Axis.percent(WORDS.say("axis.predicted")),
                Axis.percent(WORDS.say("axis.came")),
                CurveFigure.Path.POINTS,
                WORDS.say("label.line"),
                points.isEmpty()
                        ? List.of()
                        : List.of(
                                new CurveFigure.Line(WORDS.say("line.model"), points),
                                new CurveFigure.Line(WORDS.say("line.exact"), diagonal, true)),
                Double.NaN,
                "");
    }

    private List<CurveFigure.Point> points() {
        List<CurveFigure.Point> points = new ArrayList<>();
        for (ReliabilityBin bin : evaluation.reliability()) {
            // Bins may lie closer than the digits of a percentage.
            if (points.isEmpty() || 100 * bin.predicted() > points.getLast().x()) {
                points.add(new CurveFigure.Point(
                        "",
                        100 * bin.predicted(),
                        100 * bin.share(),
                        100 * bin.interval().low(),
                        100 * bin.interval().high(),
                        false,
                        WORDS.say("reliability.detail", bin.rows(), bin.learners())));
            }
        }
        return points;
    }

    private String worst() {
        ReliabilityBin bin = evaluation.worstBin();
        return WORDS.say("reliability.worst", 100 * bin.predicted(), 100 * bin.share(), bin.rows());
    }

    /** Of those that were so and of those that were not, how many are predicted as they turned out. */
    BarFigure confusion() {
        Confusion said = evaluation.confusion();
        double unfinished = said.trueNegatives() + said.falsePositives();
        double finished = said.falseNegatives() + said.truePositives();
        Caption caption = new Heading("predictor_confusion", WORDS.say("confusion.title"), PredictorTables.CONFUSION)
                .saying(
                        WORDS.say(
                                "confusion.alternative",
                                said.truePositives(),
                                finished,
                                said.trueNegatives(),
                                unfinished),
                        WORDS.say("confusion.note", threshold, published),
                        FewLearners.note(evaluation.learners()));
        List<Outturn> outturns = Stream.of(
                        new Outturn("confusion.right-not", said.trueNegatives(), unfinished),
                        new Outturn("confusion.wrong-not", said.falsePositives(), unfinished),
                        new Outturn("confusion.right", said.truePositives(), finished),
                        new Outturn("confusion.wrong", said.falseNegatives(), finished))
                .filter(outturn -> outturn.of > 0)
                .toList();
        return new BarFigure(
                caption,
                Axis.percent(WORDS.say("axis.row-share")),
                WORDS.say("label.truth"),
                outturns.stream().map(outturn -> WORDS.say(outturn.name)).toList(),
                outturns.stream().map(Outturn::percent).toList(),
                outturns.stream()
                        .map(outturn -> WORDS.say("confusion.label", outturn.percent(), outturn.views, outturn.of))
                        .toList());
    }

    /** So many views of those that turned out alike. */
    private record Outturn(String name, double views, double of) {
        double percent() {
            return 100 * views / of;
        }
    }
}
