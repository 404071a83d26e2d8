package org.lectern.analysis.activity;

import java.util.Optional;
import java.util.function.Function;
import org.lectern.analysis.TableOf;
import org.lectern.stats.Interval;

/** The columns of tables that tell a share or a mean, with its interval. */
final class EstimateColumns {

    private EstimateColumns() {}

    /** Adds {@code share, low, high, n}. */
    static <T> TableOf<T> share(TableOf<T> table, Function<T, Estimate> share) {
        return table.number("share", row -> share.apply(row).value())
                .number("low", row -> share.apply(row).low())
                .number("high", row -> share.apply(row).high())
                .whole("n", row -> share.apply(row).n());
    }

    /** Adds {@code mean_NAME, NAME_low, NAME_high}. */
    static <T> TableOf<T> mean(TableOf<T> table, String name, Function<T, Estimate> mean) {
        return table.number("mean_" + name, row -> mean.apply(row).value())
                .number(name + "_low", row -> mean.apply(row).low())
                .number(name + "_high", row -> mean.apply(row).high());
    }

    /** The lower end; NaN of none. */
    static double low(Optional<Interval> interval) {
        return interval.map(Interval::low).orElse(Double.NaN);
    }

    /** The upper end; NaN of none. */
    static double high(Optional<Interval> interval) {
        return interval.map(Interval::high).orElse(Double.NaN);
    }
}
