package org.lectern.stats;

/**
 * How a number differs from what it was, where both have an interval of their own and nothing else is known of them.
 *
 * <p>With estimates a and b, their intervals [l, u] and d = b - a: d - √((b - l_b)² + (u_a - a)²) to d + √((u_b - b)² + (a - l_a)²). With
 * Wilson's intervals of two shares that is Newcombe's. The p-value is the one of a normal deviate whose 95 % interval ends as far from d, on
 * the side of 0, as this one.
 *
 * <p>Source: G. Y. Zou and A. Donner, Construction of confidence limits about effect measures: a general approach, Statistics in
 * Medicine 27 (2008), 1693-1702 (MOVER); R. G. Newcombe, Interval estimation for the difference between independent proportions,
 * Statistics in Medicine 17 (1998), 873-890, method 10. Both suppose that the two share no views. Where the later holds the earlier
 * ones, too, the difference is surer than this says: "no sure change" is said too often, a change not.
 *
 * @param difference now less before, in their unit
 * @param interval of the difference, 95 %
 * @param p two-sided, that a difference so large is chance
 */
public record Change(double difference, Interval interval, double p) {

    /** Of a standard normal deviate, so many lie within its 95 % interval on each side. */
    private static final double Z = 1.959963984540054;

    /**
     * @param was 95 % interval of the number before, which holds it
     * @param is 95 % interval of the number now, likewise
     */
    public static Change of(double before, Interval was, double now, Interval is) {
        double difference = now - before;
        double below = Math.hypot(now - is.low(), was.high() - before);
        double above = Math.hypot(is.high() - now, before - was.low());
        double towardsNone = difference > 0 ? below : above;
        double p = difference == 0 ? 1 : towardsNone == 0 ? 0 : Normal.twoSided(Z * difference / towardsNone);
        return new Change(difference, new Interval(difference - below, difference + above), p);
    }
}
