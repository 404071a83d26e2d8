package org.lectern.workbench.tab.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Caption;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.CurveFigure.Line;
import org.lectern.figure.CurveFigure.Point;
import org.lectern.runs.Comparison;
import org.lectern.runs.KeptRun;

/** What came of what each of several models said, on the same axes. */
final class CalibrationCurves {

    private static final Words WORDS = Words.of(CalibrationCurves.class);
    private static final double PERCENT = 100;

    private CalibrationCurves() {}

    /** None where models say nothing of yes and no. */
    static Optional<CurveFigure> of(Comparison compared) {
        List<Line> lines = new ArrayList<>(compared.runs().stream()
                .filter(run -> run.run().calibration().size() > 1)
                .map(CalibrationCurves::line)
                .toList());
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        lines.add(new Line(
                WORDS.say("curve.diagonal"), List.of(Point.bare(0, 0, ""), Point.bare(PERCENT, PERCENT, "")), true));
        return Optional.of(new CurveFigure(
                new Caption(
                        "run_calibration",
                        WORDS.say("curve"),
                        WORDS.say("curve.alternative", lines.size() - 1),
                        WORDS.say("curve.note"),
                        "run_calibration"),
                Axis.percent(WORDS.say("curve.said")),
                Axis.percent(WORDS.say("curve.found")),
                CurveFigure.Path.POINTS,
                WORDS.say("curve.lines"),
                lines,
                Double.NaN,
                ""));
    }

    /** Two bins of one probability are one point. */
    private static Line line(KeptRun run) {
        List<Point> rising = new ArrayList<>();
        run.run().calibration().forEach(point -> {
            double x = PERCENT * point.said();
            if (rising.isEmpty() || rising.getLast().x() < x) {
                rising.add(Point.bare(x, PERCENT * point.found(), ""));
            }
        });
        return new Line(run.title(), rising);
    }
}
