package org.lectern.analysis.predictor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.analysis.FewLearners;
import org.lectern.contract.Words;
import org.lectern.evaluation.Estimate;
import org.lectern.evaluation.Evaluation;
import org.lectern.evaluation.Measure;
import org.lectern.figure.Axis;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.Figure;
import org.lectern.figure.Heading;
import org.lectern.figure.IntervalFigure;
import org.lectern.stats.Interval;

/**
 * The figures, the one that answers the question first. What came of predictions is drawn by {@link PredictedFigures}.
 */
final class PredictorFigures {

    /** Guessing ranks so many of 100 pairs rightly. */
    private static final double GUESSING = 50;

    /** So many learners are shown. */
    private static final int LISTED = 15;

    /** So many courses are shown beside the first curve. */
    private static final int SHOWN = 2;

    static final String WORTH = "predictor_worth";

    private static final Words WORDS = Words.of(PredictorFigures.class);

    private final Outcome outcome;
    private final Evaluation corrected;
    private final Evaluation published;

    PredictorFigures(Outcome outcome) {
        this.outcome = outcome;
        corrected = outcome.correctedEvaluation();
        published = outcome.publishedEvaluation();
    }

    List<Figure> all() {
        PredictedFigures predicted = new PredictedFigures(outcome);
        return List.of(worth(), learners(), predicted.reliability(), curves(), importance(), predicted.confusion());
    }

    private long fewest() {
        return Math.min(corrected.learners(), published.learners());
    }

    private IntervalFigure worth() {
        Heading heading = new Heading(WORTH, WORDS.say("worth.title"), PredictorTables.METRICS);
        List<IntervalFigure.Row> rows = new ArrayList<>();
        add(rows, WORDS.say("worth.corrected"), "", corrected, corrected.estimate(Measure.ROC_AUC));
        add(rows, WORDS.say("worth.published"), "", published, published.estimate(Measure.ROC_AUC));
        add(rows, WORDS.say("worth.average-alone"), "", corrected, corrected.estimateOfSimpler(Measure.ROC_AUC));
        String listed = String.join(
                ", ",
                rows.stream()
                        .map(row -> WORDS.say("worth.item", row.category(), row.value(), row.low(), row.high()))
                        .toList());
        return new IntervalFigure(
                rows.isEmpty()
                        ? heading.empty(WORDS.say("worth.none"))
                        : heading.saying(
                                WORDS.say("worth.alternative", listed),
                                WORDS.say("worth.note"),
                                FewLearners.note(fewest())),
                new Axis(WORDS.say("axis.pairs"), Axis.Scale.LINEAR, Double.NaN, Double.NaN),
                WORDS.say("label.way"),
                rows,
                GUESSING,
                WORDS.say("reference.guessing"));
    }

    private IntervalFigure learners() {
        Heading heading = new Heading("predictor_learners", WORDS.say("learners.title"), PredictorTables.LEARNERS);
        CompletionModel model = outcome.trial().model();
        List<LearnerOutlook> shown = outcome.outlooks().stream().limit(LISTED).toList();
        boolean told = outcome.tellsApart() && !shown.isEmpty();
        double base = 100 * outcome.trial().baseRate();
        return new IntervalFigure(
                told
                        ? heading.saying(
                                WORDS.say(
                                        "learners.alternative",
                                        shown.getFirst().learner(),
                                        100 * shown.getFirst().probability(),
                                        shown.getFirst().average(),
                                        shown.getFirst().views(),
                                        base),
                                WORDS.say(
                                        "learners.note",
                                        shown.size(),
                                        outcome.outlooks().size()),
                                WORDS.say("learners.lines", model.resampled().size()))
                        : heading.empty(WORDS.say("learners.none")),
                Axis.fromZero(WORDS.say("axis.probability", model.finished())),
                WORDS.say("label.learner"),
                told ? shown.stream().map(PredictorFigures::row).toList() : List.of(),
                told ? base : Double.NaN,
                told ? WORDS.say("reference.base", base) : "");
    }

    private static IntervalFigure.Row row(LearnerOutlook outlook) {
        return new IntervalFigure.Row(
                outlook.learner(),
                "",
                100 * outlook.probability(),
                100 * outlook.interval().low(),
                100 * outlook.interval().high(),
                outlook.views());
    }

    /** A row of an estimate in hundredths, where there is one; without an interval it is a dot. */
    private static void add(
            List<IntervalFigure.Row> rows, String name, String group, Evaluation evaluation, Estimate estimate) {
        if (!Double.isNaN(estimate.value())) {
            Interval interval = estimate.interval().orElse(new Interval(estimate.value(), estimate.value()));
            rows.add(new IntervalFigure.Row(
                    name,
                    group,
                    100 * estimate.value(),
                    100 * interval.low(),
                    100 * interval.high(),
                    evaluation.rows()));
        }
    }

