package org.lectern.analysis.next;

import java.util.Arrays;
import java.util.List;
import org.lectern.analysis.content.Item;
import org.lectern.recommend.Recommender;

/** A trained recommender asked of other items than it learnt from: what it does not know it never shows, and its learners are all new. */
final class Renumbered implements Recommender {

    private final Recommender model;
    private final int known;
    private final int[] places;

    /** @param items that are asked of, by their numbers */
    Renumbered(Recommending recommending, List<Item> items) {
        model = recommending.model();
        known = recommending.trained().items().size();
        places = items.stream()
                .mapToInt(item -> recommending.place(item.id()).orElse(-1))
                .map(place -> place < known ? place : -1)
                .toArray();
    }

    @Override
    public String id() {
        return model.id();
    }

    @Override
    public void score(int learner, int[] history, double[] into) {
        double[] scores = new double[known];
        model.score(
                -1,
                Arrays.stream(history)
                        .map(item -> places[item])
                        .filter(place -> place >= 0)
                        .toArray(),
                scores);
        for (int item = 0; item < into.length; item++) {
            into[item] = places[item] < 0 ? Double.NEGATIVE_INFINITY : scores[places[item]];
        }
    }

    @Override
    public boolean silentAtZero() {
        return model.silentAtZero();
    }
}
