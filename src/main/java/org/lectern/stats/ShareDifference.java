package org.lectern.stats;

/**
 * By how much the share of one group differs from that of another that has nobody in common with it.
 *
 * <p>The interval is Newcombe's, from Wilson's of both shares, by {@link Change}. The test takes both groups as one, with p the share
 * of all:
 *
 * <pre>
 *   z = (p₁ - p₀) / √( p(1-p) (1/n₁ + 1/n₀) )
 * </pre>
 *
 * <p>Source: R. G. Newcombe, Interval estimation for the difference between independent proportions, Statistics in Medicine 17
 * (1998), 873-890, method 10. The two may disagree by a hair about whether there is any difference; what is said follows the
 * interval.
 *
 * @param difference p₁ - p₀, -1..1
 * @param interval 95 % of the difference
 * @param z standard normal where both have one share; 0 where nobody or everybody in both is a yes
 * @param p two-sided, of z
 */
public record ShareDifference(double difference, Interval interval, double z, double p) {

    /**
     * @param yes in the first group, 0..n
     * @param n its size, at least 1
     * @param otherYes in the second group, 0..otherN
     * @param otherN its size, at least 1
     */
    public static ShareDifference of(long yes, long n, long otherYes, long otherN) {
        Interval of = Wilson.of(yes, n);
        Interval ofOther = Wilson.of(otherYes, otherN);
        double share = (double) yes / n;
        double otherShare = (double) otherYes / otherN;
        Change change = Change.of(otherShare, ofOther, share, of);
        double all = (double) (yes + otherYes) / (n + otherN);
        double error = Math.sqrt(all * (1 - all) * (1.0 / n + 1.0 / otherN));
        double z = error == 0 ? 0 : change.difference() / error;
        return new ShareDifference(change.difference(), change.interval().within(-1, 1), z, Normal.twoSided(z));
    }
}
