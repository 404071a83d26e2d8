package org.lectern.evaluation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lectern.learning.FeatureMatrix;
import org.lectern.learning.Ridge;
import org.lectern.stats.Interval;
import org.lectern.stats.Student;

/**
 * How far a ridge regression misses numbers of learners of whom it saw nothing, beside the mean of the others: all learners but
 * one train, the one judges, and so with each. Source: M. Stone, Cross-validatory choice and assessment of statistical
 * predictions, Journal of the Royal Statistical Society B 36 (1974), 111-147.
 *
 * @param error root of the mean squared error, in the unit of the numbers
 * @param errorOfMean the same of saying the mean of the others' rows
 * @param spared 95 % interval of the squared error that a learner is spared by the regression, by Student's t over learners
 */
public record LeaveOneOut(double error, double errorOfMean, Interval spared) {

    private static final double CONFIDENCE = 0.95;

    /**
     * Leaves out every learner.
     *
     * @param rows whose groups are learners, at least two
     * @param y of each row
     */
    public static LeaveOneOut of(Ridge ridge, FeatureMatrix rows, double[] y) {
        double squares = 0;
        double squaresOfMean = 0;
        int[] learners =
                IntStream.range(0, rows.size()).map(rows::group).distinct().toArray();
        if (learners.length < 2) {
            throw new IllegalArgumentException("Without a learner there have to be others");
        }
        double[] spared = new double[learners.length];
        int place = 0;
        for (int learner : learners) {
            int[] others = IntStream.range(0, y.length)
                    .filter(row -> rows.group(row) != learner)
                    .toArray();
            double[] known = IntStream.of(others).mapToDouble(row -> y[row]).toArray();
            Ridge.Model model = ridge.fit(rows.rows(others), known);
            double mean =
                    IntStream.of(others).mapToDouble(row -> y[row]).average().orElseThrow();
            for (int row = 0; row < y.length; row++) {
                if (rows.group(row) == learner) {
                    double missed = y[row] - model.value(rows.row(row));
                    squares += missed * missed;
                    squaresOfMean += (y[row] - mean) * (y[row] - mean);
                    spared[place] += (y[row] - mean) * (y[row] - mean) - missed * missed;
                }
            }
            place++;
        }
        return new LeaveOneOut(Math.sqrt(squares / y.length), Math.sqrt(squaresOfMean / y.length), interval(spared));
    }

    private static Interval interval(double... values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        int n = values.length;
        double half = Student.critical(CONFIDENCE, n - 1) * Math.sqrt(squares / (n - 1) / n);
        return new Interval(mean - half, mean + half);
    }

    /** Whether it surely misses by less than the mean does. */
    public boolean isSurelyBetter() {
        return spared.low() > 0;
    }
}
