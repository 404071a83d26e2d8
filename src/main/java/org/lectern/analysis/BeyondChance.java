package org.lectern.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.lectern.stats.Holm;

/**
 * Which of many differ from the whole beyond chance: p-values adjusted for how many were looked at ({@link Holm}), at
 * 5 %.
 *
 * @param tested how many were looked at
 * @param above those surely above the whole, in the order in which they were given
 * @param below those surely below it, likewise
 */
public record BeyondChance<T>(int tested, List<T> above, List<T> below) {

    /** From here down a p-value is more than chance. */
    public static final double ALPHA = 0.05;

    public BeyondChance {
        above = List.copyOf(above);
        below = List.copyOf(below);
    }

    /**
     * @param tested all that are looked at
     * @param p two-sided p-value of each
     * @param isAbove whether one lies above the whole, surely or not
     */
    public static <T> BeyondChance<T> of(List<T> tested, ToDoubleFunction<T> p, Predicate<T> isAbove) {
        double[] adjusted = Holm.adjust(tested.stream().mapToDouble(p).toArray());
        List<T> above = new ArrayList<>();
        List<T> below = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            if (adjusted[i] <= ALPHA) {
                (isAbove.test(tested.get(i)) ? above : below).add(tested.get(i));
            }
        }
        return new BeyondChance<>(tested.size(), above, below);
    }

    /** How many differ. */
    public int standOut() {
        return above.size() + below.size();
    }
}
