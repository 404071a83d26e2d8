package org.lectern.stats;

import java.util.Optional;

/**
 * By how much the means of two groups differ, whose values may vary unequally. With s² the variances, divided by n - 1,
 *
 * <pre>
 *   t = (m₁ - m₂) / √(s₁²/n₁ + s₂²/n₂)
 *   ν = (s₁²/n₁ + s₂²/n₂)² / ( (s₁²/n₁)²/(n₁-1) + (s₂²/n₂)²/(n₂-1) )
 * </pre>
 *
 * <p>Source: B. L. Welch, The generalization of "Student's" problem when several different population variances are involved,
 * Biometrika 34 (1947), 28-35.
 *
 * @param difference m₁ - m₂
 * @param t NaN, as ν and p, where neither group varies: nothing tells how sure the difference is
 * @param degrees ν
 * @param p the chance of a difference at least as large, either way, where there is none
 * @param interval 95 % of the difference; absent where neither group varies
 */
public record Welch(double difference, double t, double degrees, double p, Optional<Interval> interval) {

    /**
     * Compares the first group with the second.
     *
     * @throws IllegalArgumentException where a group has fewer than two values
     */
    public static Welch of(double[] first, double[] second) {
        if (first.length < 2 || second.length < 2) {
            throw new IllegalArgumentException("Groups of one value do not tell how much values vary");
        }
        Moments one = Moments.of(first);
        Moments two = Moments.of(second);
        double difference = one.mean() - two.mean();
        double ofOne = one.variance() / one.n();
        double ofTwo = two.variance() / two.n();
        double square = ofOne + ofTwo;
        if (square == 0) {
            return new Welch(difference, Double.NaN, Double.NaN, Double.NaN, Optional.empty());
        }
        double degrees = square * square / (ofOne * ofOne / (one.n() - 1) + ofTwo * ofTwo / (two.n() - 1));
        double error = Math.sqrt(square);
        double half = error * Student.critical(Wilson.CONFIDENCE, degrees);
        return new Welch(
                difference,
                difference / error,
                degrees,
                Student.twoSided(difference / error, degrees),
                Optional.of(new Interval(difference - half, difference + half)));
    }
}
