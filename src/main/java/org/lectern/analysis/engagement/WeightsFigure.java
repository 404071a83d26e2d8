package org.lectern.analysis.engagement;

import java.util.List;
import org.lectern.analysis.FewLearners;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Caption;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.Heading;

/** How much the order hangs on the weights, as a curve over the weight of completion. */
final class WeightsFigure {

    private static final Words WORDS = Words.of(WeightsFigure.class);

    private final EngagementResult result;
    private final Sensitivity sensitivity;

    WeightsFigure(EngagementResult result, Sensitivity sensitivity) {
        this.result = result;
        this.sensitivity = sensitivity;
    }

    CurveFigure figure() {
        List<CurveFigure.Point> points = sensitivity.weights().stream()
                .filter(weight -> !Double.isNaN(weight.correlation()))
                .map(WeightsFigure::point)
                .toList();
        Heading heading = new Heading("engagement_weights", WORDS.say("weights.title"), EngagementTables.SENSITIVITY);
        Caption caption = points.isEmpty()
                ? heading.empty(WORDS.say("weights.empty", result.size()))
                : heading.saying(inWords(), WORDS.say("weights.note"), FewLearners.note(result.size()));
        boolean against = points.stream().anyMatch(point -> point.y() < 0);
        return new CurveFigure(
                caption.asCheck(),
                new Axis(WORDS.say("axis.weight"), Axis.Scale.LINEAR, 0, 1),
                new Axis(WORDS.say("axis.correlation"), Axis.Scale.LINEAR, against ? -1 : 0, 1),
                CurveFigure.Path.POINTS,
                WORDS.say("label.weight"),
                points.isEmpty() ? List.of() : List.of(new CurveFigure.Line(WORDS.say("axis.correlation"), points)),
                result.params().completionWeight(),
                WORDS.say("reference.weight", result.params().completionWeight()));
    }

    private String inWords() {
        return WORDS.say(
                "weights.alternative",
                result.params().completionWeight(),
                sensitivity.at(0).correlation(),
                sensitivity.at(1).correlation());
    }

    private static CurveFigure.Point point(Sensitivity.Weight weight) {
        return CurveFigure.Point.bare(
                weight.completion(),
                weight.correlation(),
                WORDS.say(
                        "weights.detail",
                        weight.completion(),
                        weight.videos(),
                        weight.correlation(),
                        weight.kept(),
                        weight.highest()));
    }
}
