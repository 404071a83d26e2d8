package org.lectern.coursetext.clean;

import java.util.EnumMap;
import java.util.Map;

/** Counts what is found while texts are being cleaned. */
final class Tally {

    private final Map<Blemish, Integer> counts = new EnumMap<>(Blemish.class);

    void add(Blemish blemish, int found) {
        if (found > 0) {
            counts.merge(blemish, found, Integer::sum);
        }
    }

    void add(Blemish blemish, boolean found) {
        add(blemish, found ? 1 : 0);
    }

    Map<Blemish, Integer> counts() {
        return counts;
    }
}
