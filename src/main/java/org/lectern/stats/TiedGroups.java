package org.lectern.stats;

import java.util.Arrays;

/** How many values are equal to each other, which every test of ranks has to allow for. */
final class TiedGroups {

    private TiedGroups() {}

    /** The number of values of each kind, values rising; zero has one sign. */
    static long[] sizes(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        long[] sizes = new long[sorted.length];
        int group = -1;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                group++;
            }
            sizes[group]++;
        }
        return Arrays.copyOf(sizes, group + 1);
    }

    /** Σ t³ - t over the groups, 0 where no two values are equal. */
    static double cubes(double[] values) {
        double sum = 0;
        for (long t : sizes(values)) {
            sum += (double) t * t * t - t;
        }
        return sum;
    }
}
