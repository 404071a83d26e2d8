package org.lectern.recommend;

/**
 * Two models in one. For each learner the scores of either, over the items that are not in the history, are brought to 0..1 by
 * their least and greatest; where all are alike they become 0. Then share · first + (1 - share) · second.
 *
 * @param id as tables name it
 * @param share of the first, 0..1
 */
public record Blend(String id, Recommender first, double share, Recommender second) implements Recommender {

    public Blend {
        if (!(0 <= share && share <= 1)) {
            throw new IllegalArgumentException("A share is 0..1, not " + share);
        }
    }

    @Override
    public void score(int learner, int[] history, double[] into) {
        double[] other = new double[into.length];
        boolean[] seen = new boolean[into.length];
        for (int item : history) {
            seen[item] = true;
        }
        first.score(learner, history, into);
        second.score(learner, history, other);
        scale(into, seen, share);
        scale(other, seen, 1 - share);
        for (int item = 0; item < into.length; item++) {
            into[item] += other[item];
        }
    }

    /** The lowest candidate of both parts comes to 0: nothing speaks for it. */
    @Override
    public boolean silentAtZero() {
        return true;
    }

    /** To 0..weight over what was not seen; what was seen becomes 0. */
    private static void scale(double[] scores, boolean[] seen, double weight) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int item = 0; item < scores.length; item++) {
            if (!seen[item]) {
                low = Math.min(low, scores[item]);
                high = Math.max(high, scores[item]);
            }
        }
        double range = high - low;
        for (int item = 0; item < scores.length; item++) {
            scores[item] = seen[item] || !(range > 0) ? 0 : weight * ((scores[item] - low) / range);
        }
    }
}
