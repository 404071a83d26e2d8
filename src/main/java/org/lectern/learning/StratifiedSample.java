package org.lectern.learning;

import java.util.Arrays;

/**
 * Draws some of many at random so that every stratum is there: from each of N members as near to its share as whole numbers go,
 * yet at least two, or all where it has no more.
 */
public final class StratifiedSample {

    private static final int LEAST = 2;

    private StratifiedSample() {}

    /**
     * The places drawn, in increasing order; some more than asked for where small strata ask for their two.
     *
     * @param strata the stratum of every member, 0..number-1
     * @param size how many to draw, at most as many as there are
     */
    public static int[] draw(int[] strata, int number, int size, long seed) {
        int[][] members = members(strata, number);
        NumpyDraws draws = new NumpyDraws(seed);
        return Arrays.stream(members)
                .flatMapToInt(stratum -> Arrays.stream(some(stratum, size, strata.length, draws)))
                .sorted()
                .toArray();
    }

    private static int[][] members(int[] strata, int number) {
        int[] counts = new int[number];
        for (int stratum : strata) {
            counts[stratum]++;
        }
        int[][] members = new int[number][];
        Arrays.setAll(members, stratum -> new int[counts[stratum]]);
        for (int i = strata.length - 1; i >= 0; i--) {
            members[strata[i]][--counts[strata[i]]] = i;
        }
        return members;
    }

    /** The first places of a shuffle that stops when it has enough. */
    private static int[] some(int[] stratum, int size, int all, NumpyDraws draws) {
        long share = Math.round((double) size * stratum.length / all);
        int wanted = (int) Math.min(stratum.length, Math.max(LEAST, share));
        for (int i = 0; i < wanted; i++) {
            int other = i + draws.below(stratum.length - i);
            int drawn = stratum[other];
            stratum[other] = stratum[i];
            stratum[i] = drawn;
        }
        return Arrays.copyOf(stratum, wanted);
    }
}
