package org.lectern.recommend;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * What others opened right after. With c(j, i) learners who opened i right after j, and popularity p(i) as a share of all pairs,
 *
 * <pre>
 *   T(j, i) = (c(j, i) + p(i)) / (Σ c(j, ·) + 1),   score(i) = Σ .5^a T(j, i) over the last five items j, a steps back,
 * </pre>
 *
 * a Markov chain of first order. Somebody without a history is shown what is popular.
 */
public final class NextStep implements Explained {

    private static final int LAST = 5;

    private final double[] share;
    private final int[] learnersOf;
    private final int[] start;
    private final int[] next;
    private final int[] count;

    /** Followers by item, ascending. */
    public NextStep(Interactions train) {
        share = train.shares();
        learnersOf = train.learnersOf();
        long[] steps = steps(train);
        start = new int[train.items() + 1];
        next = new int[steps.length];
        count = new int[steps.length];
        int kinds = 0;
        for (int step = 0; step < steps.length; step++) {
            if (step == 0 || steps[step] != steps[step - 1]) {
                next[kinds++] = (int) steps[step];
                start[(int) (steps[step] >>> Integer.SIZE) + 1]++;
            }
            count[kinds - 1]++;
        }
        for (int item = 0; item < train.items(); item++) {
            start[item + 1] += start[item];
        }
    }

    /** Each step as one number, from above and to below, sorted. */
    private static long[] steps(Interactions train) {
        long[] steps = new long[train.pairs()];
        int found = 0;
        for (int learner = 0; learner < train.learners(); learner++) {
            for (int pair = train.start(learner) + 1; pair < train.end(learner); pair++) {
                steps[found++] = (long) train.item(pair - 1) << Integer.SIZE | train.item(pair);
            }
        }
        long[] sorted = Arrays.copyOf(steps, found);
        Arrays.parallelSort(sorted);
        return sorted;
    }

    @Override
    public String id() {
        return "next_step";
    }

    @Override
    public void score(int learner, int[] history, double[] into) {
        double ofPopularity = history.length == 0 ? 1 : 0;
        for (int age = 0; age < Math.min(LAST, history.length); age++) {
            ofPopularity += weight(age) / (left(history[history.length - 1 - age]) + 1);
        }
        for (int item = 0; item < share.length; item++) {
            into[item] = ofPopularity * share[item];
        }
        for (int age = 0; age < Math.min(LAST, history.length); age++) {
            int from = history[history.length - 1 - age];
            double each = weight(age) / (left(from) + 1);
            for (int step = start[from]; step < start[from + 1]; step++) {
                into[next[step]] += each * count[step];
            }
        }
    }

    @Override
    public boolean silentAtZero() {
        return true;
    }

    /** Popularity is no reason: only items that somebody left for the candidate. */
    @Override
    public OptionalInt because(int[] history, int candidate) {
        int[] last = Arrays.copyOfRange(history, Math.max(0, history.length - LAST), history.length);
        return Most.of(last, from -> weight(age(last, from)) * followed(from, candidate) / (left(from) + 1));
    }

    /** How many items were opened after one of a few that all differ. */
    private static int age(int[] last, int item) {
        int age = 0;
        while (last[last.length - 1 - age] != item) {
            age++;
        }
        return age;
    }

    /** Something that is told an item, and how many learners opened it right after another. */
    @FunctionalInterface
    public interface Followers {
        void take(int next, int learners);
    }

    /** All that learners opened right after an item, ascending. */
    public void followers(int item, Followers followers) {
        for (int step = start[item]; step < start[item + 1]; step++) {
            followers.take(next[step], count[step]);
        }
    }

    /** How many learners opened the candidate right after the item, of those who opened the item. */
    public Support support(int item, int candidate) {
        return new Support(followed(item, candidate), learnersOf[item]);
    }

    private int followed(int from, int to) {
        int step = Arrays.binarySearch(next, start[from], start[from + 1], to);
        return step < 0 ? 0 : count[step];
    }

    /** How many went on from an item. */
    private int left(int item) {
        int sum = 0;
        for (int step = start[item]; step < start[item + 1]; step++) {
            sum += count[step];
        }
        return sum;
    }

    private static double weight(int age) {
        return Math.scalb(1.0, -age);
    }
}
