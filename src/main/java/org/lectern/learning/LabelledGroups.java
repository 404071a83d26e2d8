package org.lectern.learning;

import java.util.Arrays;
import org.lectern.stats.LogOdds;

/**
 * Rows with a yes-or-no label, those of equal features put together: a bin, in which a number lies, and a category. A
 * function of features and labels that adds up over rows, such as the logistic loss, is the same for groups as for their
 * rows.
 */
public final class LabelledGroups {

    private final int[] bins;
    private final int[] categories;
    private final int[] rows;
    private final int[] positives;

    /**
     * @param bins of each group, 0 and up; a greater bin holds greater numbers
     * @param categories of each group, 0 and up
     * @param rows of each group, at least 1
     * @param positives how many of them are labelled yes
     */
    LabelledGroups(int[] bins, int[] categories, int[] rows, int[] positives) {
        this.bins = bins;
        this.categories = categories;
        this.rows = rows;
        this.positives = positives;
    }

    /**
     * The groups of a table of counts, without those that have no rows.
     *
     * @param rows by bin and category
     * @param positives by bin and category
     */
    public static LabelledGroups of(int[][] rows, int[][] positives) {
        int size = (int) Arrays.stream(rows)
                .flatMapToInt(Arrays::stream)
                .filter(count -> count > 0)
                .count();
        LabelledGroups groups = new LabelledGroups(new int[size], new int[size], new int[size], new int[size]);
        int group = 0;
        for (int bin = 0; bin < rows.length; bin++) {
            for (int category = 0; category < rows[bin].length; category++) {
                if (rows[bin][category] > 0) {
                    groups.bins[group] = bin;
                    groups.categories[group] = category;
                    groups.rows[group] = rows[bin][category];
                    groups.positives[group] = positives[bin][category];
                    group++;
                }
            }
        }
        return groups;
    }

    /** Number of groups. */
    public int size() {
        return rows.length;
    }

    public int bin(int group) {
        return bins[group];
    }

    public int category(int group) {
        return categories[group];
    }

    public int rows(int group) {
        return rows[group];
    }

    public int positives(int group) {
        return positives[group];
    }

    /** Number of rows in all groups. */
    public long rows() {
        return Arrays.stream(rows).asLongStream().sum();
    }

    /** Number of rows labelled yes in all groups. */
    public long positives() {
        return Arrays.stream(positives).asLongStream().sum();
    }

    /** Logistic loss of all rows, in nats. */
    double loss(double[] logOdds) {
        double sum = 0;
        for (int group = 0; group < rows.length; group++) {
            sum += rows[group] * LogOdds.lossOfNo(logOdds[group]) - positives[group] * logOdds[group];
        }
        return sum;
    }

    /** Log odds of a yes in all rows. */
    double logOdds() {
        double share = (double) positives() / rows();
        // One label only has no finite log odds: half a row of each is added.
        return LogOdds.of(share > 0 && share < 1 ? share : (positives() + 0.5) / (rows() + 1));
    }

    /** The rows of each group; not to be changed. */
    int[] counts() {
        return rows;
    }

    double[] binsAsNumbers() {
        return Arrays.stream(bins).asDoubleStream().toArray();
    }

    int[] categories() {
        return categories;
    }
}
