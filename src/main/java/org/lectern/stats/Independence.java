package org.lectern.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Whether two properties, such as a department and a state, hang together, from how many things have each pair of them. With e
 * = row total · column total / n expected in a cell that holds o,
 *
 * <pre>
 *   χ² = Σ (o - e)² / e,    V = √( χ² / (n · min(rows - 1, columns - 1)) )
 * </pre>
 *
 * <p>without a correction for continuity; rows and columns that hold nothing are left out. p is not to be relied on where fewer
 * than five are expected in a cell. Sources: K. Pearson, On the criterion that a given system of deviations …, Philosophical
 * Magazine 50 (1900), 157-175; H. Cramér, Mathematical methods of statistics (1946), section 21.9.
 *
 * @param chiSquare χ²; NaN, as p and V, where fewer than two rows or columns hold anything
 * @param degrees degrees of freedom, (rows - 1)(columns - 1)
 * @param p the chance of a χ² at least as large where neither tells anything of the other
 * @param cramersV V, 0..1: 0 where neither tells the other, 1 where one tells the other wholly
 * @param smallestExpected of all cells
 */
public record Independence(double chiSquare, int degrees, double p, double cramersV, double smallestExpected) {

    /**
     * Tests a table.
     *
     * @param counts by row and column, at least 0, as many in every row
     */
    public static Independence of(long[][] counts) {
        return of(Arrays.stream(counts)
                .map(row -> Arrays.stream(row).asDoubleStream().toArray())
                .toArray(double[][]::new));
    }

    /** The same of things that are shared out, such as a learner whose views are of several courses. */
    public static Independence of(double[][] counts) {
        double[] rows = new double[counts.length];
        double[] columns = new double[counts.length == 0 ? 0 : counts[0].length];
        double all = 0;
        for (int row = 0; row < rows.length; row++) {
            if (counts[row].length != columns.length) {
                throw new IllegalArgumentException("Rows of a table are of one length");
            }
            for (int column = 0; column < columns.length; column++) {
                double count = counts[row][column];
                if (!(count >= 0)) {
                    throw new IllegalArgumentException("Nothing is there " + count + " times");
                }
                rows[row] += count;
                columns[column] += count;
                all += count;
            }
        }
        int[] usedRows = used(rows);
        int[] usedColumns = used(columns);
        int fewer = Math.min(usedRows.length, usedColumns.length) - 1;
        int degrees = Math.max(0, (usedRows.length - 1) * (usedColumns.length - 1));
        double chiSquare = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int row : usedRows) {
            for (int column : usedColumns) {
                double expected = rows[row] * columns[column] / all;
                double apart = counts[row][column] - expected;
                chiSquare += apart * apart / expected;
                smallest = Math.min(smallest, expected);
            }
        }
        if (fewer < 1) {
            double none = smallest < Double.POSITIVE_INFINITY ? smallest : Double.NaN;
            return new Independence(Double.NaN, degrees, Double.NaN, Double.NaN, none);
        }
        return new Independence(
                chiSquare,
                degrees,
                ChiSquare.upperTail(chiSquare, degrees),
                Math.min(1, Math.sqrt(chiSquare / (all * fewer))),
                smallest);
    }

    private static int[] used(double[] totals) {
        return IntStream.range(0, totals.length).filter(i -> totals[i] > 0).toArray();
    }
}
