package org.lectern.analysis.activity;

import java.util.List;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/**
 * How many values lie between two ends.
 *
 * @param from lower end, which belongs to it
 * @param to upper end, which belongs to the next, that of the last to the last
 */
record Bin(double from, double to, long count) {

    private static final int TENTHS = 10;

    /** Ten bins from 0 to 100; none of no values. */
    static List<Bin> of(Table rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        long[] counts = new long[TENTHS];
        rows.forEach(row -> counts[(int) row.getLong("bin")] = row.getLong("n"));
        return IntStream.range(0, TENTHS)
                .mapToObj(bin -> new Bin(100.0 * bin / TENTHS, 100.0 * (bin + 1) / TENTHS, counts[bin]))
                .toList();
    }
}
