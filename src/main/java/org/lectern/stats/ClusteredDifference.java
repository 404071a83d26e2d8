package org.lectern.stats;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * By how much the mean of a part of the values, such as scores in texts, differs from that of all others, where values come in
 * clusters that may lie in the part, outside it, or both: a learner who has both is compared with himself.
 *
 * <p>With sᵢ, nᵢ the sum and number of cluster i's values in the part, rᵢ, qᵢ those of its other values, m = Σsᵢ / Σnᵢ and
 * w = Σrᵢ / Σqᵢ, of G clusters,
 *
 * <pre>
 *   se² = G/(G-1) · Σ ( (sᵢ - m nᵢ) / Σnᵢ - (rᵢ - w qᵢ) / Σqᵢ )²
 * </pre>
 *
 * <p>and the interval is m - w ± t se with Student's t for as many degrees of freedom as the smaller side has clusters of equal size,
 * (Σnᵢ)²/Σnᵢ² or (Σqᵢ)²/Σqᵢ², less one. Source: W. G. Cochran, Sampling Techniques, 3rd edition (1977), sections 6.19 and 9A.1
 * (difference of two ratios).
 *
 * @param difference m - w
 * @param standardError se; 0 where values of either side are all alike
 * @param degrees of freedom
 */
public record ClusteredDifference(double difference, double standardError, double degrees) {

    /**
     * Of a part and the rest of the whole; empty where either has no two clusters' worth of values.
     *
     * @param contrast the sums of part and whole
     */
    public static Optional<ClusteredDifference> of(ClusteredContrast contrast) {
        ClusteredMean part = contrast.part().sums();
        ClusteredMean whole = contrast.whole();
        double others = whole.count() - part.count();
        double othersSquares = whole.countSquares() - 2 * contrast.countCount() + part.countSquares();
        if (!(others > 0 && othersSquares > 0)) {
            return Optional.empty();
        }
        double degrees =
                Math.min(part.count() * part.count() / part.countSquares() - 1, others * others / othersSquares - 1);
        if (!(degrees >= 1)) {
            return Optional.empty();
        }
        double m = part.mean();
        double w = (whole.sum() - part.sum()) / others;
        double inside = part.squaresAround(m);
        double both = around(contrast, m, w) - withinPart(part, m, w);
        double outside = whole.squaresAround(w) - 2 * around(contrast, w, w) + part.squaresAround(w);
        double squares = inside / (part.count() * part.count())
                - 2 * both / (part.count() * others)
                + Math.max(0, outside) / (others * others);
        double clusters = whole.clusters();
        return Optional.of(
                new ClusteredDifference(m - w, Math.sqrt(Math.max(0, squares) * clusters / (clusters - 1)), degrees));
    }

    /** Σ (sᵢ - a nᵢ)(Sᵢ - b Nᵢ), of the part and the whole. */
    private static double around(ClusteredContrast contrast, double a, double b) {
        return contrast.sumSum() - b * contrast.sumCount() - a * contrast.countSum() + a * b * contrast.countCount();
    }

    /** Σ (sᵢ - a nᵢ)(sᵢ - b nᵢ). */
    private static double withinPart(ClusteredMean part, double a, double b) {
        return part.sumSquares() - (a + b) * part.sumCounts() + a * b * part.countSquares();
    }

    /** 95 %; empty where values do not vary, which tells nothing of how sure the difference is. */
    public Optional<Interval> interval() {
        if (!(standardError > 0)) {
            return Optional.empty();
        }
        double half = Student.critical(Wilson.CONFIDENCE, degrees) * standardError;
        return Optional.of(new Interval(difference - half, difference + half));
    }

    /** The chance of a difference at least as large, either way, where there is none; empty where values do not vary. */
    public OptionalDouble p() {
        return standardError > 0
                ? OptionalDouble.of(Student.twoSided(difference / standardError, degrees))
                : OptionalDouble.empty();
    }
}
