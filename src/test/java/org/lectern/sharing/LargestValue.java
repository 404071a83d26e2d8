package org.lectern.sharing;

import java.util.List;
import org.lectern.sharing.Attacker.Equation;

/** The largest value that a sum of unknowns can have, none of them negative, where other sums are known: the simplex method with Bland's rule. */
final class LargestValue {

    private static final double ZERO = 1e-7;

    private final double[][] rows;
    private final int[] basis;
    private final int unknowns;

    /**
     * @param equations that have a solution
     * @param limits sums that are at most so large: what is missing is one more unknown
     * @param asked number of unknowns in all of them
     */
    LargestValue(List<Equation> equations, List<Equation> limits, int asked) {
        unknowns = asked + limits.size();
        int size = equations.size() + limits.size();
        rows = new double[size][unknowns + size + 1];
        basis = new int[size];
        for (int row = 0; row < size; row++) {
            int limit = row - equations.size();
            Equation equation = limit < 0 ? equations.get(row) : limits.get(limit);
            System.arraycopy(equation.factors(), 0, rows[row], 0, asked);
            if (limit >= 0) {
                rows[row][asked + limit] = 1;
            }
            rows[row][unknowns + row] = 1;
            rows[row][unknowns + size] = equation.value();
            basis[row] = unknowns + row;
        }
        double[] helpers = new double[unknowns + size];
        for (int helper = unknowns; helper < helpers.length; helper++) {
            helpers[helper] = -1;
        }
        improve(helpers, unknowns + size);
        driveOut();
    }

    /** Of a sum with these factors; infinite where nothing keeps it small. */
    double of(double[] factors) {
        double[] goal = new double[rows.length + unknowns];
        System.arraycopy(factors, 0, goal, 0, factors.length);
        return improve(goal, unknowns);
    }

    private double improve(double[] goal, int usable) {
        for (int entering = entering(goal, usable); entering >= 0; entering = entering(goal, usable)) {
            int leaving = leaving(entering);
            if (leaving < 0) {
                return Double.POSITIVE_INFINITY;
            }
            pivot(leaving, entering);
        }
        double value = 0;
        for (int row = 0; row < rows.length; row++) {
            value += goal[basis[row]] * right(row);
        }
        return value;
    }

    private double right(int row) {
        return rows[row][rows[row].length - 1];
    }

    private int entering(double[] goal, int usable) {
        for (int column = 0; column < usable; column++) {
            double gain = goal[column];
            for (int row = 0; row < rows.length; row++) {
                gain -= goal[basis[row]] * rows[row][column];
            }
            if (gain > ZERO) {
                return column;
            }
        }
        return -1;
    }

    private int leaving(int entering) {
        int leaving = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int row = 0; row < rows.length; row++) {
            if (rows[row][entering] > ZERO) {
                double ratio = right(row) / rows[row][entering];
                if (ratio < least - ZERO || (leaving >= 0 && ratio < least + ZERO && basis[row] < basis[leaving])) {
                    least = ratio;
                    leaving = row;
                }
            }
        }
        return leaving;
    }

    private void pivot(int leaving, int entering) {
        double by = rows[leaving][entering];
        for (int column = 0; column < rows[leaving].length; column++) {
            rows[leaving][column] /= by;
        }
        for (int row = 0; row < rows.length; row++) {
            double times = rows[row][entering];
            if (row != leaving && times != 0) {
                for (int column = 0; column < rows[row].length; column++) {
                    rows[row][column] -= times * rows[leaving][column];
                }
            }
        }
        basis[leaving] = entering;
    }

    /** Equations that follow from others keep a helper of value 0, which must not grow again. */
    private void driveOut() {
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; basis[row] >= unknowns && column < unknowns; column++) {
                if (Math.abs(rows[row][column]) > ZERO) {
                    pivot(row, column);
                }
            }
        }
    }
}
