package org.lectern.analysis.explore;

import java.util.List;

/**
 * How long engagements last.
 *
 * @param width seconds a bin
 * @param counts number of engagements from 0 on, in each bin; the last holds all that last longer
 */
record SecondsBins(long width, List<Long> counts) {

    SecondsBins {
        counts = List.copyOf(counts);
    }

    /** Where the last bin begins. */
    long longest() {
        return width * (counts.size() - 1);
    }

    long all() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
