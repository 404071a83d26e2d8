package org.lectern.stats;

/**
 * How likely k or more of n values are marked where K of all N are, and the n are as good as drawn at random: the exact test
 * of a part against the whole (R. A. Fisher), which does not call certain what the normal distribution would on a handful
 * of values.
 *
 * <pre>
 *   P(X = x) = C(K, x) C(N-K, n-x) / C(N, n)
 * </pre>
 *
 * <p>Computed from the ratios of neighbouring terms outwards from the largest one, so nothing overflows; relative error
 * below 1e-10 down to 1e-290, and 0 beyond.
 */
public final class Hypergeometric {

    /** Terms below this share of a sum end it. */
    private static final double NEGLIGIBLE = 1e-18;

    private Hypergeometric() {}

    /**
     * P(X ≥ k).
     *
     * @param k 0..n
     * @param drawn n, 0..N
     * @param marked K, 0..N
     * @param all N
     */
    public static double atLeast(long k, long drawn, long marked, long all) {
        if (k < 0 || k > drawn || drawn > all || marked < 0 || marked > all) {
            throw new IllegalArgumentException(
                    k + " of " + drawn + " drawn, where " + marked + " of " + all + " are marked");
        }
        long least = Math.max(0, drawn - (all - marked));
        long most = Math.min(drawn, marked);
        if (k <= least || k > most) {
            return k <= least ? 1 : 0;
        }
        long mode = Math.clamp((long) ((drawn + 1.0) * (marked + 1.0) / (all + 2.0)), least, most);
        double total = 1;
        double tail = mode >= k ? 1 : 0;
        double term = 1;
        for (long x = mode; x < most && term > 0 && (x < k || term > NEGLIGIBLE * tail); x++) {
            term *= ((double) (marked - x) / (x + 1)) * ((double) (drawn - x) / (all - marked - drawn + x + 1));
            total += term;
            tail += x + 1 >= k ? term : 0;
        }
        term = 1;
        for (long x = mode; x > least && term > NEGLIGIBLE; x--) {
            term *= ((double) x / (marked - x + 1)) * ((double) (all - marked - drawn + x) / (drawn - x + 1));
            total += term;
            tail += x - 1 >= k ? term : 0;
        }
        return Math.min(1, tail / total);
    }
}
