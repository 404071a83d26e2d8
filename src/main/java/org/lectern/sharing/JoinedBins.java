package org.lectern.sharing;

import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;

/**
 * The columns of bins that follow one another, of which neighbours can be made one.
 *
 * @param from their lower edges
 * @param to their upper edges
 * @param count how many are in each
 * @param share of all, 0..1
 */
record JoinedBins(String from, String to, String count, String share) {

    /** Whether what is in some bins together may be told. */
    interface Enough {
        /**
         * @param before how many are in the bins before them
         * @param inside how many are in them
         * @param last whether no bin comes after them
         */
        boolean are(long before, long inside, boolean last);
    }

    /** The bins, each joined with those after it until it has enough; the last has what is left. Nothing where that is not enough. */
    Table of(Table bins, Enough enough) {
        List<int[]> runs = new ArrayList<>();
        long before = 0;
        long inside = 0;
        int first = 0;
        for (int row = 0; row < bins.rowCount(); row++) {
            inside += count(bins, row);
            if (enough.are(before, inside, row == bins.rowCount() - 1)) {
                runs.add(new int[] {first, row});
                before += inside;
                inside = 0;
                first = row + 1;
            }
        }
        if (!runs.isEmpty()) {
            runs.add(new int[] {runs.removeLast()[0], bins.rowCount() - 1});
        }
        return joined(bins, runs);
    }

    private long count(Table bins, int row) {
        return (long) Columns.number(bins, count, row);
    }

    private Table joined(Table bins, List<int[]> runs) {
        Table joined = Table.create(bins.name(), bins.columns().stream().map(column -> column.emptyCopy()));
        for (int[] run : runs) {
            joined.addRow(run[0], bins);
            int at = joined.rowCount() - 1;
            set(joined, to, at, Columns.number(bins, to, run[1]));
            set(joined, count, at, sum(bins, count, run));
            set(joined, share, at, sum(bins, share, run));
        }
        return joined;
    }

    private static double sum(Table bins, String column, int[] run) {
        double sum = 0;
        for (int row = run[0]; row <= run[1]; row++) {
            sum += Columns.number(bins, column, row);
        }
        return sum;
    }

    private static void set(Table table, String column, int row, double value) {
        NumericColumn<?> numbers = (NumericColumn<?>) table.column(column);
        if (numbers instanceof LongColumn whole) {
            whole.set(row, Math.round(value));
        } else {
            ((DoubleColumn) numbers).set(row, value);
        }
    }
}