    private CurveFigure curves() {
        CompletionModel model = outcome.trial().model();
        List<ProbabilityCurve> curves = ProbabilityCurve.of(model);
        List<ProbabilityCurve.Point> first = curves.getFirst().points();
        return new CurveFigure(
                new Heading("predictor_curve", WORDS.say("curve.title"), PredictorTables.CURVE)
                        .saying(
                                WORDS.say(
                                        "curve.alternative",
                                        100 * first.getFirst().probability(),
                                        100 * first.get(first.size() / 2).probability(),
                                        100 * first.getLast().probability(),
                                        curves.size() - 1),
                                WORDS.say(
                                        "curve.note",
                                        model.resampled().size(),
                                        model.seen().lowest(),
                                        model.seen().highest()),
                                curves.size() > SHOWN + 1 ? WORDS.say("curve.note-rest", curves.size() - 1) : "",
                                FewLearners.note(outcome.trial().learners())),
                Axis.percent(WORDS.say("axis.average")),
                Axis.percent(WORDS.say("axis.probability", model.finished())),
                CurveFigure.Path.SMOOTH,
                WORDS.say("label.course"),
                shown(curves)
                        .map(curve -> line(curve, curve.equals(curves.getFirst())))
                        .toList(),
                Double.NaN,
                "");
    }

    /** The first, and of the others the highest and the lowest: more steps than these cannot be told apart. */
    private static Stream<ProbabilityCurve> shown(List<ProbabilityCurve> curves) {
        List<ProbabilityCurve> others = curves.stream()
                .skip(1)
                .sorted(Comparator.comparingDouble(PredictorFigures::mean).reversed())
                .toList();
        return Stream.concat(
                Stream.of(curves.getFirst()),
                others.size() <= SHOWN ? others.stream() : Stream.of(others.getFirst(), others.getLast()));
    }

    private static double mean(ProbabilityCurve curve) {
        return curve.points().stream()
                .mapToDouble(ProbabilityCurve.Point::probability)
                .average()
                .orElse(0);
    }

    private static CurveFigure.Line line(ProbabilityCurve curve, boolean banded) {
        return new CurveFigure.Line(
                CourseWords.of(curve),
                curve.points().stream()
                        .map(point -> new CurveFigure.Point(
                                "",
                                point.average(),
                                100 * point.probability(),
                                banded ? 100 * point.interval().low() : Double.NaN,
                                banded ? 100 * point.interval().high() : Double.NaN,
                                false,
                                ""))
                        .toList());
    }

    private IntervalFigure importance() {
        List<IntervalFigure.Row> rows = new ArrayList<>();
        addDrops(rows, WORDS.say("importance.corrected"), corrected);
        addDrops(rows, WORDS.say("importance.published"), published);
        double gain = 100 * outcome.trial().model().trees().gainShare(CompletionModel.AVERAGE_PLACE);
        String gains = Double.isNaN(gain) ? "" : WORDS.say("importance.gain", gain, 100 - gain);
        double drop = 100
                * outcome.evaluation()
                        .drops()
                        .get(CompletionModel.AVERAGE_PLACE)
                        .value();
        String alternative = Double.isNaN(drop)
                ? WORDS.say("worth.none")
                : WORDS.say(
                        "importance.alternative",
                        drop,
                        100
                                * outcome.evaluation()
                                        .drops()
                                        .get(CompletionModel.COURSE_PLACE)
                                        .value());
        Heading heading =
                new Heading("predictor_importance", WORDS.say("importance.title"), PredictorTables.IMPORTANCE);
        return new IntervalFigure(
                rows.isEmpty()
                        ? heading.empty(WORDS.say("worth.none"))
                        : heading.saying(alternative, WORDS.say("importance.note"), gains, FewLearners.note(fewest())),
                new Axis(WORDS.say("axis.drop"), Axis.Scale.LINEAR, Double.NaN, Double.NaN),
                WORDS.say("label.shuffled"),
                rows,
                0,
                "");
    }

    private static void addDrops(List<IntervalFigure.Row> rows, String group, Evaluation evaluation) {
        add(
                rows,
                WORDS.say("importance.average"),
                group,
                evaluation,
                evaluation.drops().get(CompletionModel.AVERAGE_PLACE));
        add(
                rows,
                WORDS.say("importance.course"),
                group,
                evaluation,
                evaluation.drops().get(CompletionModel.COURSE_PLACE));
    }
}
