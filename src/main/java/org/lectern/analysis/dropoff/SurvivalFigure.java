package org.lectern.analysis.dropoff;

import java.util.ArrayList;
import java.util.List;
import org.lectern.analysis.FewLearners;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Caption;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.CurveFigure.Line;
import org.lectern.figure.CurveFigure.Path;
import org.lectern.figure.CurveFigure.Point;
import org.lectern.stats.Interval;

/** The share of views still running at each percent of their length, of one part or of two. */
final class SurvivalFigure {

    private static final Words WORDS = Words.of(SurvivalFigure.class);

    private final Comparison comparison;
    private final DropoffParams params;

    SurvivalFigure(Comparison comparison, DropoffParams params) {
        this.comparison = comparison;
        this.params = params;
    }

    CurveFigure figure() {
        return new CurveFigure(
                caption(),
                Axis.percent(WORDS.say("axis.percent")),
                Axis.percent(WORDS.say("axis.running")),
                Path.STEPS,
                WORDS.say("curve.label"),
                comparison.curves().stream().map(SurvivalFigure::line).toList(),
                params.abandonedAt(),
                WORDS.say("curve.reference", params.abandonedAt()));
    }

    private static Line line(Curve curve) {
        List<Point> points = new ArrayList<>();
        for (int percent = 0; percent < curve.running().times(); percent++) {
            double share = 100 * curve.running().running(percent);
            Interval interval = curve.interval(percent).times(100);
            points.add(new Point(
                    "",
                    percent,
                    share,
                    Math.min(interval.low(), share),
                    Math.max(interval.high(), share),
                    false,
                    WORDS.say(
                            "curve.detail",
                            percent,
                            share,
                            interval.low(),
                            interval.high(),
                            curve.running().atRisk(percent))));
        }
        return new Line(curve.label(), points);
    }

    private Caption caption() {
        String running = comparison
                .second()
                .map(second -> CurveWords.both(comparison, second, params))
                .orElseGet(() -> CurveWords.one(comparison.first(), params));
        String note = WORDS.say("curve.note", params.rule().inWords());
        String alone = comparison.second().isPresent() ? "" : WORDS.say("curve.note-alone");
        String few = FewLearners.note(comparison.learners());
        return new Caption(
                "survival_curve",
                WORDS.say("curve.title"),
                running,
                (note + " " + alone + " " + few).replace("  ", " ").strip(),
                DropoffTables.CURVES);
    }
}
