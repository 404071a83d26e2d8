package org.lectern.stats;

import java.util.Arrays;

/** A sample in order, to be asked how many of its values lie below or above one: ties count as neither. */
public final class SortedSample {

    private final double[] sorted;

    /** @param values in any order, none of them NaN, left as they are */
    public SortedSample(double[] values) {
        sorted = values.clone();
        Arrays.sort(sorted);
        if (sorted.length > 0 && Double.isNaN(sorted[sorted.length - 1])) {
            throw new IllegalArgumentException("A value that is no number has no place among others");
        }
    }

    /** Number of values strictly below x. */
    public int below(double x) {
        return place(x, false);
    }

    /** Number of values strictly above x. */
    public int above(double x) {
        return sorted.length - place(x, true);
    }

    /** The middle value, or halfway between the middle two; of at least one. */
    public double median() {
        return Quantiles.median(sorted);
    }

    /** Where x goes: before the values equal to it, or after them. */
    private int place(double x, boolean after) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < x || (after && sorted[middle] == x)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
