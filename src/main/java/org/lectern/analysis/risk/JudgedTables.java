package org.lectern.analysis.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.contract.Words;
import org.lectern.evaluation.Capacity;
import org.lectern.evaluation.DecisionCurve;
import org.lectern.evaluation.Evaluation;
import org.lectern.evaluation.Measure;
import org.lectern.evaluation.Metric;
import org.lectern.evaluation.ReliabilityBin;
import org.lectern.stats.Interval;

/** The tables of what a model is worth on learners whom it never saw. */
final class JudgedTables {

    static final String METRICS = "risk_metrics";

    static final String CONTACTS = "risk_contacts";
    static final String DECISIONS = "risk_decision_curve";
    static final String RELIABILITY = "risk_reliability";
    static final String BY_WEEK = "risk_by_week";

    private static final Words WORDS = Words.of(JudgedTables.class);

    private final RiskResult result;
    private final Judged judged;
    private final Contacting contacting;

    JudgedTables(RiskResult result, Contacting contacting) {
        this.result = result;
        this.judged = contacting.judged();
        this.contacting = contacting;
    }

    List<NamedTable> all() {
        List<NamedTable> tables = new ArrayList<>();
        tables.add(contacts());
        tables.add(decisions(contacting.decisions()));
        tables.add(reliability(judged));
        tables.add(metrics());
        tables.add(judged(judged));
        if (!result.byWeek().isEmpty()) {
            tables.add(byWeek());
        }
        return tables;
    }

    private NamedTable contacts() {
        List<Capacity> capacities =
                contactsOf(result).stream().map(contacting::capacity).toList();
        return new NamedTable(
                CONTACTS,
                WORDS.say("table.contacts"),
                TableOf.rows(capacities)
                        .whole("contacts", capacity -> capacity.flagged().size())
                        .whole("hits", Capacity::hits)
                        .whole("positives", Capacity::positives)
                        .number("precision_percent", capacity -> 100 * capacity.precision())
                        .number("recall_percent", capacity -> 100 * capacity.recall())
                        .number("highest_recall_percent", capacity -> 100 * capacity.highestRecall())
                        .number("last_probability", Capacity::lastProbability)
                        .whole("tied", Capacity::tied)
                        .whole("tied_inside", Capacity::tiedInside)
                        .table());
    }

    /** A few dozen numbers of contacts, close to each other where they are few, the chosen one among them. */
    static List<Integer> contactsOf(RiskResult result) {
        int rows = result.judged().map(judged -> judged.rows().size()).orElse(0);
        return IntStream.concat(
                        IntStream.concat(
                                IntStream.of(1, 2, 3, 5, 8, 10, 15, 20, 25, 30, 40, 50, 60, 80, 100),
                                IntStream.rangeClosed(1, 20).map(step -> (int) ((long) rows * step / 20))),
                        IntStream.of(result.params().contacts()))
                .filter(contacts -> contacts >= 1 && contacts <= rows)
                .sorted()
                .distinct()
                .boxed()
                .toList();
    }

    private static NamedTable decisions(DecisionCurve curve) {
        return new NamedTable(
                DECISIONS,
                WORDS.say("table.decisions"),
                TableOf.rows(curve.points())
                        .number("threshold", DecisionCurve.Point::threshold)
                        .whole("flagged", DecisionCurve.Point::flagged)
                        .number("model", DecisionCurve.Point::ofModel)
                        .number("all", DecisionCurve.Point::ofAll)
                        .number("none", _ -> DecisionCurve.OF_NONE)
                        .number("avoided_per_100", DecisionCurve.Point::avoidedPerHundred)
                        .table());
    }

    private static NamedTable reliability(Judged judged) {
        return new NamedTable(
                RELIABILITY,
                WORDS.say("table.reliability"),
                TableOf.rows(judged.evaluation().reliability())
                        .number("predicted_percent", bin -> 100 * bin.predicted())
                        .number("came_true_percent", bin -> 100 * bin.share())
                        .number("low", bin -> 100 * bin.interval().low())
                        .number("high", bin -> 100 * bin.interval().high())
                        .whole("rows", ReliabilityBin::rows)
                        .whole("learners", ReliabilityBin::learners)
                        .table());
    }

    private record Line(
            String mode, String model, String moment, Metric metric, double value, double low, double high) {}

    private NamedTable metrics() {
        List<Line> lines = new ArrayList<>();
        Stream.concat(result.judged().stream(), result.also().stream()).forEach(judged -> {
            String mode = judged.way().name().toLowerCase(Locale.ROOT);
            String model = result.params().model().name().toLowerCase(Locale.ROOT);
            String moment = judged.period();
            judged.evaluation().metrics().forEach(metric -> lines.add(line(mode, model, moment, metric)));
            judged.rules()
                    .forEach((rule, evaluation) ->
                            evaluation.simpler().forEach(metric -> lines.add(line(mode, rule, moment, metric))));
        });
        return new NamedTable(
                METRICS,
                WORDS.say("table.metrics"),
                TableOf.rows(lines)
                        .text("mode", Line::mode)
                        .text("model", Line::model)
                        .text("moment", Line::moment)
                        .text("metric", line -> line.metric().name())
                        .number("value", Line::value)
                        .number("low", Line::low)
                        .number("high", Line::high)
                        .number("baseline", line -> line.metric().baseline())
                        .table());
    }

    private static Line line(String mode, String model, String moment, Metric metric) {
        return new Line(
                mode,
                model,
                moment,
                metric,
                metric.value(),
                end(metric.interval(), Interval::low),
                end(metric.interval(), Interval::high));
    }

    private static NamedTable judged(Judged judged) {
        List<Integer> rows = IntStream.range(0, judged.rows().size()).boxed().toList();
        return new NamedTable(
                "risk_judged",
                WORDS.say("table.judged"),
                TableOf.rows(rows)
                        .text("user_id", row -> judged.rows().get(row).learner())
                        .text("course_id", row -> judged.rows().get(row).course())
                        .text("moment", row -> judged.rows().get(row).moment())
                        .whole("label", row -> judged.rows().get(row).label())
                        .number("probability", row -> judged.probabilities().get(row))
                        .table());
    }

    private NamedTable byWeek() {
        return new NamedTable(
                BY_WEEK,
                WORDS.say("table.by-week"),
                TableOf.rows(result.byWeek())
                        .whole("week", RiskResult.OfWeek::week)
                        .whole("learners", one -> one.judged().rows().size())
                        .number(
                                "base_rate",
                                one -> one.judged().rows().stream()
                                        .mapToInt(RiskRow::label)
                                        .average()
                                        .orElse(Double.NaN))
                        .number("roc_auc", one -> auc(one).value())
                        .number("low", one -> end(auc(one).interval(), Interval::low))
                        .number("high", one -> end(auc(one).interval(), Interval::high))
                        .number(
                                "average_precision",
                                one -> evaluation(one)
                                        .metric(Measure.AVERAGE_PRECISION)
                                        .value())
                        .number(
                                "brier_score",
                                one -> evaluation(one)
                                        .metric(Measure.BRIER_SCORE)
                                        .value())
                        .table());
    }

    private static Evaluation evaluation(RiskResult.OfWeek one) {
        return one.judged().evaluation();
    }

    static Metric auc(RiskResult.OfWeek one) {
        return evaluation(one).metric(Measure.ROC_AUC);
    }

    static double end(Optional<Interval> interval, ToDoubleFunction<Interval> of) {
        return interval.map(of::applyAsDouble).orElse(Double.NaN);
    }
}
