package org.lectern.analysis.content;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lectern.recommend.Interactions;

/** Who opened an item, by the item's id. */
public final class Viewers {

    private final Map<String, Integer> places = new HashMap<>();
    private final int[] start;
    private final int[] learners;

    private Viewers(List<Item> items, int[] start, int[] learners) {
        IntStream.range(0, items.size()).forEach(i -> places.put(items.get(i).id(), i));
        this.start = start;
        this.learners = learners;
    }

    /** Where nobody tells who opened what. */
    public static Viewers none() {
        return new Viewers(List.of(), new int[1], new int[0]);
    }

    public static Viewers of(Openings openings) {
        Interactions.ByItem byItem = openings.pairs().byItem();
        return new Viewers(openings.items(), byItem.start(), byItem.learner());
    }

    /** How many learners opened an item; 0 of one that is not known. */
    public int count(String item) {
        Integer place = places.get(item);
        return place == null ? 0 : start[place + 1] - start[place];
    }

    /** How many learners opened both of two items. */
    public int both(String one, String other) {
        BitSet common = set(one);
        common.and(set(other));
        return common.cardinality();
    }

    /** How many learners opened any of some items. */
    public int any(List<Item> items) {
        BitSet all = new BitSet();
        items.forEach(item -> all.or(set(item.id())));
        return all.cardinality();
    }

    private BitSet set(String item) {
        BitSet set = new BitSet();
        Integer place = places.get(item);
        if (place != null) {
            for (int i = start[place]; i < start[place + 1]; i++) {
                set.set(learners[i]);
            }
        }
        return set;
    }
}
