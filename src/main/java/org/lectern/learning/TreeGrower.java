package org.lectern.learning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import org.lectern.learning.GrowingNode.Bounds;

/**
 * Grows regression trees on residuals: of all leaves, the one whose best cut lessens the squared error the most is cut first,
 * until there are leaves enough. Of every feature the rows of a node stand side by side in rising order, so that a search
 * looks at each once.
 *
 * <p>Where a number may only raise what is said, nothing below a cut by it says more on its lower side than halfway between the
 * two, and nothing less on its higher side, as in XGBoost.
 */
final class TreeGrower {

    /** Outputs that differ by no more than their last digits are taken for equal. */
    private static final double EQUAL = 2.220446049250313e-16;

    private final BinnedRows rows;
    private final LogisticLoss loss;
    private final int depth;
    private final int leaves;
    private final int fewest;
    private final CutSearch search;
    private final Set<Integer> rising;

    private double[] residuals = new double[0];
    private int[] counts = new int[0];
    /** The rows, and by number the rows in its rising order, nodes side by side. */
    private int[] index = new int[0];

    private int[][] sorted = new int[0][];
    private int[] spare = new int[0];
    private boolean[] goesYes = new boolean[0];

    /** A leaf that could be cut. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Candidate(GrowingNode leaf, Cut cut, boolean[] barren) {}

    TreeGrower(BinnedRows rows, LogisticLoss loss, Boosting settings) {
        this.rows = rows;
        this.loss = loss;
        depth = settings.depth();
        leaves = settings.leaves();
        fewest = settings.fewestRows();
        int spacing = settings.cuts() == 0 ? 1 : Math.max(1, rows.size() / settings.cuts());
        rising = settings.rising();
        search = new CutSearch(rows, fewest, spacing, rising);
    }

    /**
     * Grows a tree.
     *
     * @param seen how often it sees each row
     */
    GrowingNode grow(int[] seen) {
        start(seen);
        GrowingNode root = node(0, index.length, 0, 0, Bounds.NONE);
        PriorityQueue<Candidate> queue =
                new PriorityQueue<>(Comparator.comparingDouble((Candidate candidate) -> candidate.cut.gain())
                        .reversed());
        candidate(root, new boolean[rows.features()]).ifPresent(queue::add);
        int grown = 1;
        while (grown < leaves && !queue.isEmpty()) {
            Candidate best = queue.poll();
            if (best.leaf.depth < depth && cut(best, queue)) {
                grown++;
            }
        }
        root.merge();
        return root;
    }

    private void start(int[] seen) {
        counts = seen;
        residuals = loss.residuals();
        search.of(residuals, counts);
        index = IntStream.range(0, seen.length).filter(row -> seen[row] > 0).toArray();
        sorted = new int[rows.features()][];
        Arrays.setAll(
                sorted,
                feature -> IntStream.of(rows.sorted(feature))
                        .filter(row -> seen[row] > 0)
                        .toArray());
        spare = new int[index.length];
        goesYes = new boolean[seen.length];
    }

    private GrowingNode node(int from, int to, int before, int depthOfNode, Bounds bounds) {
        int n = 0;
        double sum = 0;
        for (int i = from; i < to; i++) {
            n += counts[index[i]];
            sum += residuals[index[i]] * counts[index[i]];
        }
        double mean = sum / n;
        double squares = 0;
        for (int i = from; i < to; i++) {
            double apart = residuals[index[i]] - mean;
            squares += counts[index[i]] * (apart * apart);
        }
        double value = Math.clamp(loss.leaf(index, from, to, counts), bounds.low(), bounds.high());
        return new GrowingNode(from, to, before, n, sum, squares == 0, value, depthOfNode, bounds);
    }

    /** @param barren features that no ancestor could be cut by; more are added */
    private Optional<Candidate> candidate(GrowingNode leaf, boolean[] barren) {
        if (leaf.rows < 2 * fewest || leaf.alike) {
            return Optional.empty();
        }
        Cut best = null;
        for (int feature = 0; feature < barren.length; feature++) {
            if (!barren[feature]) {
                Optional<Cut> found = search.best(feature, leaf, rows.isCategory(feature) ? index : sorted[feature]);
                barren[feature] = found.isEmpty();
                if (found.isPresent() && (best == null || found.get().gain() > best.gain())) {
                    best = found.get();
                }
            }
        }
        return Optional.ofNullable(best).map(cut -> new Candidate(leaf, cut, barren));
    }

    /** Whether the cut made two leaves that say different things. */
    private boolean cut(Candidate candidate, PriorityQueue<Candidate> queue) {
        GrowingNode leaf = candidate.leaf;
        int middle = divide(leaf, candidate.cut);
        GrowingNode yes = node(leaf.from, middle, leaf.before, leaf.depth + 1, leaf.bounds);
        GrowingNode no = node(middle, leaf.to, leaf.before + yes.rows, leaf.depth + 1, leaf.bounds);
        if (rising.contains(candidate.cut.feature())) {
            double between = (yes.value + no.value) / 2;
            yes.bound(new Bounds(leaf.bounds.low(), between));
            no.bound(new Bounds(between, leaf.bounds.high()));
        }
        boolean same = same(yes.value, no.value);
        if (same || leaf.depth + 1 < depth) {
            Optional<Candidate> ofYes = candidate(yes, candidate.barren.clone());
            Optional<Candidate> ofNo = candidate(no, candidate.barren);
            if (same && ofYes.isEmpty() && ofNo.isEmpty()) {
                return false;
            }
            ofYes.ifPresent(queue::add);
            ofNo.ifPresent(queue::add);
        }
        leaf.children = new GrowingNode.Children(candidate.cut, yes, no);
        return true;
    }

    private static boolean same(double a, double b) {
        return a == b || Math.abs(a - b) <= Math.min(Math.abs(a), Math.abs(b)) * EQUAL;
    }

    /** Puts the rows that go to the yes-child before the others; gives where those begin. */
    private int divide(GrowingNode leaf, Cut cut) {
        for (int i = leaf.from; i < leaf.to; i++) {
            goesYes[index[i]] = rows.goesYes(index[i], cut);
        }
        for (int feature = 0; feature < sorted.length; feature++) {
            if (!rows.isCategory(feature)) {
                divide(sorted[feature], leaf.from, leaf.to);
            }
        }
        return divide(index, leaf.from, leaf.to);
    }

    private int divide(int[] order, int from, int to) {
        int next = from;
        int kept = 0;
        for (int i = from; i < to; i++) {
            if (goesYes[order[i]]) {
                order[next++] = order[i];
            } else {
                spare[kept++] = order[i];
            }
        }
        System.arraycopy(spare, 0, order, next, kept);
        return next;
    }
}
