package org.lectern.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.lectern.evaluation.Folds.Fold;
import org.lectern.learning.LabelledMatrix;
import org.lectern.stats.LogOdds;
import org.lectern.stats.ScoredRows;
import org.lectern.stats.Scores;

/** What models say of rows that they were not trained on. */
public final class OutOfFold {

    private final LabelledMatrix rows;
    private final double[] logOdds;

    private OutOfFold(LabelledMatrix rows, double[] logOdds) {
        this.rows = rows;
        this.logOdds = logOdds;
    }

    /**
     * Trains a model a fold and asks it for the fold's judging rows. A fold whose training rows all went alike says nothing.
     *
     * @param training gives a model that says the log odds of a row
     */
    public static OutOfFold of(
            LabelledMatrix rows, List<Fold> folds, Function<LabelledMatrix, ToDoubleFunction<double[]>> training) {
        double[] said = new double[rows.size()];
        Arrays.fill(said, Double.NaN);
        for (Fold fold : folds) {
            LabelledMatrix seen = rows.only(fold.training());
            if (seen.positives() > 0 && seen.positives() < seen.rows()) {
                ToDoubleFunction<double[]> model = training.apply(seen);
                for (int row : fold.test()) {
                    said[row] = model.applyAsDouble(rows.features().row(row));
                }
            }
        }
        return new OutOfFold(rows, said);
    }

    /** Log odds that were said of a row; NaN where no model was asked. */
    public double logOdds(int row) {
        return logOdds[row];
    }

    /** The rows of which something was said, by its probability. */
    public ScoredRows scored() {
        int[] judged = IntStream.range(0, logOdds.length)
                .filter(row -> !Double.isNaN(logOdds[row]))
                .toArray();
        double[] said = IntStream.of(judged)
                .mapToDouble(row -> LogOdds.probability(logOdds[row]))
                .toArray();
        return new Scores(said)
                .count(
                        IntStream.of(judged).mapToDouble(rows::rows).toArray(),
                        IntStream.of(judged).mapToDouble(rows::positives).toArray());
    }
}
