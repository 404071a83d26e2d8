package org.lectern.analysis.rate;

import java.util.Map;
import java.util.function.Function;
import org.lectern.analysis.TableNumber;
import org.lectern.analysis.TableOf;

/**
 * The columns of a table that tell a rate: number of views that have the property, their share, and the ends of its interval.
 *
 * @param count name of the first
 * @param share name of the second
 * @param stem of the names of the ends, such as {@code churn} of {@code churn_low} and {@code churn_high}
 */
public record RateColumns(String count, String share, String stem) {

    /** Adds them to a table. */
    public <T> TableOf<T> addTo(TableOf<T> table, Function<T, Rate> rate) {
        return table.whole(count, row -> rate.apply(row).hits())
                .number(share, row -> rate.apply(row).share())
                .number(stem + "_low", row -> rate.apply(row).interval().low())
                .number(stem + "_high", row -> rate.apply(row).interval().high());
    }

    /** Where one of these rates stands: in a row of a table that tells how many views are behind it. */
    public TableNumber measure(String table, Map<String, String> row) {
        return TableNumber.of(table, row, share, stem, "views");
    }
}
