package org.lectern.analysis.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.lectern.analysis.FewLearners;
import org.lectern.contract.Words;
import org.lectern.evaluation.Capacity;
import org.lectern.evaluation.DecisionCurve;
import org.lectern.evaluation.Metric;
import org.lectern.figure.Axis;
import org.lectern.figure.BarFigure;
import org.lectern.figure.Caption;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.CurveFigure.Line;
import org.lectern.figure.CurveFigure.Path;
import org.lectern.figure.CurveFigure.Point;
import org.lectern.figure.Figure;
import org.lectern.stats.Interval;

/** The figures, the first of which answers the question; where nothing was learnt, the gates alone. */
final class RiskFigures {

    private static final Words WORDS = Words.of(RiskFigures.class);

    private final RiskResult result;

    RiskFigures(RiskResult result) {
        this.result = result;
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        result.contacting().ifPresent(contacting -> {
            figures.add(contacts(contacting));
            figures.add(decisions(contacting.decisions()));
            figures.add(reliability(contacting.judged()));
        });
        if (!result.byWeek().isEmpty()) {
            figures.add(byWeek());
        }
        result.model().map(this::reasons).ifPresent(figures::add);
        figures.add(gates());
        return figures;
    }

    private Caption caption(String id, String alternative, String note) {
        long learners = result.rows().labelled().stream()
                .map(RiskRow::learner)
                .distinct()
                .count();
        return new Caption(
                id, WORDS.say("figure." + id), alternative, (note + " " + FewLearners.note(learners)).strip(), id);
    }

    private CurveFigure contacts(Contacting contacting) {
        Judged judged = contacting.judged();
        List<Capacity> capacities = JudgedTables.contactsOf(result).stream()
                .map(contacting::capacity)
                .toList();
        double base = 100.0
                * judged.rows().stream().filter(RiskRow::isPositive).count()
                / judged.rows().size();
        Capacity chosen = contacting.capacity(result.params().contacts());
        return new CurveFigure(
                caption(
                        JudgedTables.CONTACTS,
                        WORDS.say(
                                "contacts.alternative",
                                chosen.flagged().size(),
                                chosen.hits(),
                                base * chosen.flagged().size() / 100),
                        WORDS.say("contacts.note", base)),
                Axis.fromZero(WORDS.say("axis.contacts")),
                Axis.percent(WORDS.say("axis.percent")),
                Path.POINTS,
                WORDS.say("label.lines"),
                List.of(
                        line("line.precision", capacities, capacity -> 100 * capacity.precision()),
                        line("line.recall", capacities, capacity -> 100 * capacity.recall())),
                chosen.flagged().size(),
                WORDS.say("contacts.reference", chosen.flagged().size()));
    }

    private static Line line(String name, List<Capacity> capacities, ToDoubleFunction<Capacity> of) {
        return new Line(
                WORDS.say(name),
                capacities.stream()
                        .map(capacity -> Point.bare(
                                capacity.flagged().size(),
                                of.applyAsDouble(capacity),
                                WORDS.say(
                                        "contacts.detail",
                                        capacity.hits(),
                                        capacity.flagged().size(),
                                        capacity.positives())))
                        .toList());
    }

    private CurveFigure decisions(DecisionCurve curve) {
        return new CurveFigure(
                caption(JudgedTables.DECISIONS, WORDS.say("decisions.alternative"), WORDS.say("decisions.note")),
                new Axis(WORDS.say("axis.threshold"), Axis.Scale.LINEAR, 0, 1),
                new Axis(WORDS.say("axis.benefit"), Axis.Scale.LINEAR, Double.NaN, Double.NaN),
                Path.SMOOTH,
                WORDS.say("label.lines"),
                List.of(
                        benefit("line.model", curve, DecisionCurve.Point::ofModel, false),
                        benefit("line.all", useful(curve), DecisionCurve.Point::ofAll, true),
                        benefit("line.none", curve, _ -> DecisionCurve.OF_NONE, true)),
                Double.NaN,
                "");
    }

    /** Contacting everybody falls without end; below what doing nothing is worth by as much as there is to gain, nobody looks. */
    private static DecisionCurve useful(DecisionCurve curve) {
        return new DecisionCurve(
                curve.baseRate(),
                curve.points().stream()
                        .filter(point -> point.ofAll() >= -curve.baseRate())
                        .toList());
    }

