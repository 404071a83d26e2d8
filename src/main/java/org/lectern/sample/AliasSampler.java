package org.lectern.sample;

/**
 * Draws indices with given weights, each draw in the same short time: A. J. Walker's alias method as arranged by M. D.
 * Vose, A linear algorithm for generating random numbers with a given distribution, IEEE Transactions on Software
 * Engineering 17 (1991), 972-975.
 */
final class AliasSampler {

    private final double[] keep;
    private final int[] alias;

    /** @param weights at least one, none negative, not all zero */
    AliasSampler(double[] weights) {
        int n = weights.length;
        keep = new double[n];
        alias = new int[n];
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        int[] order = new int[n];
        int small = 0;
        int large = n;
        for (int i = 0; i < n; i++) {
            keep[i] = weights[i] * n / total;
            alias[i] = i;
            order[keep[i] < 1 ? small++ : --large] = i;
        }
        pair(order, small, n);
    }

    /** Small weights stand before {@code firstLarge}, large ones behind; each small one is filled up by a large one. */
    private void pair(int[] order, int firstLarge, int n) {
        int large = firstLarge;
        for (int i = 0; i < n && i < large && large < n; i++) {
            int filled = order[i];
            int giver = order[large];
            alias[filled] = giver;
            keep[giver] -= 1 - keep[filled];
            if (keep[giver] < 1) {
                large++;
            }
        }
    }

    int sample(SplitMix64 random) {
        int i = random.below(keep.length);
        return random.uniform() < keep[i] ? i : alias[i];
    }
}
