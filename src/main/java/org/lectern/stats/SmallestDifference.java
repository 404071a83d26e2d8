package org.lectern.stats;

/**
 * What two groups of a size can show of a difference between their shares, and how large they must be to show one: two-sided at
 * 5 %, found in four of five.
 *
 * <pre>
 *   d = c √( b(1-b) (1/n₁ + 1/n₀) )      n = c² ( p₁(1-p₁) + p₀(1-p₀) ) / (p₁ - p₀)²      c = z(.975) + z(.8) = 2.8016
 * </pre>
 *
 * <p>Source: J. L. Fleiss, B. Levin, M. C. Paik, Statistical Methods for Rates and Proportions, 3rd edition, Wiley 2003, chapter 4, without
 * the correction for continuity.
 */
public final class SmallestDifference {

    private static final double POWER = 0.8;

    private static final double C = Normal.quantile((1 + Wilson.CONFIDENCE) / 2) + Normal.quantile(POWER);

    private SmallestDifference() {}

    /**
     * The smallest difference that would be seen.
     *
     * @param base share in both where nothing differs, 0..1
     * @param n size of one, at least 1
     * @param otherN size of the other, at least 1
     */
    public static double of(double base, long n, long otherN) {
        if (!(0 <= base && base <= 1) || n < 1 || otherN < 1) {
            throw new IllegalArgumentException("A share of " + base + " in groups of " + n + " and " + otherN);
        }
        return C * Math.sqrt(base * (1 - base) * (1.0 / n + 1.0 / otherN));
    }

    /**
     * How many it takes in each of two groups of one size to see a difference between two shares.
     *
     * @param share 0..1
     * @param otherShare another one, 0..1
     */
    public static long needed(double share, double otherShare) {
        if (!(0 <= share && share <= 1) || !(0 <= otherShare && otherShare <= 1) || share == otherShare) {
            throw new IllegalArgumentException("A difference between " + share + " and " + otherShare);
        }
        double spread = share * (1 - share) + otherShare * (1 - otherShare);
        double difference = share - otherShare;
        return (long) Math.ceil(C * C * spread / (difference * difference));
    }
}
