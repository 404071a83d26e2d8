package org.lectern.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.lectern.evaluation.Leak.Formula.Term;
import org.lectern.learning.Feature;
import org.lectern.learning.FeatureMatrix;
import org.lectern.stats.Correlation;
import org.lectern.stats.LeastSquares;

/**
 * Looks for a linear function of features that is the label, 0 or 1, in every row. Features that go with the label the least
 * are left out one after another while it still holds, so that those stay that it cannot do without.
 */
final class LabelFormula {

    /** How far a row may be off: tables hold rounded numbers. */
    private static final double OFF = 0.01;

    /** Rows of either label that the search looks at; what it finds has to hold for all. */
    private static final int LOOKED_AT = 1000;

    /** Categories that a table of rows is small beside. */
    private static final int MANY_CATEGORIES = 100;

    private final FeatureMatrix rows;
    private final boolean[] labels;
    private final int[] sample;
    private final Coincidence coincidence;

    /** @param rows in which no feature is missing */
    LabelFormula(FeatureMatrix rows, boolean[] labels) {
        this.rows = rows;
        this.labels = labels;
        sample = IntStream.concat(some(row -> labels[row]), some(row -> !labels[row]))
                .toArray();
        coincidence = new Coincidence(rows, labels);
    }

    private IntStream some(IntPredicate kept) {
        int[] all = IntStream.range(0, labels.length).filter(kept).toArray();
        int count = Math.min(LOOKED_AT, all.length);
        return IntStream.range(0, count).map(i -> all[(int) ((long) i * all.length / count)]);
    }

    /** A column of 0 and 1 for a category, else the numbers. */
    private record Column(int feature, int category) {

        double of(FeatureMatrix rows, int row) {
            double value = rows.value(row, feature);
            return category < 0 ? value : value == category ? 1 : 0;
        }

        Term term(FeatureMatrix rows, double weight) {
            Feature named = rows.features().get(feature);
            return new Term(
                    named.name(),
                    category < 0
                            ? Optional.empty()
                            : Optional.of(named.categories().get(category)),
                    weight);
        }
    }

    Optional<Leak.Formula> find() {
        List<Integer> features = new ArrayList<>(IntStream.range(
                        0, rows.features().size())
                .filter(feature -> rows.features().get(feature).categories().size() <= MANY_CATEGORIES)
                .boxed()
                .sorted(Comparator.comparingDouble(this::together))
                .toList());
        if (fit(features).isEmpty()) {
            return Optional.empty();
        }
        for (Integer feature : List.copyOf(features)) {
            List<Integer> others = new ArrayList<>(features);
            others.removeIf(feature::equals);
            if (fit(others).isPresent()) {
                features = others;
            }
        }
        List<Integer> left = features;
        return fit(left).filter(fit -> holds(left, fit)).map(fit -> told(left, fit));
    }

    /** How far a feature goes with the label, either way, 0..1. */
    private double together(int feature) {
        double[] y = labels();
        return columns(List.of(feature)).stream()
                .mapToDouble(column -> Correlation.pearson(values(column), y).r())
                .map(r -> Double.isNaN(r) ? 0 : Math.abs(r))
                .max()
                .orElse(0);
    }

    private Optional<LeastSquares> fit(List<Integer> features) {
        double[][] x = columns(features).stream().map(this::values).toArray(double[][]::new);
        if (x.length == 0) {
            return Optional.empty();
        }
        double[] y = labels();
        LeastSquares fit = LeastSquares.fit(x, y, 0);
        double[] row = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < row.length; j++) {
                row[j] = x[j][i];
            }
            if (!(Math.abs(fit.value(row) - y[i]) <= OFF)) {
                return Optional.empty();
            }
        }
        return coincidence.isRuledOutForLinear(fit.rank()) ? Optional.of(fit) : Optional.empty();
    }

    private boolean holds(List<Integer> features, LeastSquares fit) {
        List<Column> columns = columns(features);
        return IntStream.range(0, labels.length).allMatch(row -> {
            double value = fit.value(
                    columns.stream().mapToDouble(column -> column.of(rows, row)).toArray());
            return Math.abs(value - (labels[row] ? 1 : 0)) <= OFF;
        });
    }

    /** @param features the one that goes with the label the most at the end */
    private Leak.Formula told(List<Integer> features, LeastSquares fit) {
        List<Column> columns = columns(features);
        double[] weights = fit.weights();
        return new Leak.Formula(
                rows.features().get(features.getLast()).name(),
                IntStream.range(0, weights.length)
                        .filter(j -> weights[j] != 0)
                        .mapToObj(j -> columns.get(j).term(rows, weights[j]))
                        .toList(),
                fit.intercept());
    }

    private List<Column> columns(List<Integer> features) {
        List<Column> columns = new ArrayList<>();
        for (int feature : features) {
            Feature named = rows.features().get(feature);
            if (named.kind() == Feature.Kind.NUMBER) {
                columns.add(new Column(feature, -1));
            }
            for (int category = 0; category < named.categories().size(); category++) {
                columns.add(new Column(feature, category));
            }
        }
        return columns;
    }

    private double[] values(Column column) {
        return Arrays.stream(sample).mapToDouble(row -> column.of(rows, row)).toArray();
    }

    private double[] labels() {
        return Arrays.stream(sample).mapToDouble(row -> labels[row] ? 1 : 0).toArray();
    }
}
