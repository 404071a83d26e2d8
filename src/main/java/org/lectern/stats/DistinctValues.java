package org.lectern.stats;

import java.util.Arrays;

/** The different values among n numbers, rising, and where among them each number stands. Zero has one sign. */
public final class DistinctValues {

    private final double[] values;
    private final int[] places;

    /** @param numbers none of them NaN, in any order, left as they are */
    public DistinctValues(double[] numbers) {
        values = Arrays.stream(numbers).map(x -> x + 0.0).sorted().distinct().toArray();
        if (values.length > 0 && Double.isNaN(values[values.length - 1])) {
            throw new IllegalArgumentException("What is no number has no place among others");
        }
        places = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            places[i] = Arrays.binarySearch(values, numbers[i] + 0.0);
        }
    }

    /** How many there are. */
    public int size() {
        return values.length;
    }

    /** The values, rising. */
    public double[] values() {
        return values.clone();
    }

    /**
     * What belongs to each number, summed over the numbers of one value.
     *
     * @param amounts one a number
     * @return one sum a value
     */
    public double[] sums(double[] amounts) {
        double[] sums = new double[values.length];
        for (int i = 0; i < places.length; i++) {
            sums[places[i]] += amounts[i];
        }
        return sums;
    }
}
