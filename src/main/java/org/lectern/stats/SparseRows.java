package org.lectern.stats;

import java.util.Arrays;

/**
 * A matrix most of whose cells are 0, row by row: row {@code r} has its other cells at {@code start[r]} to {@code start[r + 1] -
 * 1}, by ascending column. Arrays are handed over, not copied.
 *
 * @param columns number of columns
 * @param start where each row begins, one more than there are rows
 * @param column of each cell
 * @param value of each cell
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SparseRows(int columns, int[] start, int[] column, double[] value) {

    /** Number of rows. */
    public int rows() {
        return start.length - 1;
    }

    /** Number of cells that are kept. */
    public int cells() {
        return column.length;
    }

    /** Each row at length 1; a row of zeros stays one. */
    public SparseRows ofUnitLength() {
        double[] scaled = value.clone();
        for (int row = 0; row < rows(); row++) {
            double squares = 0;
            for (int cell = start[row]; cell < start[row + 1]; cell++) {
                squares += value[cell] * value[cell];
            }
            double length = Math.sqrt(squares);
            for (int cell = start[row]; length > 0 && cell < start[row + 1]; cell++) {
                scaled[cell] /= length;
            }
        }
        return new SparseRows(columns, start, column, scaled);
    }

    /** All cells times a number. */
    public SparseRows times(double factor) {
        double[] scaled = value.clone();
        for (int cell = 0; cell < scaled.length; cell++) {
            scaled[cell] *= factor;
        }
        return new SparseRows(columns, start, column, scaled);
    }

    /** The columns of this, then those of another of as many rows. */
    public SparseRows beside(SparseRows other) {
        if (other.rows() != rows()) {
            throw new IllegalArgumentException(rows() + " rows cannot stand beside " + other.rows());
        }
        int[] starts = new int[start.length];
        int[] both = new int[column.length + other.column.length];
        double[] values = new double[both.length];
        int next = 0;
        for (int row = 0; row < rows(); row++) {
            for (int cell = start[row]; cell < start[row + 1]; cell++, next++) {
                both[next] = column[cell];
                values[next] = value[cell];
            }
            for (int cell = other.start[row]; cell < other.start[row + 1]; cell++, next++) {
                both[next] = columns + other.column[cell];
                values[next] = other.value[cell];
            }
            starts[row + 1] = next;
        }
        return new SparseRows(columns + other.columns, starts, both, values);
    }

    /** Rows and columns exchanged. */
    public SparseRows transposed() {
        int[] starts = new int[columns + 1];
        for (int one : column) {
            starts[one + 1]++;
        }
        for (int one = 0; one < columns; one++) {
            starts[one + 1] += starts[one];
        }
        int[] next = Arrays.copyOf(starts, columns);
        int[] turned = new int[column.length];
        double[] values = new double[column.length];
        for (int row = 0; row < rows(); row++) {
            for (int cell = start[row]; cell < start[row + 1]; cell++) {
                int place = next[column[cell]]++;
                turned[place] = row;
                values[place] = value[cell];
            }
        }
        return new SparseRows(rows(), starts, turned, values);
    }

    /** The sum of the products of the cells of two rows of this. */
    public double product(int one, int other) {
        double sum = 0;
        int left = start[one];
        int right = start[other];
        while (left < start[one + 1] && right < start[other + 1]) {
            if (column[left] == column[right]) {
                sum += value[left++] * value[right++];
            } else if (column[left] < column[right]) {
                left++;
            } else {
                right++;
            }
        }
        return sum;
    }
}
