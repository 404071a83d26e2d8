package org.lectern.ingest.event;

import java.util.EnumMap;
import java.util.Map;

/** Counts what was met. */
public final class Tallies {

    private final EnumMap<Observation, Long> counts = new EnumMap<>(Observation.class);

    void add(Observation met) {
        add(met, 1);
    }

    /** Counts something so many times more. */
    public void add(Observation met, long times) {
        if (times > 0) {
            counts.merge(met, times, Long::sum);
        }
    }

    public long count(Observation met) {
        return counts.getOrDefault(met, 0L);
    }

    /** What was met at least once, in the order of {@link Met}. */
    public Map<Observation, Long> counts() {
        return new EnumMap<>(counts);
    }
}
