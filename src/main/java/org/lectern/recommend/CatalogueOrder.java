package org.lectern.recommend;

/**
 * What comes next in the catalogue: items after the learner's last one score 1 / distance, those before it -1, and popularity
 * decides among these (.001 times the item's share of all pairs). Somebody without a history is shown what is popular.
 */
public final class CatalogueOrder implements Recommender {

    private static final double POPULARITY = 1e-3;

    private final double[] share;

    public CatalogueOrder(Interactions train) {
        share = train.shares();
    }

    @Override
    public String id() {
        return "catalogue_order";
    }

    @Override
    public void score(int learner, int[] history, double[] into) {
        if (history.length == 0) {
            System.arraycopy(share, 0, into, 0, share.length);
            return;
        }
        int last = history[history.length - 1];
        for (int item = 0; item < share.length; item++) {
            into[item] = (item > last ? 1.0 / (item - last) : -1) + POPULARITY * share[item];
        }
    }

    @Override
    public boolean silentAtZero() {
        return true;
    }
}
