package org.lectern.recommend;

import java.util.Arrays;

/** The order of pairs by learner, time and item. */
final class PairOrder {

    private PairOrder() {}

    /**
     * @param start filled: where each learner's pairs begin, one more than there are learners
     * @return the rows of the pairs in their order
     */
    static int[] of(int learners, int items, int[] learner, int[] item, long[] time, int[] start) {
        int[] byItem = counted(identity(item.length), item, new int[items + 1]);
        int[] order = counted(byItem, learner, start);
        for (int one = 0; one < learners; one++) {
            refuseTwins(order, item, start[one], start[one + 1]);
        }
        long[] moments = time.clone();
        Arrays.parallelSort(moments);
        // A moment's rank and the place by item in one number: sorted as numbers, they are sorted by time, then item.
        long[] keys = new long[order.length];
        for (int place = 0; place < order.length; place++) {
            keys[place] = (long) rank(moments, time[order[place]]) << Integer.SIZE | place;
        }
        for (int one = 0; one < learners; one++) {
            Arrays.sort(keys, start[one], start[one + 1]);
        }
        return Arrays.stream(keys).mapToInt(key -> order[(int) key]).toArray();
    }

    private static int[] identity(int length) {
        int[] rows = new int[length];
        Arrays.setAll(rows, row -> row);
        return rows;
    }

    /** Rows by ascending key, those of one key as they were; also where each key's rows begin. */
    private static int[] counted(int[] rows, int[] key, int[] start) {
        for (int row : rows) {
            start[key[row] + 1]++;
        }
        for (int one = 1; one < start.length; one++) {
            start[one] += start[one - 1];
        }
        int[] next = Arrays.copyOf(start, start.length - 1);
        int[] sorted = new int[rows.length];
        for (int row : rows) {
            sorted[next[key[row]]++] = row;
        }
        return sorted;
    }

    private static void refuseTwins(int[] order, int[] item, int from, int to) {
        for (int place = from + 1; place < to; place++) {
            if (item[order[place]] == item[order[place - 1]]) {
                throw new IllegalArgumentException("A pair of learner and item has one row");
            }
        }
    }

    /** How many moments are before this one. */
    private static int rank(long[] sorted, long moment) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
