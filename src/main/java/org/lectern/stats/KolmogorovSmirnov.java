package org.lectern.stats;

import java.util.Arrays;

/**
 * How far two samples lie apart. With F and G their distribution functions, n and m their sizes,
 *
 * <pre>
 *   D = max |F(x) - G(x)|,   W = ∫ |F(x) - G(x)| dx
 * </pre>
 *
 * <p>the two-sample test of Kolmogorov and Smirnov, where D is distributed about as that of one sample of n m / (n + m) values ({@link
 * Kolmogorov}), and the first Wasserstein distance. Values that are
 * equal make p too large, never too small. Sources: N. Smirnov, Table for estimating the goodness of fit of empirical distributions, Annals
 * of Mathematical Statistics 19 (1948), 279-281; L. N. Vaserstein, Markov processes over denumerable products of spaces, Problems of
 * Information Transmission 5 (1969), 47-52.
 *
 * @param distance D, 0..1
 * @param p the chance of a D at least as large where both samples come from one distribution; NaN where a sample is empty
 * @param wasserstein W, in the unit of the values; NaN where a sample is empty
 */
public record KolmogorovSmirnov(double distance, double p, double wasserstein) {

    /**
     * Compares two samples.
     *
     * @param one in any order, no NaN
     * @param other in any order, no NaN
     */
    public static KolmogorovSmirnov of(double[] one, double[] other) {
        if (one.length == 0 || other.length == 0) {
            return new KolmogorovSmirnov(Double.NaN, Double.NaN, Double.NaN);
        }
        double[] a = one.clone();
        double[] b = other.clone();
        Arrays.sort(a);
        Arrays.sort(b);
        double most = 0;
        double area = 0;
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            double x = j == b.length || (i < a.length && a[i] <= b[j]) ? a[i] : b[j];
            while (i < a.length && a[i] <= x) {
                i++;
            }
            while (j < b.length && b[j] <= x) {
                j++;
            }
            double apart = Math.abs((double) i / a.length - (double) j / b.length);
            most = Math.max(most, apart);
            if (i < a.length || j < b.length) {
                double next = j == b.length || (i < a.length && a[i] <= b[j]) ? a[i] : b[j];
                area += apart * (next - x);
            }
        }
        long size = Math.max(1, Math.round((double) a.length * b.length / (a.length + b.length)));
        return new KolmogorovSmirnov(most, Kolmogorov.upperTail(most, size), area);
    }
}
