package org.lectern.learning;

import java.util.List;
import java.util.stream.IntStream;
import org.lectern.stats.LeastSquares;

/**
 * Fits a linear regression with a penalty on squares, min Σ (y - w · x - b)² + α |w|², the intercept b free; features are told as
 * {@link LogisticRegression} tells them. Source: A. E. Hoerl and R. W. Kennard, Ridge regression: biased estimation for
 * nonorthogonal problems, Technometrics 12 (1970), 55-67.
 *
 * @param alpha α, at least 0; 0 is plain least squares
 * @param scaled whether every x is told in standard deviations from its mean; as they are, the penalty hangs on their units
 */
public record Ridge(double alpha, boolean scaled) {

    public Ridge {
        if (!(alpha >= 0 && Double.isFinite(alpha))) {
            throw new IllegalArgumentException("No penalty is below 0, as " + alpha + " is");
        }
    }

    /**
     * A linear function of named features. It may be asked from any thread.
     *
     * @param terms of the features; one that never changed in training has none
     * @param intercept where every x is 0
     */
    public record Model(List<LogisticModel.Term> terms, double intercept) {

        public Model {
            terms = List.copyOf(terms);
        }

        /** What is expected of a row. */
        public double value(double... row) {
            double sum = intercept;
            for (LogisticModel.Term term : terms) {
                sum += term.weight() * term.x(row[term.feature()]);
            }
            return sum;
        }
    }

    /**
     * Fits it.
     *
     * @param training rows, at least one
     * @param y of each, finite
     */
    public Model fit(FeatureMatrix training, double[] y) {
        if (y.length != training.size() || y.length == 0) {
            throw new IllegalArgumentException(y.length + " numbers for " + training.size() + " rows");
        }
        List<LogisticModel.Term> terms =
                new LinearTerms(LabelledMatrix.of(training, new boolean[y.length]), scaled).find();
        LeastSquares found = LeastSquares.fit(LinearTerms.columns(terms, training), y, alpha);
        double[] weights = found.weights();
        return new Model(
                IntStream.range(0, weights.length)
                        .mapToObj(j -> terms.get(j).weighing(weights[j]))
                        .toList(),
                found.intercept());
    }
}
