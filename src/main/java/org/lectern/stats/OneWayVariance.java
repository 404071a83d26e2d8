package org.lectern.stats;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Whether the means of several groups differ, whose values vary equally and nearly normally. With k groups of nⱼ of all n
 * values, of mean mⱼ, and m the mean of all,
 *
 * <pre>
 *   F = ( Σ nⱼ (mⱼ - m)² / (k - 1) ) / ( Σ Σ (x - mⱼ)² / (n - k) )
 * </pre>
 *
 * <p>Source: R. A. Fisher, Statistical methods for research workers (1925), chapter 7.
 *
 * @param f F; infinite where values vary between groups only, NaN, as p and η², where all are equal
 * @param between degrees of freedom between groups, k - 1
 * @param within those within groups, n - k
 * @param p the chance of an F at least as large where all means are the same
 * @param etaSquared η², 0..1: which part of all squared distances from the mean lies between groups
 */
public record OneWayVariance(double f, int between, int within, double p, double etaSquared) {

    /**
     * Compares groups.
     *
     * @throws IllegalArgumentException where there are fewer than two groups, one is empty, or none has two values
     */
    public static OneWayVariance of(List<double[]> groups) {
        double[] all = groups.stream().flatMapToDouble(DoubleStream::of).toArray();
        int between = groups.size() - 1;
        int within = all.length - groups.size();
        if (between < 1 || within < 1) {
            throw new IllegalArgumentException("Two groups or more, some of two values, are compared");
        }
        Moments whole = Moments.of(all);
        double squaresBetween = 0;
        double squaresWithin = 0;
        for (double[] group : groups) {
            Moments moments = Moments.of(group);
            double apart = moments.mean() - whole.mean();
            squaresBetween += group.length * (apart * apart);
            squaresWithin += moments.squares();
        }
        if (whole.squares() == 0) {
            return new OneWayVariance(Double.NaN, between, within, Double.NaN, Double.NaN);
        }
        double f = squaresBetween / between / (squaresWithin / within);
        return new OneWayVariance(
                f,
                between,
                within,
                FisherF.upperTail(f, between, within),
                squaresBetween / (squaresBetween + squaresWithin));
    }
}
