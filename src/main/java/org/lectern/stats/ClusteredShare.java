package org.lectern.stats;

/**
 * A share of values that come in clusters, such as views that come in learners, with an interval that neither leaves 0..1
 * nor collapses where all values agree.
 *
 * <p>With p the share, se its clustered standard error and G the number of clusters ({@link ClusteredMean}), m the number
 * of values that are not mere repetitions, t and z the points of Student's t for G - 1 degrees of freedom and of the
 * normal distribution, the interval is Wilson's for
 *
 * <pre>
 *   n* = min( p(1-p) / se², m ) · (z / t)²
 * </pre>
 *
 * <p>independent values, rounded down and at least 1. Where all values agree, se says nothing; then a cluster counts as one
 * value, and clusters of unequal size nᵢ as fewer: n* = (Σnᵢ)² / Σnᵢ².
 *
 * <p>Sources: N. Dean and M. Pagano, Evaluating confidence interval methods for binomial proportions in clustered surveys,
 * Journal of Survey Statistics and Methodology 3 (2015), 484-503; E. L. Korn and B. I. Graubard, Confidence intervals for
 * proportions with small expected number of positive counts estimated from survey data, Survey Methodology 24 (1998),
 * 193-201 (n*); L. Kish, Survey Sampling (1965), section 8.2 (unequal clusters).
 *
 * @param sums of each cluster: its values that count, and all its values
 * @param different m, at least 1: views, less those by which a learner repeats a view of the same video
 */
public record ClusteredShare(ClusteredMean sums, long different) {

    public ClusteredShare {
        if (different < 1 || !(0 <= sums.sum() && sums.sum() <= sums.count())) {
            throw new IllegalArgumentException(
                    sums.sum() + " of " + sums.count() + " values, " + different + " of them different, are no share");
        }
    }

    /**
     * How many independent values clusters of these sizes are worth if all values of a cluster are the same, rounded down:
     * (Σnᵢ)² / Σnᵢ².
     *
     * @param count Σnᵢ
     * @param squares Σnᵢ²
     */
    public static long ofEqualValues(double count, double squares) {
        return Math.max(1, (long) Math.floor(count * count / squares));
    }

    /** n*, how many independent values say as much. */
    public long independent() {
        double share = sums.mean();
        if (share == 0 || share == 1 || sums.clusters() < 2) {
            return ofEqualValues(sums.count(), sums.countSquares());
        }
        double se = sums.standardError();
        double ratio = Normal.quantile((1 + Wilson.CONFIDENCE) / 2)
                / Student.critical(Wilson.CONFIDENCE, sums.clusters() - 1.0);
        double worth = Math.min(share * (1 - share) / (se * se), (double) different) * ratio * ratio;
        return Math.max(1, (long) Math.floor(worth));
    }

    /** The 95 % interval. */
    public Interval interval() {
        return Wilson.ofMean(sums.mean(), independent(), Wilson.CONFIDENCE);
    }
}
