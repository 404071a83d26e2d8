package org.lectern.recommend;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lectern.contract.TaskContext;
import org.lectern.stats.PositiveDefinite;

/** Half a round of {@link AlternatingLeastSquares}, solved outright. */
record ExactHalf(int factors, double regularisation) {

    /**
     * @param rows changed: the numbers of one side, row by row
     * @param fixed the numbers of the other
     */
    void solve(Side side, double[] rows, double[] fixed, TaskContext context) {
        double[][] gram = gram(fixed);
        IntStream.range(0, side.rows()).parallel().forEach(row -> {
            context.checkCancelled();
            System.arraycopy(solved(side, row, gram, fixed), 0, rows, row * factors, factors);
        });
    }

    /** YᵀY + λI, its upper half. */
    double[][] gram(double... fixed) {
        double[][] gram = new double[factors][factors];
        for (int from = 0; from < fixed.length; from += factors) {
            add(gram, fixed, from, 1);
        }
        for (int factor = 0; factor < factors; factor++) {
            gram[factor][factor] += regularisation;
        }
        return gram;
    }

    /** The numbers of one row; zeros where it has no pairs. */
    double[] solved(Side side, int row, double[][] gram, double[] fixed) {
        double[] right = new double[factors];
        if (side.start()[row] == side.start()[row + 1]) {
            return right;
        }
        double[][] left = Arrays.stream(gram).map(double[]::clone).toArray(double[][]::new);
        for (int pair = side.start()[row]; pair < side.start()[row + 1]; pair++) {
            int from = side.other()[pair] * factors;
            double weight = side.weight()[pair];
            add(left, fixed, from, weight);
            for (int factor = 0; factor < factors; factor++) {
                right[factor] += (1 + weight) * fixed[from + factor];
            }
        }
        return new PositiveDefinite(left).solve(right);
    }

    private void add(double[][] to, double[] fixed, int from, double weight) {
        for (int one = 0; one < factors; one++) {
            double times = weight * fixed[from + one];
            for (int other = one; other < factors; other++) {
                to[one][other] += times * fixed[from + other];
            }
        }
    }
}
