package org.lectern.stats;

/**
 * Whether a part of the values, such as one course, has another share than the whole, where values come in clusters that
 * may lie in the part, outside it, or both.
 *
 * <p>With sᵢ, nᵢ the sum and number of cluster i's values in the part, Sᵢ, Nᵢ those in the whole, m = ΣSᵢ / ΣNᵢ and
 * f = Σnᵢ / ΣNᵢ, cluster i adds
 *
 * <pre>
 *   eᵢ = (sᵢ - m nᵢ) - f (Sᵢ - m Nᵢ)
 * </pre>
 *
 * <p>to the difference, whose variance is Σeᵢ² if the part is like the rest: the score test with a cluster-robust variance.
 * As many independent values vary as much, and the exact binomial distribution of so many around m tells how likely the
 * part's share is:
 *
 * <pre>
 *   n* = m(1-m) (Σnᵢ)² / Σeᵢ² · (z / t)²,   no more than M
 * </pre>
 *
 * <p>with M and z / t of the part as in {@link ClusteredShare}. The normal curve, and Student's, would call too much certain
 * near 0 and 1, where a few clusters make up the difference. Source of the score test: D. D. Boos, On generalized score tests,
 * The American Statistician 46 (1992), 327-333.
 *
 * @param part the values of the part
 * @param whole all values, the part's among them
 * @param sumSum Σ sᵢSᵢ
 * @param sumCount Σ sᵢNᵢ
 * @param countSum Σ nᵢSᵢ
 * @param countCount Σ nᵢNᵢ
 */
public record ClusteredContrast(
        ClusteredShare part, ClusteredMean whole, double sumSum, double sumCount, double countSum, double countCount) {

    /** Σeᵢ². */
    double squares() {
        double m = whole.mean();
        double f = part.sums().count() / whole.count();
        double cross = sumSum - m * (sumCount + countSum) + m * m * countCount;
        return Math.max(0, part.sums().squaresAround(m) - 2 * f * cross + f * f * whole.squaresAround(m));
    }

    /** n*, how many independent values vary as much as the part does if it is like the rest; at least 1. */
    public long independent() {
        double m = whole.mean();
        double count = part.sums().count();
        double worth = m * (1 - m) * count * count / squares() * part.smallSample();
        return Math.max(1, Math.min((long) Math.floor(worth), part.most()));
    }

    /**
     * The chance of a share at least as far from the whole's, on either side; 1 where the part is a single cluster, is like the
     * whole, or the whole is all alike.
     */
    public double p() {
        double m = whole.mean();
        return part.sums().clusters() < 2 || m <= 0 || m >= 1
                ? 1
                : Binomial.ofMean(part.sums().mean(), independent(), m);
    }
}
