package org.lectern.learning;

import java.util.Arrays;
import java.util.List;

/**
 * A logistic regression over named features: the log odds of a yes are an intercept and what every term adds. It may be asked
 * from any thread.
 *
 * @param features of a row, in their order
 * @param terms of the features; one that never changed in training has none
 * @param intercept log odds where every x is 0
 */
public record LogisticModel(List<Feature> features, List<Term> terms, double intercept) {

    /**
     * What one x adds: weight · x, with x = (value - centre) / scale.
     *
     * @param feature its place among the features
     * @param told {@link #NUMBER}, {@link #MISSING}, or the category that is told from all others
     * @param mean of the values in training, which stands for a number that is missing
     * @param centre the mean where x is scaled, else 0
     * @param scale a standard deviation where x is scaled, else 1
     * @param weight by how much the log odds rise with x
     */
    public record Term(int feature, int told, double mean, double centre, double scale, double weight) {

        /** The number itself. */
        public static final int NUMBER = -1;

        /** Whether the number is missing. */
        public static final int MISSING = -2;

        /** What is told of a value: the number, NaN where it is missing, or 0 and 1. */
        double told(double value) {
            return switch (told) {
                case NUMBER -> value;
                case MISSING -> Double.isNaN(value) ? 1 : 0;
                default -> value == told ? 1 : 0;
            };
        }

        /** Of a value of its feature. */
        double x(double value) {
            double known = told(value);
            return ((Double.isNaN(known) ? mean : known) - centre) / scale;
        }

        Term weighing(double found) {
            return new Term(feature, told, mean, centre, scale, found);
        }

        private double atMean() {
            return weight * (mean - centre) / scale;
        }
    }

    public LogisticModel {
        features = List.copyOf(features);
        terms = List.copyOf(terms);
    }

    /** Log odds of a yes; NaN in a row where a feature is missing. */
    public double logOdds(double... row) {
        double sum = 0;
        for (Term term : terms) {
            sum += term.weight * term.x(row[term.feature]);
        }
        return sum + intercept;
    }

    /**
     * What every feature adds beyond a row that stands at all means; all add up to the log odds. Of an x that does not hang on
     * others, that is its Shapley value. Source: E. Štrumbelj and I. Kononenko, Explaining prediction models and individual
     * predictions with feature contributions, Knowledge and Information Systems 41 (2014), 647-665.
     */
    public Contributions contributions(double... row) {
        double[] found = new double[features.size()];
        double base = intercept;
        for (Term term : terms) {
            base += term.atMean();
            found[term.feature] += term.weight * term.x(row[term.feature]) - term.atMean();
        }
        return new Contributions(base, Arrays.stream(found).boxed().toList());
    }
}
