package org.lectern.evaluation;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.lectern.stats.LogOdds;
import org.lectern.stats.LogisticLine;

/**
 * How what came hangs on what was said, both in log odds: log odds of a yes = slope · log odds said + intercept, fitted to
 * judged rows. Who says what comes has a slope of 1 and an intercept of 0. A slope below 1 is of probabilities that lie too far
 * out, as of a model that has learned its training rows by heart; one of 0 or less, of an order that tells nothing; where the
 * slope is about 1, an intercept below 0 is of probabilities that are too high. Source: D. R. Cox, Two further applications of
 * a model for binary regression, Biometrika 45 (1958), 562-565.
 *
 * @param slope 0 where the same was said of all rows
 * @param intercept log odds of a yes where 0.5 was said
 */
public record CalibrationLine(double slope, double intercept) {

    /** A probability of 0 or 1 has no finite log odds. */
    private static final double SUREST = 1e-6;

    /**
     * The line through judged rows, of which there is at least one.
     *
     * @throws ArithmeticException if the fit does not converge
     */
    public static CalibrationLine of(TestSet test) {
        CellCounts counts = new CellCounts.Counter(test).all();
        LogisticLine line = LogisticLine.fit(
                by(test, cell -> LogOdds.of(Math.clamp(test.probability(cell), SUREST, 1 - SUREST))),
                by(test, counts::rows),
                by(test, counts::positives));
        return new CalibrationLine(line.slope(), line.intercept());
    }

    private static double[] by(TestSet test, IntToDoubleFunction told) {
        return IntStream.range(0, test.cells()).mapToDouble(told).toArray();
    }
}
