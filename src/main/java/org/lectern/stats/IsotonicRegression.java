package org.lectern.stats;

import java.util.Arrays;

/**
 * The shares that never fall with x and lie closest to those observed, in squares weighted by rows:
 *
 * <pre>
 *   min Σ nᵢ (kᵢ/nᵢ - yᵢ)²   with   y₁ ≤ y₂ ≤ …   for   x₁ < x₂ < …
 * </pre>
 *
 * <p>Neighbours that fall are pooled until none does. A pool is one step: its share, at the mean of its x. Source: M. Ayer and
 * others, An empirical distribution function for sampling with incomplete information, Annals of Mathematical Statistics 26
 * (1955), 641-647 (pool adjacent violators).
 */
public final class IsotonicRegression {

    private final double[] x;
    private final double[] y;

    private IsotonicRegression(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /**
     * @param x finite, in any order; equal ones count together
     * @param rows nᵢ, at least 0; those of 0 rows are left out
     * @param positives kᵢ, 0..nᵢ
     * @throws IllegalArgumentException without any row
     */
    public static IsotonicRegression fit(double[] x, double[] rows, double[] positives) {
        DistinctValues distinct = new DistinctValues(x);
        Pools pools = new Pools(distinct.size());
        double[] at = distinct.values();
        double[] n = distinct.sums(rows);
        double[] k = distinct.sums(positives);
        for (int i = 0; i < at.length; i++) {
            if (n[i] > 0) {
                pools.add(at[i], n[i], k[i]);
            }
        }
        if (pools.count == 0) {
            throw new IllegalArgumentException("Without rows there is nothing to fit");
        }
        return new IsotonicRegression(
                Arrays.copyOf(pools.middles, pools.count), Arrays.copyOf(pools.shares, pools.count));
    }

    /** Mean x of each step, rising. */
    public double[] x() {
        return x.clone();
    }

    /** Share of each step, 0..1, rising. */
    public double[] y() {
        return y.clone();
    }

    /** What is pooled so far, from left to right; the last is open. */
    private static final class Pools {

        private final double[] middles;
        private final double[] shares;
        private final double[] rows;
        private final double[] positives;
        private int count;

        Pools(int most) {
            middles = new double[most];
            shares = new double[most];
            rows = new double[most];
            positives = new double[most];
        }

        void add(double x, double n, double k) {
            middles[count] = x;
            rows[count] = n;
            positives[count] = k;
            shares[count] = k / n;
            count++;
            while (count > 1 && shares[count - 1] <= shares[count - 2]) {
                pool(count - 2, count - 1);
            }
        }

        private void pool(int left, int right) {
            double both = rows[left] + rows[right];
            double middle = middles[left] + (middles[right] - middles[left]) * (rows[right] / both);
            // Rounding must not push it out of what it pools, or steps could meet.
            middles[left] = Math.clamp(middle, middles[left], middles[right]);
            positives[left] += positives[right];
            rows[left] = both;
            shares[left] = positives[left] / both;
            count--;
        }
    }
}
