package org.lectern.recommend;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Who opened what, one row a pair of learner and item: when first, how often, and the mean of a value, such as seconds. Pairs
 * stand by learner, then time, then item.
 */
public final class Interactions {

    private final int items;
    private final int[] start;
    private final int[] item;
    private final long[] time;
    private final double[] value;
    private final int[] times;
    private final int[] learnersOf;

    private Interactions(int items, int[] start, int[] item, long[] time, double[] value, int[] times) {
        this.items = items;
        this.start = start;
        this.item = item;
        this.time = time;
        this.value = value;
        this.times = times;
        learnersOf = new int[items];
        for (int one : item) {
            learnersOf[one]++;
        }
    }

    /**
     * @param learners how many there are, with and without pairs
     * @param items how many there are, likewise
     * @param learner of each pair, in any order
     * @param item of each pair
     * @param time when it was first opened, in any unit
     * @param value mean of what is known of it
     * @param times how often it was opened
     * @throws IllegalArgumentException where a pair comes twice, or arrays differ in length
     */
    public static Interactions of(
            int learners, int items, int[] learner, int[] item, long[] time, double[] value, int[] times) {
        int pairs = learner.length;
        if (item.length != pairs || time.length != pairs || value.length != pairs || times.length != pairs) {
            throw new IllegalArgumentException("Every pair has a learner, an item, a time, a value and a count");
        }
        int[] start = new int[learners + 1];
        int[] order = PairOrder.of(learners, items, learner, item, time, start);
        int[] sortedItem = new int[pairs];
        long[] sortedTime = new long[pairs];
        double[] sortedValue = new double[pairs];
        int[] sortedTimes = new int[pairs];
        for (int pair = 0; pair < pairs; pair++) {
            int row = order[pair];
            sortedItem[pair] = item[row];
            sortedTime[pair] = time[row];
            sortedValue[pair] = value[row];
            sortedTimes[pair] = times[row];
        }
        return new Interactions(items, start, sortedItem, sortedTime, sortedValue, sortedTimes);
    }

    /** The pairs that are to stay, of as many learners and items. */
    public Interactions where(IntPredicate stays) {
        int[] starts = new int[start.length];
        int[] kept = new int[pairs()];
        int next = 0;
        for (int learner = 0; learner < learners(); learner++) {
            for (int pair = start[learner]; pair < start[learner + 1]; pair++) {
                if (stays.test(pair)) {
                    kept[next++] = pair;
                }
            }
            starts[learner + 1] = next;
        }
        int[] sortedItem = new int[next];
        long[] sortedTime = new long[next];
        double[] sortedValue = new double[next];
        int[] sortedTimes = new int[next];
        for (int pair = 0; pair < next; pair++) {
            sortedItem[pair] = item[kept[pair]];
            sortedTime[pair] = time[kept[pair]];
            sortedValue[pair] = value[kept[pair]];
            sortedTimes[pair] = times[kept[pair]];
        }
        return new Interactions(items, starts, sortedItem, sortedTime, sortedValue, sortedTimes);
    }

    /** Number of learners, those without pairs included. */
    public int learners() {
        return start.length - 1;
    }

    /** Number of items, those without pairs included. */
    public int items() {
        return items;
    }

    /** Number of pairs. */
    public int pairs() {
        return item.length;
    }

    /** The first pair of a learner. */
    public int start(int learner) {
        return start[learner];
    }

    /** The pair after the last one of a learner. */
    public int end(int learner) {
        return start[learner + 1];
    }

    /** How many items a learner opened. */
    public int length(int learner) {
        return end(learner) - start(learner);
    }

    /** The item of a pair. */
    public int item(int pair) {
        return item[pair];
    }

    /** When the pair was first. */
    public long time(int pair) {
        return time[pair];
    }

    /** The mean value of a pair. */
    public double value(int pair) {
        return value[pair];
    }

    /** How often the learner opened the item. */
    public int times(int pair) {
        return times[pair];
    }

    /** The learner's items in order of time, of one time the smaller first. */
    public int[] history(int learner) {
        return Arrays.copyOfRange(item, start[learner], start[learner + 1]);
    }

    /** How many learners opened each item. */
    public int[] learnersOf() {
        return learnersOf.clone();
    }

    /** The share that each item has of all pairs; 0 where there are none. */
    double[] shares() {
        double all = Math.max(1, pairs());
        return Arrays.stream(learnersOf).mapToDouble(count -> count / all).toArray();
    }

    /** The same pairs by item. */
    public ByItem byItem() {
        int[] starts = new int[items + 1];
        for (int one = 0; one < items; one++) {
            starts[one + 1] = starts[one] + learnersOf[one];
        }
        int[] next = Arrays.copyOf(starts, items);
        int[] who = new int[pairs()];
        int[] which = new int[pairs()];
        for (int learner = 0; learner < learners(); learner++) {
            for (int pair = start[learner]; pair < start[learner + 1]; pair++) {
                int place = next[item[pair]]++;
                who[place] = learner;
                which[place] = pair;
            }
        }
        return new ByItem(starts, who, which);
    }

    /** Where each learner's pairs begin, one more than there are learners. */
    int[] starts() {
        return start;
    }

    /** The item of each pair. */
    int[] itemOfPair() {
        return item;
    }

    /**
     * Pairs by item, those of one item by ascending learner.
     *
     * @param start where each item's begin, one more than there are items
     * @param learner of each
     * @param pair its place by learner
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record ByItem(int[] start, int[] learner, int[] pair) {}
}
