package org.lectern.learning;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lectern.stats.LogOdds;

/**
 * Rows with a yes-or-no label. Rows that are alike in all features may stand together, with their number and how many of them
 * are a yes: what adds up over rows, such as the logistic loss, is the same for both.
 */
public final class LabelledMatrix {

    private final FeatureMatrix features;
    private final int[] rows;
    private final int[] positives;

    /**
     * @param features of each row
     * @param rows that each row stands for, at least 1; copied
     * @param positives how many of them are labelled yes; copied
     */
    public LabelledMatrix(FeatureMatrix features, int[] rows, int[] positives) {
        this.features = features;
        this.rows = rows.clone();
        this.positives = positives.clone();
        if (rows.length != features.size() || positives.length != features.size()) {
            throw new IllegalArgumentException("Every row has a label");
        }
        for (int row = 0; row < rows.length; row++) {
            if (rows[row] < 1 || positives[row] < 0 || positives[row] > rows[row]) {
                throw new IllegalArgumentException(positives[row] + " of " + rows[row] + " rows cannot be a yes");
            }
        }
    }

    /** Rows one by one. */
    public static LabelledMatrix of(FeatureMatrix features, boolean[] labels) {
        return new LabelledMatrix(
                features,
                IntStream.generate(() -> 1).limit(labels.length).toArray(),
                IntStream.range(0, labels.length)
                        .map(row -> labels[row] ? 1 : 0)
                        .toArray());
    }

    /** What is known of the rows. */
    public FeatureMatrix features() {
        return features;
    }

    /** Number of rows, those that stand together counted once. */
    public int size() {
        return rows.length;
    }

    /** How many rows stand together here. */
    public int rows(int row) {
        return rows[row];
    }

    /** How many of them are labelled yes. */
    public int positives(int row) {
        return positives[row];
    }

    /** Number of all rows. */
    public long rows() {
        return Arrays.stream(rows).asLongStream().sum();
    }

    /** Number of all rows labelled yes. */
    public long positives() {
        return Arrays.stream(positives).asLongStream().sum();
    }

    /** Some rows, in the order given; one may come more than once. */
    public LabelledMatrix only(int... kept) {
        return new LabelledMatrix(
                features.rows(kept),
                IntStream.of(kept).map(row -> rows[row]).toArray(),
                IntStream.of(kept).map(row -> positives[row]).toArray());
    }

    /** The same rows, of which less is known. */
    public LabelledMatrix knowing(FeatureMatrix fewer) {
        return new LabelledMatrix(fewer, rows, positives);
    }

    /** Logistic loss of all rows, in nats, of log odds by row. */
    double loss(double[] logOdds) {
        double sum = 0;
        for (int row = 0; row < rows.length; row++) {
            sum += rows[row] * LogOdds.lossOfNo(logOdds[row]) - positives[row] * logOdds[row];
        }
        return sum;
    }

    /** Log odds of a yes in all rows. */
    double logOdds() {
        double share = (double) positives() / rows();
        // One label only has no finite log odds: half a row of each is added.
        return LogOdds.of(share > 0 && share < 1 ? share : (positives() + 0.5) / (rows() + 1));
    }
}
