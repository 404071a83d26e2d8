package org.lectern.learning;

import java.util.List;
import java.util.stream.IntStream;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.stats.LogisticFit;

/**
 * Fits a logistic regression with a penalty on squares:
 *
 * <pre>
 *   min ½ |w|² + C Σ log(1 + e^(-y z)),   z = w · x + b,   y = 1 or -1
 * </pre>
 *
 * <p>the intercept b free. A number is one x; where it was missing in training it counts as its mean, and whether it is missing
 * is a further x. A category is as many x of 0 and 1 as it has names; all are 0 where it is missing. An x that never changes is
 * left out. Scaled, every x is told in standard deviations (of the training rows, divided by their number) from its mean.
 *
 * @param c C, over 0: the greater, the less the penalty counts
 * @param scaled whether every x is scaled first; as they are, the penalty hangs on their units
 */
public record LogisticRegression(double c, boolean scaled) {

    private static final Words WORDS = Words.of(LogisticRegression.class);

    public LogisticRegression {
        if (!(c > 0 && Double.isFinite(c))) {
            throw new IllegalArgumentException("C lies over 0, not at " + c);
        }
    }

    /**
     * Fits it.
     *
     * @throws org.lectern.contract.ProblemException {@code one-label-only} where all rows are labelled alike, {@code
     *     regression-unfinished} where the fit does not converge
     */
    public LogisticModel fit(LabelledMatrix training) {
        if (training.positives() == 0 || training.positives() == training.rows()) {
            throw Problem.of(WORDS, "one-label-only", training.rows()).asException();
        }
        List<LogisticModel.Term> terms = new LinearTerms(training, scaled).find();
        double[][] columns = LinearTerms.columns(terms, training.features());
        try {
            double[] found = new LogisticFit(columns, counts(training), positives(training), 1 / c, false).solve();
            return new LogisticModel(
                    training.features().features(),
                    IntStream.range(0, terms.size())
                            .mapToObj(j -> terms.get(j).weighing(found[j]))
                            .toList(),
                    found[terms.size()]);
        } catch (ArithmeticException e) {
            throw Problem.of(WORDS, "regression-unfinished").asException(e);
        }
    }

    private static double[] counts(LabelledMatrix training) {
        return IntStream.range(0, training.size()).mapToDouble(training::rows).toArray();
    }

    private static double[] positives(LabelledMatrix training) {
        return IntStream.range(0, training.size())
                .mapToDouble(training::positives)
                .toArray();
    }
}