    private static Line benefit(
            String name, DecisionCurve curve, ToDoubleFunction<DecisionCurve.Point> of, boolean reference) {
        return new Line(
                WORDS.say(name),
                curve.points().stream()
                        .map(point -> Point.bare(
                                point.threshold(),
                                of.applyAsDouble(point),
                                WORDS.say(
                                        "decisions.detail",
                                        point.threshold(),
                                        of.applyAsDouble(point),
                                        point.flagged())))
                        .toList(),
                reference);
    }

    private CurveFigure reliability(Judged judged) {
        List<Point> points = judged.evaluation().reliability().stream()
                .map(bin -> new Point(
                        "",
                        100 * bin.predicted(),
                        100 * bin.share(),
                        Math.min(100 * bin.interval().low(), 100 * bin.share()),
                        Math.max(100 * bin.interval().high(), 100 * bin.share()),
                        false,
                        WORDS.say("reliability.detail", 100 * bin.predicted(), 100 * bin.share(), bin.rows())))
                .toList();
        List<Point> rising = new ArrayList<>();
        points.forEach(point -> {
            if (rising.isEmpty() || rising.getLast().x() < point.x()) {
                rising.add(point);
            }
        });
        return new CurveFigure(
                caption(
                                JudgedTables.RELIABILITY,
                                WORDS.say("reliability.alternative", rising.size()),
                                WORDS.say("reliability.note"))
                        .asCheck(),
                Axis.percent(WORDS.say("axis.predicted")),
                Axis.percent(WORDS.say("axis.came-true")),
                Path.POINTS,
                WORDS.say("label.lines"),
                List.of(
                        new Line(WORDS.say("line.observed"), rising),
                        new Line(
                                WORDS.say("line.diagonal"),
                                List.of(Point.bare(0, 0, ""), Point.bare(100, 100, "")),
                                true)),
                Double.NaN,
                "");
    }

    private CurveFigure byWeek() {
        List<Point> points = result.byWeek().stream().map(RiskFigures::point).toList();
        return new CurveFigure(
                caption(JudgedTables.BY_WEEK, WORDS.say("by-week.alternative"), byWeekNote()),
                Axis.fromZero(WORDS.say("axis.week")),
                new Axis(WORDS.say("axis.auc"), Axis.Scale.LINEAR, 0.4, 1),
                Path.POINTS,
                WORDS.say("label.lines"),
                List.of(new Line(WORDS.say("line.model"), points)),
                result.params().week(),
                WORDS.say("by-week.reference"));
    }

    private String byWeekNote() {
        boolean forward = result.byWeek().stream().anyMatch(one -> one.judged().way() == Judged.Way.FORWARD);
        return WORDS.say(forward ? "by-week.note" : "by-week.note.by-learner");
    }

    private static Point point(RiskResult.OfWeek one) {
        Metric auc = JudgedTables.auc(one);
        double low = auc.interval().map(Interval::low).orElse(Double.NaN);
        double high = auc.interval().map(Interval::high).orElse(Double.NaN);
        return new Point(
                "",
                one.week(),
                auc.value(),
                Math.min(low, auc.value()),
                Math.max(high, auc.value()),
                false,
                WORDS.say(
                        "by-week.detail",
                        one.week(),
                        auc.value(),
                        one.judged().rows().size()));
    }

    private BarFigure reasons(RiskModel model) {
        List<Weight> weights = Weight.of(model, result.rows());
        boolean signed = model instanceof RiskModel.Regression;
        return new BarFigure(
                caption(
                        RiskTables.REASONS,
                        WORDS.say("reasons.alternative"),
                        WORDS.say(signed ? "reasons.note" : "reasons.note-trees")),
                signed
                        ? new Axis(WORDS.say("axis.weight"), Axis.Scale.LINEAR, Double.NaN, Double.NaN)
                        : Axis.fromZero(WORDS.say("axis.moved")),
                WORDS.say("label.feature"),
                weights.stream().map(Weight::name).toList(),
                weights.stream().map(Weight::weight).toList(),
                weights.stream()
                        .map(weight -> WORDS.say(signed ? "weight" : "moved", weight.weight()))
                        .toList());
    }

    private BarFigure gates() {
        List<Gate> gates = result.rows().gates();
        return new BarFigure(
                caption(
                        RiskTables.GATES,
                        WORDS.say("gates.alternative", gates.getLast().rows()),
                        ""),
                Axis.fromZero(WORDS.say("axis.rows")),
                WORDS.say("label.gate"),
                gates.stream().map(Gate::reason).toList(),
                gates.stream().map(gate -> (double) gate.rows()).toList(),
                gates.stream().map(gate -> WORDS.say("gate.rows", gate.rows())).toList());
    }
}
