package org.lectern.analysis.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.lectern.evaluation.RandomSearch;
import org.lectern.evaluation.ReliabilityBin;
import org.lectern.stats.Interval;

/** The tables. Probabilities, rates and net benefits are 0..1. */
final class RiskTables {

    static final String PREDICTIONS = "risk_predictions";
    static final String CONTACTS = "risk_contacts";
    static final String DECISIONS = "risk_decision_curve";
    static final String RELIABILITY = "risk_reliability";
    static final String BY_WEEK = "risk_by_week";
    static final String REASONS = "risk_reasons";
    static final String GATES = "risk_gates";

    private static final Words WORDS = Words.of(RiskTables.class);

    private final RiskResult result;
    private final String fingerprint;

    /** @param fingerprint of the data */
    RiskTables(RiskResult result, String fingerprint) {
        this.result = result;
        this.fingerprint = fingerprint;
    }

    List<NamedTable> all() {
        List<NamedTable> tables = new ArrayList<>();
        tables.add(new NamedTable(GATES, WORDS.say("table.gates"), gates()));
        tables.add(predictions());
        result.judged().ifPresent(judged -> {
            RiskResult.Contacting contacting = result.contacting();
            tables.add(contacts(contacting));
            tables.add(decisions(contacting.decisions()));
            tables.add(reliability(judged));
            tables.add(metrics());
            tables.add(judged(judged));
        });
        result.model().ifPresent(model -> {
            tables.add(reasons(model));
            if (!model.tried().isEmpty()) {
                tables.add(tried(model));
            }
        });
        if (!result.byWeek().isEmpty()) {
            tables.add(byWeek());
        }
        return tables;
    }

    private tech.tablesaw.api.Table gates() {
        return TableOf.rows(result.rows().gates())
                .text("gate", Gate::id)
                .whole("rows", Gate::rows)
                .text("reason", Gate::reason)
                .table();
    }

    /** Everybody: the list by rank, then those of whom nothing is said, with why. */
    private NamedTable predictions() {
        boolean hidden = result.standing() == Standing.ORDER_ONLY;
        List<Candidate> all = Stream.concat(
                        result.list().stream(),
                        result.rows().rows().stream()
                                .filter(row -> !row.unscored().isEmpty())
                                .map(row -> new Candidate(row, Double.NaN, Optional.empty(), 0, false, List.of())))
                .toList();
        double threshold = result.list().stream()
                .filter(Candidate::flagged)
                .mapToDouble(Candidate::probability)
                .min()
                .orElse(Double.NaN);
        String model = result.model().map(RiskTables::fingerprint).orElse("");
        return new NamedTable(
                PREDICTIONS,
                WORDS.say("table.predictions"),
                TableOf.rows(all)
                        .text("user_id", one -> one.row().learner())
                        .text("course_id", one -> one.row().course())
                        .text("moment", one -> one.row().moment())
                        .number("probability", one -> hidden ? Double.NaN : one.probability())
                        .number("low", one -> hidden ? Double.NaN : end(one.interval(), true))
                        .number("high", one -> hidden ? Double.NaN : end(one.interval(), false))
                        .number("rank", one -> one.rank() == 0 ? Double.NaN : one.rank())
                        .whole("at_risk", one -> one.flagged() ? 1 : 0)
                        .number("threshold", one -> hidden || one.rank() == 0 ? Double.NaN : threshold)
                        .text("reason_1", one -> reason(one, 0))
                        .text("reason_2", one -> reason(one, 1))
                        .text("reason_3", one -> reason(one, 2))
                        .whole("features_empty", one -> one.row().empty() ? 1 : 0)
                        .text("not_scored", one -> one.row().unscored())
                        .text("model_fingerprint", one -> one.rank() == 0 ? "" : model)
                        .text("data_fingerprint", _ -> fingerprint)
                        .table());
    }

    private static String reason(Candidate one, int place) {
        return place < one.reasons().size() ? one.reasons().get(place) : "";
    }

    private static double end(Optional<Interval> interval, boolean low) {
        return interval.map(found -> low ? found.low() : found.high()).orElse(Double.NaN);
    }

    private NamedTable contacts(RiskResult.Contacting contacting) {
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
                "risk_metrics",
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
                end(metric.interval(), true),
                end(metric.interval(), false));
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

    /** Of what a model says of the list, so that the same answers have the same one. */
    private static String fingerprint(RiskModel model) {
        return Integer.toHexString(
                switch (model) {
                    case RiskModel.Regression regression -> regression.model().hashCode();
                    case RiskModel.Trees trees -> trees.trees().hashCode();
                });
    }

    private NamedTable reasons(RiskModel model) {
        return new NamedTable(
                REASONS,
                WORDS.say("table.reasons"),
                TableOf.rows(Weight.of(model, result.rows()))
                        .text("feature", Weight::name)
                        .number("weight", Weight::weight)
                        .number("mean", Weight::mean)
                        .number("sd", Weight::deviation)
                        .table());
    }

    private NamedTable tried(RiskModel model) {
        RandomSearch.Draw best = RandomSearch.best(model.tried());
        List<Integer> draws = IntStream.range(0, model.tried().size()).boxed().toList();
        TableOf<Integer> rows = TableOf.rows(draws)
                .whole("draw", draw -> draw + 1)
                .whole("trees", draw -> model.tried().get(draw).settings().trees())
                .whole("depth", draw -> model.tried().get(draw).settings().depth())
                .number("rate", draw -> model.tried().get(draw).settings().rate())
                .number("row_share", draw -> model.tried().get(draw).settings().rowShare())
                .number(
                        "feature_share",
                        draw -> model.tried().get(draw).settings().columnShare());
        for (int fold = 0; fold < best.scores().size(); fold++) {
            int of = fold;
            rows.number(
                    "average_precision_" + (fold + 1),
                    draw -> model.tried().get(draw).scores().get(of));
        }
        return new NamedTable(
                "risk_search",
                WORDS.say("table.search"),
                rows.number("mean", draw -> model.tried().get(draw).mean())
                        .number("spread", draw -> model.tried().get(draw).spread())
                        .whole("chosen", draw -> model.tried().get(draw).equals(best) ? 1 : 0)
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
                        .number("low", one -> end(auc(one).interval(), true))
                        .number("high", one -> end(auc(one).interval(), false))
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
}
