package org.lectern.stats;

/**
 * The F distribution, of a ratio of two variances: P(F ≥ f) = I_x(d₂/2, d₁/2) with x = d₂ / (d₂ + d₁ f) and I the regularised
 * incomplete beta function. Source: M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, 26.6.2.
 */
public final class FisherF {

    private FisherF() {}

    /**
     * The share at least as far out as f.
     *
     * @param f at least 0; infinity gives 0
     * @param above degrees of freedom d₁ of the variance above the line, over 0
     * @param below those d₂ of the variance below it, over 0
     */
    public static double upperTail(double f, double above, double below) {
        if (!(f >= 0 && above > 0 && below > 0)) {
            throw new IllegalArgumentException("There is no F of " + f + " with " + above + " and " + below);
        }
        if (Double.isInfinite(f)) {
            return 0;
        }
        double sum = below + above * f;
        return IncompleteBeta.of(below / sum, above * f / sum, below / 2, above / 2);
    }
}
