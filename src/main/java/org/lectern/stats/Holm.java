package org.lectern.stats;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Makes p-values honest about how many were looked at. In increasing order p₁ ≤ … ≤ pₘ the adjusted value is
 *
 * <pre>
 *   p̃ᵢ = min( 1, max over j ≤ i of (m - j + 1) pⱼ )
 * </pre>
 *
 * <p>Calling those with p̃ ≤ α keeps the chance of even one false call at or below α, whatever their dependence. Source:
 * S. Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6 (1979), 65-70.
 */
public final class Holm {

    private Holm() {}

    /**
     * @param p m values in 0..1, in any order
     * @return m adjusted values in 0..1, in the order of {@code p}
     */
    public static double[] adjust(double[] p) {
        for (double value : p) {
            if (!(0 <= value && value <= 1)) {
                throw new IllegalArgumentException("A p-value cannot be " + value);
            }
        }
        Integer[] increasing = new Integer[p.length];
        Arrays.setAll(increasing, i -> i);
        Arrays.sort(increasing, Comparator.comparingDouble(i -> p[i]));
        double[] adjusted = new double[p.length];
        double highest = 0;
        for (int rank = 0; rank < p.length; rank++) {
            highest = Math.max(highest, Math.min(1, (p.length - rank) * p[increasing[rank]]));
            adjusted[increasing[rank]] = highest;
        }
        return adjusted;
    }
}
