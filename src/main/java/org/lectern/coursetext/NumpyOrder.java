package org.lectern.coursetext;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * The order in which NumPy 1.24's {@code argsort} puts whole numbers, equal ones among them: which of the terms that occur as often as the last
 * one are kept follows from it in scikit-learn. Source: NumPy 1.24, {@code npysort/quicksort.cpp}, {@code aquicksort_}.
 */
final class NumpyOrder {

    /** Shorter stretches are sorted by insertion. */
    private static final int SHORT = 16;

    private final long[] values;
    private final int[] order;
    private final Deque<int[]> waiting = new ArrayDeque<>();

    private NumpyOrder(long[] values) {
        this.values = values;
        this.order = IntStream.range(0, values.length).toArray();
    }

    /** The places of values, ascending. */
    static int[] of(long[] values) {
        NumpyOrder order = new NumpyOrder(values);
        order.sort();
        return order.order;
    }

    private void sort() {
        waiting.push(new int[] {0, order.length - 1});
        while (!waiting.isEmpty()) {
            int[] stretch = waiting.pop();
            int from = stretch[0];
            int to = stretch[1];
            while (to - from > SHORT) {
                int middle = divide(from, to);
                if (middle - from < to - middle) {
                    waiting.push(new int[] {middle + 1, to});
                    to = middle - 1;
                } else {
                    waiting.push(new int[] {from, middle - 1});
                    from = middle + 1;
                }
            }
            insert(from, to);
        }
    }

    private long at(int place) {
        return values[order[place]];
    }

    private void swap(int one, int other) {
        int kept = order[one];
        order[one] = order[other];
        order[other] = kept;
    }

    /** Where the middle one of first, middle and last comes to stand, smaller ones before it. */
    private int divide(int from, int to) {
        int middle = from + ((to - from) >> 1);
        if (at(middle) < at(from)) {
            swap(middle, from);
        }
        if (at(to) < at(middle)) {
            swap(to, middle);
        }
        if (at(middle) < at(from)) {
            swap(middle, from);
        }
        long pivot = at(middle);
        int left = from;
        int right = to - 1;
        swap(middle, right);
        while (true) {
            do {
                left++;
            } while (at(left) < pivot);
            do {
                right--;
            } while (pivot < at(right));
            if (left >= right) {
                swap(left, to - 1);
                return left;
            }
            swap(left, right);
        }
    }

    private void insert(int from, int to) {
        for (int next = from + 1; next <= to; next++) {
            int kept = order[next];
            int place = next;
            while (place > from && values[kept] < at(place - 1)) {
                order[place] = order[place - 1];
                place--;
            }
            order[place] = kept;
        }
    }
}
