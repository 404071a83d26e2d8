package org.lectern.analysis.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.evaluation.Observation;

/** What a model of risk sees of learners: each feature, what it says of them, and what came of those of whom that is known. */
final class RiskObservation {

    private RiskObservation() {}

    /**
     * Means of each learner over their courses and moments.
     *
     * @param features of the rows, as the model has learnt them
     */
    static Observation of(RiskModel model, List<String> features, List<RiskRow> rows) {
        Map<String, List<RiskRow>> learners =
                rows.stream().collect(Collectors.groupingBy(RiskRow::learner, TreeMap::new, Collectors.toList()));
        List<Observation.Column> columns = new ArrayList<>();
        IntStream.range(0, features.size())
                .forEach(feature -> columns.add(column(
                        features.get(feature),
                        learners.values(),
                        row -> row.values().get(feature))));
        ToDoubleFunction<RiskRow> said = row -> model.probability(row.numbers());
        ToDoubleFunction<RiskRow> came = row -> row.isLabelled() ? row.label() : Double.NaN;
        columns.add(column(Observation.SCORE, learners.values(), said));
        columns.add(column(Observation.OUTCOME, learners.values(), came));
        columns.add(column(
                Observation.MISSED, learners.values(), row -> came.applyAsDouble(row) - said.applyAsDouble(row)));
        return new Observation(columns, rows.size(), learners.size());
    }

    /** A learner of whom it is not known stands in no column. */
    private static Observation.Numbers column(
            String name, Iterable<List<RiskRow>> learners, ToDoubleFunction<RiskRow> value) {
        List<Double> means = new ArrayList<>();
        learners.forEach(rows -> rows.stream()
                .mapToDouble(value)
                .filter(known -> !Double.isNaN(known))
                .average()
                .ifPresent(means::add));
        return new Observation.Numbers(name, means);
    }
}
