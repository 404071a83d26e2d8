package org.lectern.stats;

import java.util.Arrays;

/**
 * What is known of videos that may explain how much is watched of them: columns of numbers, and the group that each belongs to.
 *
 * @param columns by their places, then by video; the first is 1 everywhere
 * @param group number of each video's group, 0 to {@code groups} - 1
 * @param groups how many there are
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record VideoDesign(double[][] columns, int[] group, int groups) {

    /** Columns beside the one of ones. */
    public static VideoDesign of(double[][] columns, int[] group, int groups) {
        double[][] all = new double[columns.length + 1][];
        all[0] = new double[group.length];
        Arrays.fill(all[0], 1);
        System.arraycopy(columns, 0, all, 1, columns.length);
        return new VideoDesign(all, group, groups);
    }

    /** Nothing is known of so many videos. */
    public static VideoDesign none(int videos) {
        return of(new double[0][], new int[videos], 1);
    }

    int videos() {
        return group.length;
    }

    /** A video's numbers. */
    double[] row(int video) {
        double[] row = new double[columns.length];
        for (int k = 0; k < row.length; k++) {
            row[k] = columns[k][video];
        }
        return row;
    }

    /** What columns explain of each video with these coefficients. */
    double[] explained(double... coefficients) {
        double[] explained = new double[videos()];
        for (int k = 0; k < columns.length; k++) {
            for (int j = 0; j < explained.length; j++) {
                explained[j] += coefficients[k] * columns[k][j];
            }
        }
        return explained;
    }

    /** Sums of videos' values by group. */
    double[] groupSums(double... values) {
        double[] sums = new double[groups];
        for (int j = 0; j < values.length; j++) {
            sums[group[j]] += values[j];
        }
        return sums;
    }
}
