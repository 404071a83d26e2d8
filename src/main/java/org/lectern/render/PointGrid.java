package org.lectern.render;

import java.util.Arrays;
import javafx.geometry.Rectangle2D;

/**
 * Finds the point nearest to the pointer without asking all of them: points are sorted into square cells as wide as the
 * pointer's reach, so only nine cells are searched. Of points at the same place the first wins.
 */
final class PointGrid implements Hits {

    private final double[] x;
    private final double[] y;
    private final double reach;
    private final double left;
    private final double top;
    private final int columns;
    private final int rows;
    /** Points of cell c are {@code sorted[starts[c]] .. sorted[starts[c + 1] - 1]}, ascending. */
    private final int[] starts;

    private final int[] sorted;

    /**
     * @param x one a point, in pixels
     * @param y one a point, in pixels
     * @param reach how far from a point the pointer may be, in pixels
     */
    PointGrid(double[] x, double[] y, double reach) {
        this.x = x;
        this.y = y;
        this.reach = reach;
        left = Arrays.stream(x).min().orElse(0);
        top = Arrays.stream(y).min().orElse(0);
        columns = 1 + (int) ((Arrays.stream(x).max().orElse(0) - left) / reach);
        rows = 1 + (int) ((Arrays.stream(y).max().orElse(0) - top) / reach);
        starts = new int[columns * rows + 1];
        for (int i = 0; i < x.length; i++) {
            starts[cell(i) + 1]++;
        }
        for (int c = 1; c < starts.length; c++) {
            starts[c] += starts[c - 1];
        }
        sorted = new int[x.length];
        int[] next = starts.clone();
        for (int i = 0; i < x.length; i++) {
            sorted[next[cell(i)]++] = i;
        }
    }

    private int cell(int point) {
        int row = (int) ((y[point] - top) / reach);
        int column = (int) ((x[point] - left) / reach);
        return row * columns + column;
    }

    @Override
    public int size() {
        return x.length;
    }

    @Override
    public int at(double px, double py) {
        int column = (int) Math.floor((px - left) / reach);
        int row = (int) Math.floor((py - top) / reach);
        int nearest = -1;
        double best = reach * reach;
        for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
            for (int c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
                for (int k = starts[r * columns + c]; k < starts[r * columns + c + 1]; k++) {
                    int point = sorted[k];
                    double distance = square(x[point] - px) + square(y[point] - py);
                    if (distance < best || (distance == best && point < nearest)) {
                        best = distance;
                        nearest = point;
                    }
                }
            }
        }
        return nearest;
    }

    private static double square(double d) {
        return d * d;
    }

    @Override
    public Rectangle2D bounds(int mark) {
        double half = cornerRadius();
        return new Rectangle2D(x[mark] - half, y[mark] - half, 2 * half, 2 * half);
    }

    @Override
    public int across() {
        return 1;
    }

    @Override
    public double cornerRadius() {
        return reach / 2;
    }
}
