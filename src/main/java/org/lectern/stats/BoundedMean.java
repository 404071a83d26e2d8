package org.lectern.stats;

/**
 * The mean of values in 0..1 that come in clusters, such as scores that come in learners, where values may spread far less than
 * shares do: as wide as the spread between clusters says, and no narrower than that where all clusters agree.
 *
 * <p>With m the mean, se its clustered standard error ({@link ClusteredMean}) and t, z as in {@link ClusteredShare}, the interval
 * is Wilson's for
 *
 * <pre>
 *   n* = m(1-m) / se² · (z / t)²
 * </pre>
 *
 * <p>independent values, rounded down: nearly m ± t se, but it leans to the middle and stays in 0..1. {@link ClusteredShare} allows no
 * more independent values than there are values, which is right for shares and makes the interval of a mean of scores twice as
 * wide as it need be. Where se is 0 it says nothing, and n* is K, as there. Sources: those of {@link ClusteredShare}.
 *
 * @param sums of each cluster: its values' sum and number
 */
public record BoundedMean(ClusteredMean sums) {

    public BoundedMean {
        if (!(0 <= sums.sum() && sums.sum() <= sums.count())) {
            throw new IllegalArgumentException(sums.sum() + " is no sum of " + sums.count() + " values in 0..1");
        }
    }

    /** n*, how many independent values that are 0 or 1 say as much. */
    public long independent() {
        double mean = sums.mean();
        double se = sums.standardError();
        long fewest = ClusteredShare.ofEqualValues(sums.count(), sums.countSquares());
        if (!(se > 0) || mean <= 0 || mean >= 1) {
            return fewest;
        }
        ClusteredShare asShare = new ClusteredShare(sums, sums.count());
        return Math.max(1, (long) Math.floor(mean * (1 - mean) / (se * se) * asShare.smallSample()));
    }

    /** The 95 % interval. */
    public Interval interval() {
        return Wilson.ofMean(sums.mean(), independent(), Wilson.CONFIDENCE);
    }
}
