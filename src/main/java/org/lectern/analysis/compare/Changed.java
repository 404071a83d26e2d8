package org.lectern.analysis.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.lectern.analysis.BeyondChance;
import org.lectern.analysis.compare.Differences.Difference;
import org.lectern.stats.Holm;

/**
 * A video or course that both studies have, and how it differs.
 *
 * @param <T> what it is
 * @param p adjusted for how many were tested; NaN where it was not
 */
record Changed<T>(T what, Difference difference, double p, Moved moved) {

    /** Surest first; of equals, the one that differs most. Those that were not tested come last, most views first. */
    private static final Comparator<Changed<?>> SUREST_FIRST = Comparator.comparing(
                    (Changed<?> one) -> one.moved == Moved.TOO_FEW)
            .thenComparingDouble(one -> one.moved == Moved.TOO_FEW ? 0 : one.difference.p())
            .thenComparingDouble(
                    one -> one.moved == Moved.TOO_FEW ? -one.difference.views() : -Math.abs(one.difference.value()));

    /**
     * All of them, surest first, each beside all that were tested ({@link Holm}).
     *
     * @param whats by the number of their group
     * @param enough whether a difference may be tested
     */
    static <T> List<Changed<T>> of(List<T> whats, IntFunction<Difference> differences, Predicate<Difference> enough) {
        List<Difference> all =
                IntStream.range(0, whats.size()).mapToObj(differences).toList();
        int[] tested = IntStream.range(0, all.size())
                .filter(i -> enough.test(all.get(i)) && !Double.isNaN(all.get(i).p()))
                .toArray();
        double[] adjusted = Holm.adjust(
                IntStream.of(tested).mapToDouble(i -> all.get(i).p()).toArray());
        double[] ps = new double[all.size()];
        Arrays.fill(ps, Double.NaN);
        IntStream.range(0, tested.length).forEach(i -> ps[tested[i]] = adjusted[i]);
        List<Changed<T>> changed = new ArrayList<>(all.size());
        for (int i = 0; i < ps.length; i++) {
            changed.add(new Changed<>(
                    whats.get(i), all.get(i), ps[i], moved(all.get(i).value(), ps[i])));
        }
        changed.sort(SUREST_FIRST);
        return List.copyOf(changed);
    }

    private static Moved moved(double difference, double p) {
        if (Double.isNaN(p)) {
            return Moved.TOO_FEW;
        }
        return p > BeyondChance.ALPHA ? Moved.NOT_SURE : difference > 0 ? Moved.HIGHER : Moved.LOWER;
    }

    double low() {
        return difference.interval().map(interval -> interval.low()).orElse(Double.NaN);
    }

    double high() {
        return difference.interval().map(interval -> interval.high()).orElse(Double.NaN);
    }
}
