package org.lectern.render;

import java.util.Arrays;
import javafx.geometry.Rectangle2D;

/**
 * Finds the point of a line: the one nearest to the pointer, or, where the pointer is on a line between its points, the one
 * that the line is told by there.
 */
final class CurveHits implements Hits {

    private final PointGrid points;
    private final double[] x;
    private final double[] y;
    private final int[] starts;
    private final boolean steps;
    private final double reach;

    /**
     * @param x one a point of all lines one after the other, rising within a line, in pixels
     * @param y one a point, in pixels
     * @param starts where each line begins, and after the last one the number of points
     * @param steps whether a value holds up to the next point
     * @param reach how far from a line the pointer may be, in pixels
     */
    CurveHits(double[] x, double[] y, int[] starts, boolean steps, double reach) {
        this.x = x;
        this.y = y;
        this.starts = starts;
        this.steps = steps;
        this.reach = reach;
        points = new PointGrid(x, y, reach);
    }

    @Override
    public int size() {
        return points.size();
    }

    @Override
    public int at(double px, double py) {
        int found = points.at(px, py);
        double best = found < 0 ? reach : 0;
        for (int line = 0; line < starts.length - 1; line++) {
            int right = firstBeyond(line, px);
            if (right > starts[line] && right < starts[line + 1] && Math.abs(height(right, px) - py) < best) {
                best = Math.abs(height(right, px) - py);
                boolean rightIsNearer = x[right] - px < px - x[right - 1];
                found = rightIsNearer && !steps ? right : right - 1;
            }
        }
        return found;
    }

    /** The first point of the line to the right of the pointer. */
    private int firstBeyond(int line, double px) {
        int found = Arrays.binarySearch(x, starts[line], starts[line + 1], px);
        return found < 0 ? -found - 1 : found + 1;
    }

    /** Where the line is between this point and the one before it. */
    private double height(int right, double px) {
        if (steps) {
            return y[right - 1];
        }
        double share = (px - x[right - 1]) / (x[right] - x[right - 1]);
        return y[right - 1] + share * (y[right] - y[right - 1]);
    }

    @Override
    public Rectangle2D bounds(int mark) {
        return points.bounds(mark);
    }

    @Override
    public int across() {
        return 1;
    }

    @Override
    public double cornerRadius() {
        return points.cornerRadius();
    }
}
