package org.lectern.stats;

/**
 * Whether a part of the values, such as one course, has another mean than the whole, where values come in clusters that
 * may lie in the part, outside it, or both.
 *
 * <p>With sᵢ, nᵢ the sum and number of cluster i's values in the part, Sᵢ, Nᵢ those in the whole, m = ΣSᵢ / ΣNᵢ and
 * f = Σnᵢ / ΣNᵢ, cluster i adds
 *
 * <pre>
 *   eᵢ = (sᵢ - m nᵢ) - f (Sᵢ - m Nᵢ),        t = Σeᵢ / √Σeᵢ²
 * </pre>
 *
 * <p>compared with Student's t for one degree of freedom less than the part has clusters. It is the score test of
 * "the part is like the rest" with a cluster-robust variance taken under that assumption, so a part of few clusters that
 * happen to agree is never called certain: |t| ≤ √G. Source: D. D. Boos, On generalized score tests, The American
 * Statistician 46 (1992), 327-333.
 *
 * @param part the values of the part
 * @param whole all values, the part's among them
 * @param sumSum Σ sᵢSᵢ
 * @param sumCount Σ sᵢNᵢ
 * @param countSum Σ nᵢSᵢ
 * @param countCount Σ nᵢNᵢ
 */
public record ClusteredContrast(
        ClusteredMean part, ClusteredMean whole, double sumSum, double sumCount, double countSum, double countCount) {

    /** t; 0 where part and whole agree, as they do where the part is the whole. */
    public double t() {
        double m = whole.mean();
        double sum = part.sum() - m * part.count();
        // Less than this is rounding.
        if (Math.abs(sum) <= 1e-12 * Math.abs(whole.sum())) {
            return 0;
        }
        double f = part.count() / whole.count();
        double cross = sumSum - m * (sumCount + countSum) + m * m * countCount;
        double squares = part.squaresAround(m) - 2 * f * cross + f * f * whole.squaresAround(m);
        return sum / Math.sqrt(Math.max(squares, sum * sum / whole.clusters()));
    }

    /** The chance of a t at least as far out, on either side; 1 where the part is a single cluster. */
    public double p() {
        return part.clusters() < 2 ? 1 : Student.twoSided(t(), part.clusters() - 1.0);
    }
}
