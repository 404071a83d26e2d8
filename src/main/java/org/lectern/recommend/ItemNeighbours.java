package org.lectern.recommend;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.lectern.contract.TaskContext;
import org.lectern.recommend.Interactions.ByItem;

/**
 * Items that the same learners opened. With n(i) learners of item i and n(i, j) of both,
 *
 * <pre>
 *   sim(i, j) = n(i, j) / (√(n(i) n(j)) + shrink),   score(i) = Σ sim(i, j) over the items j of the history,
 * </pre>
 *
 * where of every candidate i the nearest items count alone, of equally near ones the smaller. Only these are kept. Source: B.
 * Sarwar, G. Karypis, J. Konstan and J. Riedl, Item-based collaborative filtering recommendation algorithms, WWW 10 (2001),
 * 285-295.
 */
public final class ItemNeighbours implements Explained {

    /** How many neighbours of an item are kept. */
    public static final int NEAREST = 50;

    /** What is added below, so that few common learners do not make two items alike. */
    public static final double SHRINK = 10;

    /** So many candidates are counted at a time, each with arrays of its own. */
    private static final int PARTS = 16;

    private final int[] learnersOf;
    private final Kept byCandidate;
    private final Kept byNeighbour;
    private final double shrink;

    /** Pairs of items with the learners of both, row by row. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Kept(int[] start, int[] item, int[] both) {

        Kept turned() {
            int[] starts = new int[start.length];
            for (int one : item) {
                starts[one + 1]++;
            }
            for (int one = 1; one < starts.length; one++) {
                starts[one] += starts[one - 1];
            }
            int[] next = starts.clone();
            int[] turned = new int[item.length];
            int[] counts = new int[item.length];
            for (int row = 0; row < start.length - 1; row++) {
                for (int cell = start[row]; cell < start[row + 1]; cell++) {
                    int place = next[item[cell]]++;
                    turned[place] = row;
                    counts[place] = both[cell];
                }
            }
            return new Kept(starts, turned, counts);
        }
    }

    private ItemNeighbours(int[] learnersOf, Kept byCandidate, double shrink) {
        this.learnersOf = learnersOf;
        this.byCandidate = byCandidate;
        this.byNeighbour = byCandidate.turned();
        this.shrink = shrink;
    }

    /** With 50 neighbours and a shrinkage of 10. */
    public static ItemNeighbours fit(Interactions train, TaskContext context) {
        return fit(train, NEAREST, SHRINK, context);
    }

    /**
     * @param nearest how many neighbours of an item are kept, at least 1
     * @param shrink at least 0
     * @throws org.lectern.contract.TaskCancelled when cancelled, between items
     */
    public static ItemNeighbours fit(Interactions train, int nearest, double shrink, TaskContext context) {
        ByItem byItem = train.byItem();
        int[] learnersOf = train.learnersOf();
        long[][] rows = new long[train.items()][];
        int parts = Math.min(PARTS, rows.length);
        IntStream.range(0, parts).parallel().forEach(part -> {
            Meeting meeting = new Meeting(train, byItem);
            for (int candidate = part; candidate < rows.length; candidate += parts) {
                context.checkCancelled();
                rows[candidate] = meeting.nearest(candidate, learnersOf, nearest, shrink);
            }
        });
        int[] start = new int[rows.length + 1];
        for (int row = 0; row < rows.length; row++) {
            start[row + 1] = start[row] + rows[row].length;
        }
        int[] item = new int[start[rows.length]];
        int[] both = new int[item.length];
        for (int row = 0; row < rows.length; row++) {
            for (int cell = 0; cell < rows[row].length; cell++) {
                item[start[row] + cell] = (int) (rows[row][cell] >>> Integer.SIZE);
                both[start[row] + cell] = (int) rows[row][cell];
            }
        }
        return new ItemNeighbours(learnersOf, new Kept(start, item, both), shrink);
    }

    @Override
    public String id() {
        return "item_neighbours";
    }

    @Override
    public void score(int learner, int[] history, double[] into) {
        Arrays.fill(into, 0);
        for (int item : history) {
            for (int cell = byNeighbour.start[item]; cell < byNeighbour.start[item + 1]; cell++) {
                int candidate = byNeighbour.item[cell];
                into[candidate] += similarity(byNeighbour.both[cell], learnersOf[candidate], learnersOf[item], shrink);
            }
        }
    }

    @Override
    public boolean silentAtZero() {
        return true;
    }

    @Override
    public OptionalInt because(int[] history, int candidate) {
        return Most.of(
                history, item -> similarity(both(item, candidate), learnersOf[candidate], learnersOf[item], shrink));
    }

    /** How many learners have both, of those who have the item; 0 where it is none of the candidate's neighbours. */
    public Support support(int item, int candidate) {
        return new Support(both(item, candidate), learnersOf[item]);
    }

    private int both(int item, int candidate) {
        for (int cell = byCandidate.start[candidate]; cell < byCandidate.start[candidate + 1]; cell++) {
            if (byCandidate.item[cell] == item) {
                return byCandidate.both[cell];
            }
        }
        return 0;
    }

    private static double similarity(int both, int one, int other, double shrink) {
        return both == 0 ? 0 : both / (Math.sqrt((double) one * other) + shrink);
    }

    /** Counts, for one candidate after the other, the learners that each item has in common with it. Most items have none. */
    private static final class Meeting {

        private final Interactions train;
        private final ByItem byItem;
        private final int[] itemOfPair;
        private final int[] both;
        private final int[] met;
        private int found;

        Meeting(Interactions train, ByItem byItem) {
            this.train = train;
            this.byItem = byItem;
            itemOfPair = train.itemOfPair();
            both = new int[train.items()];
            met = new int[train.items()];
        }

        /** The nearest items and their common learners, each as one number: the item above, the learners below. */
        long[] nearest(int candidate, int[] learnersOf, int nearest, double shrink) {
            meet(candidate);
            // Of equally near ones the smaller comes first.
            Arrays.sort(met, 0, found);
            double[] near = new double[found];
            for (int place = 0; place < found; place++) {
                near[place] = similarity(both[met[place]], learnersOf[candidate], learnersOf[met[place]], shrink);
            }
            long[] kept = Arrays.stream(TopItems.of(near, Math.min(found, nearest)))
                    .mapToLong(place -> (long) met[place] << Integer.SIZE | both[met[place]])
                    .toArray();
            for (int place = 0; place < found; place++) {
                both[met[place]] = 0;
            }
            return kept;
        }

        private void meet(int candidate) {
            found = 0;
            for (int place = byItem.start()[candidate]; place < byItem.start()[candidate + 1]; place++) {
                int learner = byItem.learner()[place];
                for (int pair = train.start(learner); pair < train.end(learner); pair++) {
                    int item = itemOfPair[pair];
                    if (item != candidate && both[item]++ == 0) {
                        met[found++] = item;
                    }
                }
            }
        }
    }
}
