package org.lectern.learning;

import java.util.Arrays;
import org.lectern.learning.HistogramOrder.Range;

/**
 * Grows trees on {@link HistogramRows}, every node down to the greatest depth: the sums of gradients by bin say where a node is
 * cut best. They are made of the rows of the smaller child; those of the other are what is left of the parent's. The rows of a
 * node stand side by side, those that the tree is grown on and those that it only has to say something of.
 */
final class HistogramGrower {

    private final HistogramRows rows;
    private final HistogramBoosting settings;
    private final int[] offsets;
    private final HistogramSearch search;
    /** Sums by bin: of a node and, behind it, of its smaller child. */
    private final long[][] sums;

    private final HistogramOrder order;
    private int[] features = new int[0];

    HistogramGrower(HistogramRows rows, PackedGradients gradients, HistogramBoosting settings) {
        this.rows = rows;
        this.settings = settings;
        offsets = rows.offsets();
        search = new HistogramSearch(offsets, settings.penalty(), settings.lightest(), gradients.perUnit());
        sums = new long[settings.depth() + 1][offsets[rows.features()]];
        order = new HistogramOrder(rows, gradients);
    }

    /**
     * Grows a tree and adds what it says of all rows to what was said before.
     *
     * @param noes of the rows that stand together, how many it is grown on
     * @param yeses the same of those that are a yes
     * @param asked features that it may ask for, rising
     */
    BoostedTree grow(int[] noes, int[] yeses, int[] asked) {
        features = asked;
        Range all = order.start(noes, yeses);
        HistogramTree tree = new HistogramTree(rows);
        sum(sums[0], all);
        grow(tree, 0, all, order.total(), 0, 0);
        return tree.inUnits();
    }

    /** @param slot of the sums of this node */
    private void grow(HistogramTree tree, int node, Range range, long total, int depth, int slot) {
        if (depth == settings.depth() || !search.mayCut(total) || !search.find(sums[slot], features, total)) {
            leaf(tree, node, range, settings.rate() * search.leaf(total));
            return;
        }
        int yes = tree.cut(node, search);
        long ofYes = search.yes();
        Range first = order.divide(range, search);
        Range last = range.without(first);
        boolean yesIsSmaller = first.size() <= last.size();
        Range smaller = yesIsSmaller ? first : last;
        Range larger = yesIsSmaller ? last : first;
        int ofSmaller = yesIsSmaller ? yes : yes + 1;
        int ofLarger = yesIsSmaller ? yes + 1 : yes;
        long totalOfSmaller = yesIsSmaller ? ofYes : total - ofYes;
        if (depth + 1 < settings.depth() && (search.mayCut(ofYes) || search.mayCut(total - ofYes))) {
            sum(sums[slot + 1], smaller);
            subtract(sums[slot], sums[slot + 1]);
        }
        // The smaller one first: below the larger one its sums are no longer needed.
        grow(tree, ofSmaller, smaller, totalOfSmaller, depth + 1, slot + 1);
        grow(tree, ofLarger, larger, total - totalOfSmaller, depth + 1, slot);
    }

    private void leaf(HistogramTree tree, int node, Range range, double value) {
        tree.leaf(node, value, order.says(range, PackedGradients.factor(value)));
    }

    private void sum(long[] into, Range range) {
        for (int feature : features) {
            Arrays.fill(into, offsets[feature], offsets[feature + 1], 0);
        }
        // Two features at a time: rows that fall into one bin after another wait for each other's sums.
        int i = 0;
        for (; i + 1 < features.length; i += 2) {
            order.sum(into, offsets, range, features[i], features[i + 1]);
        }
        if (i < features.length) {
            order.sum(into, offsets, range, features[i]);
        }
    }

    private void subtract(long[] from, long[] part) {
        for (int feature : features) {
            for (int bin = offsets[feature]; bin < offsets[feature + 1]; bin++) {
                from[bin] -= part[bin];
            }
        }
    }
}
