package org.lectern.learning;

import java.util.ArrayList;
import java.util.List;

/**
 * What a linear model is told of features, see {@link LogisticRegression}: numbers, whether they are missing, and categories one by
 * one, as far as they change in training.
 */
final class LinearTerms {

    private final LabelledMatrix training;
    private final boolean scaled;
    private final List<LogisticModel.Term> terms = new ArrayList<>();

    LinearTerms(LabelledMatrix training, boolean scaled) {
        this.training = training;
        this.scaled = scaled;
    }

    /** The terms in the order of the features, of no weight yet. */
    List<LogisticModel.Term> find() {
        List<Feature> features = training.features().features();
        for (int feature = 0; feature < features.size(); feature++) {
            if (features.get(feature).kind() == Feature.Kind.NUMBER) {
                add(feature, LogisticModel.Term.NUMBER);
                add(feature, LogisticModel.Term.MISSING);
            }
            for (int category = 0; category < features.get(feature).categories().size(); category++) {
                add(feature, category);
            }
        }
        return terms;
    }

    private void add(int feature, int told) {
        LogisticModel.Term raw = new LogisticModel.Term(feature, told, 0, 0, 1, 0);
        double n = 0;
        double sum = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < training.size(); row++) {
            double value = raw.told(training.features().value(row, feature));
            if (!Double.isNaN(value)) {
                n += training.rows(row);
                sum += training.rows(row) * value;
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        if (low < high) {
            double mean = sum / n;
            terms.add(new LogisticModel.Term(
                    feature, told, mean, scaled ? mean : 0, scaled ? deviation(raw, mean) : 1, 0));
        }
    }

    /** Over all rows, those of missing numbers standing at the mean. */
    private double deviation(LogisticModel.Term raw, double mean) {
        double squares = 0;
        for (int row = 0; row < training.size(); row++) {
            double value = raw.told(training.features().value(row, raw.feature()));
            double apart = Double.isNaN(value) ? 0 : value - mean;
            squares += training.rows(row) * apart * apart;
        }
        return Math.sqrt(squares / training.rows());
    }

    /** What the terms say of the training rows, by term and row. */
    static double[][] columns(List<LogisticModel.Term> terms, FeatureMatrix rows) {
        double[][] columns = new double[terms.size()][rows.size()];
        for (int j = 0; j < columns.length; j++) {
            for (int row = 0; row < rows.size(); row++) {
                columns[j][row] = terms.get(j).x(rows.value(row, terms.get(j).feature()));
            }
        }
        return columns;
    }
}
