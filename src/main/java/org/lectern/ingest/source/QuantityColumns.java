package org.lectern.ingest.source;

import java.util.EnumMap;
import java.util.Map;

/** Collects which columns of a table hold which quantities. */
final class QuantityColumns {

    private final Head head;
    private final Map<Quantity, String> found = new EnumMap<>(Quantity.class);

    QuantityColumns(Head head) {
        this.head = head;
    }

    /** Looks for a quantity under the first of some names that a column has that is not taken yet. */
    QuantityColumns with(Quantity quantity, String... names) {
        head.header(names)
                .filter(header -> !found.containsValue(header))
                .ifPresent(header -> found.put(quantity, header));
        return this;
    }

    Map<Quantity, String> found() {
        return Map.copyOf(found);
    }
}
