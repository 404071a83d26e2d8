package org.lectern.stats;

import java.util.Arrays;

/** The probabilities that a model says of cells, in order, so that rows can be counted by them again and again. */
public final class Scores {

    /** A probability of 0 or 1 would lose without end on one row that went otherwise; as in scikit-learn before 1.3. */
    private static final double SUREST = 1e-15;

    private final DistinctValues distinct;
    private final double[] values;
    private final double[] lossOfYes;
    private final double[] lossOfNo;

    /** @param probabilities of the cells, 0..1 */
    public Scores(double[] probabilities) {
        distinct = new DistinctValues(probabilities);
        values = distinct.values();
        lossOfYes = Arrays.stream(values)
                .map(p -> -StrictMath.log(Math.max(p, SUREST)))
                .toArray();
        lossOfNo = Arrays.stream(values)
                .map(p -> -StrictMath.log1p(-Math.min(p, 1 - SUREST)))
                .toArray();
    }

    /**
     * Rows by what was said of them.
     *
     * @param rows of each cell, at least 0
     * @param positives how many of them are a yes
     */
    public ScoredRows count(double[] rows, double[] positives) {
        return new ScoredRows(this, distinct.sums(rows), distinct.sums(positives));
    }

    /** The probability at a place; they rise. */
    double value(int place) {
        return values[place];
    }

    /** What a yes loses there, in nats. */
    double lossOfYes(int place) {
        return lossOfYes[place];
    }

    /** What a no loses there, in nats. */
    double lossOfNo(int place) {
        return lossOfNo[place];
    }
}
