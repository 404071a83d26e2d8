package org.lectern.recommend;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lectern.stats.Quantiles;

/**
 * Pairs that models learn from, and what learners opened later, by which they are judged.
 *
 * @param train all that a model may know
 * @param test the later items of each learner, ascending; none where the learner does not judge
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Split(Interactions train, int[][] test) {

    /** Rounding must not cost a whole pair. */
    private static final double ROUNDING = 1e-9;

    /**
     * The last pairs of each learner judge, by time and item: a share of them, rounded down, and at least one.
     *
     * @param share 0..1
     * @param fewest learners with fewer items do not judge
     */
    public static Split leaveLast(Interactions all, double share, int fewest) {
        int[][] test = new int[all.learners()][];
        BitSet left = new BitSet(all.pairs());
        for (int learner = 0; learner < all.learners(); learner++) {
            int end = all.end(learner);
            int items = end - all.start(learner);
            int last = items == 0 || items < fewest ? 0 : Math.max(1, (int) Math.floor(share * items + ROUNDING));
            left.set(end - last, end);
            test[learner] =
                    IntStream.range(end - last, end).map(all::item).sorted().toArray();
        }
        return new Split(all.where(pair -> !left.get(pair)), test);
    }

    /**
     * One moment cuts all pairs: what is later judges, as far as learner and item are known from before.
     *
     * @param share of the pairs that are before, 0..1
     */
    public static TimeSplit atTime(Interactions all, double share) {
        double cut = Quantiles.of(
                IntStream.range(0, all.pairs()).mapToDouble(all::time).toArray(), share);
        Interactions train = all.where(pair -> all.time(pair) <= cut);
        int[] known = train.learnersOf();
        int[][] test = new int[all.learners()][];
        int later = 0;
        int newLearners = 0;
        int newItems = 0;
        for (int learner = 0; learner < all.learners(); learner++) {
            int[] after = IntStream.range(all.start(learner), all.end(learner))
                    .filter(pair -> all.time(pair) > cut)
                    .map(all::item)
                    .sorted()
                    .toArray();
            boolean isNew = train.start(learner) == train.end(learner);
            test[learner] = Arrays.stream(after)
                    .filter(item -> !isNew && known[item] > 0)
                    .toArray();
            later += after.length;
            newLearners += isNew ? after.length : 0;
            newItems +=
                    (int) Arrays.stream(after).filter(item -> known[item] == 0).count();
        }
        return new TimeSplit(new Split(train, test), later, newLearners / (double) later, newItems / (double) later);
    }

    /**
     * Some learners are newcomers: nothing that they opened is known, and the first items of each judge.
     *
     * @param first how many items of each at most
     */
    public static Split newcomers(Interactions all, int[] newcomers, int first) {
        int[][] test = new int[all.learners()][0];
        BitSet left = new BitSet(all.pairs());
        for (int learner : newcomers) {
            left.set(all.start(learner), all.end(learner));
            test[learner] = IntStream.range(all.start(learner), Math.min(all.end(learner), all.start(learner) + first))
                    .map(all::item)
                    .sorted()
                    .toArray();
        }
        return new Split(all.where(pair -> !left.get(pair)), test);
    }

    /**
     * The split that settings are chosen by, which leaves the test alone: of the learners who judge, the last item that is known
     * judges, where another one is known.
     */
    public Split inner() {
        int[][] last = new int[test.length][];
        BitSet left = new BitSet(train.pairs());
        for (int learner = 0; learner < test.length; learner++) {
            int end = train.end(learner);
            boolean judges = test[learner].length > 0 && end - train.start(learner) > 1;
            last[learner] = judges ? new int[] {train.item(end - 1)} : new int[0];
            left.set(judges ? end - 1 : end, end);
        }
        return new Split(train.where(pair -> !left.get(pair)), last);
    }

    /** The learners who judge, ascending. */
    public int[] judges() {
        return IntStream.range(0, test.length)
                .filter(learner -> test[learner].length > 0)
                .toArray();
    }

    /**
     * Learners who judge, ascending: all, or as many of them as are wanted, drawn without replacement.
     *
     * @param most how many at most
     * @param seed the same one draws the same, on any machine
     */
    public int[] judges(int most, long seed) {
        int[] judges = judges();
        SplittableRandom random = new SplittableRandom(seed);
        for (int place = 0; judges.length > most && place < most; place++) {
            int other = random.nextInt(place, judges.length);
            int chosen = judges[other];
            judges[other] = judges[place];
            judges[place] = chosen;
        }
        return Arrays.stream(judges).limit(most).sorted().toArray();
    }

    /** Number of pairs that judge. */
    public int testPairs() {
        return Arrays.stream(test).mapToInt(items -> items.length).sum();
    }
}
