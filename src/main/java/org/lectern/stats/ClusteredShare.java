package org.lectern.stats;

/**
 * A share of values that come in clusters, such as views that come in learners, or the mean of values in 0..1, with an
 * interval that neither leaves 0..1 nor collapses where all values agree.
 *
 * <p>With p the share, se its clustered standard error ({@link ClusteredMean}), nᵢ the size of cluster i and nᵢⱼ the number
 * of times that it repeats its value j, such as a learner's views of one video,
 *
 * <pre>
 *   K = (Σnᵢ)² / Σnᵢ²,   M = (Σnᵢⱼ)² / Σnᵢⱼ²
 * </pre>
 *
 * <p>are how many independent values there would be if all values of a cluster were the same, and if only repetitions were.
 * With t and z the points of Student's t for K - 1 degrees of freedom and of the normal distribution, the interval is
 * Wilson's for
 *
 * <pre>
 *   n* = p(1-p) / se² · (z / t)²,   no less than K and no more than M
 * </pre>
 *
 * <p>independent values, rounded down. Where all values agree, se says nothing, and n* = K.
 *
 * <p>Sources: N. Dean and M. Pagano, Evaluating confidence interval methods for binomial proportions in clustered surveys,
 * Journal of Survey Statistics and Methodology 3 (2015), 484-503; E. L. Korn and B. I. Graubard, Confidence intervals for
 * proportions with small expected number of positive counts estimated from survey data, Survey Methodology 24 (1998),
 * 193-201 (n*); L. Kish, Survey Sampling (1965), section 8.2 (K and M). The bounds were chosen by simulation, see
 * docs/decisions.
 *
 * @param sums of each cluster: its values that count, and all its values
 * @param repeats Σnᵢⱼ², at least the number of values, and that where none is a repetition
 */
public record ClusteredShare(ClusteredMean sums, double repeats) {

    public ClusteredShare {
        if (!(repeats >= sums.count()) || !(0 <= sums.sum() && sums.sum() <= sums.count())) {
            throw new IllegalArgumentException(
                    sums.sum() + " of " + sums.count() + " values, repeated " + repeats + ", are no share");
        }
    }

    /**
     * How many independent values groups of these sizes are worth if all values of a group are the same, rounded down:
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
        long fewest = ofEqualValues(sums.count(), sums.countSquares());
        if (share == 0 || share == 1 || sums.clusters() < 2) {
            return fewest;
        }
        double se = sums.standardError();
        long worth = (long) Math.floor(share * (1 - share) / (se * se) * smallSample());
        return Math.max(fewest, Math.min(worth, most()));
    }

    /** M, rounded down: no more independent values than this, whatever the spread between clusters. */
    long most() {
        return ofEqualValues(sums.count(), repeats);
    }

    /** (z / t)²: what a spread that few clusters tell of, or clusters of very different size, is worth. */
    double smallSample() {
        double degrees = Math.max(1, sums.count() * sums.count() / sums.countSquares() - 1);
        double ratio = Normal.quantile((1 + Wilson.CONFIDENCE) / 2) / Student.critical(Wilson.CONFIDENCE, degrees);
        return ratio * ratio;
    }

    /** The 95 % interval. */
    public Interval interval() {
        return Wilson.ofMean(sums.mean(), independent(), Wilson.CONFIDENCE);
    }
}
