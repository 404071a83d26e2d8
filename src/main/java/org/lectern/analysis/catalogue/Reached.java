package org.lectern.analysis.catalogue;

import java.util.ArrayList;
import java.util.List;

/**
 * How many items so many learners opened.
 *
 * @param from fewest learners
 * @param to most learners; {@link Integer#MAX_VALUE} where there is no most
 * @param items how many
 */
record Reached(int from, int to, int items) {

    private static final int[] STARTS = {0, 1, 2, 5, 10, 25, 100};

    /** @param learners how many opened each item */
    static List<Reached> of(int[] learners) {
        List<Reached> all = new ArrayList<>();
        for (int i = 0; i < STARTS.length; i++) {
            int from = STARTS[i];
            int to = i + 1 < STARTS.length ? STARTS[i + 1] - 1 : Integer.MAX_VALUE;
            int items = 0;
            for (int count : learners) {
                items += count >= from && count <= to ? 1 : 0;
            }
            all.add(new Reached(from, to, items));
        }
        return List.copyOf(all);
    }
}
