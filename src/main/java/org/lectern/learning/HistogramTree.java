package org.lectern.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lectern.learning.BoostedTree.Node;
import org.lectern.learning.BoostedTree.Question;

/** A tree that is grown on {@link HistogramRows}; children stand behind their parent. */
final class HistogramTree {

    /** Below every number there is. */
    private static final double NONE = -Double.MAX_VALUE;

    private static final int LEAF = -1;

    private final HistogramRows rows;
    private int size = 1;
    private int[] features = new int[64];
    private int[] places = new int[64];
    /** 0 where what is missing goes to the yes-child, else 1. */
    private int[] shifts = new int[64];

    private int[] yes = new int[64];
    private double[] values = new double[64];
    private double[] gains = new double[64];
    private double[] covers = new double[64];

    HistogramTree(HistogramRows rows) {
        this.rows = rows;
        features[0] = LEAF;
    }

    /** Makes a leaf ask; gives the place of the yes-child, which the no-child follows. */
    int cut(int node, HistogramSearch found) {
        if (size + 2 > features.length) {
            int more = 2 * features.length;
            features = Arrays.copyOf(features, more);
            places = Arrays.copyOf(places, more);
            shifts = Arrays.copyOf(shifts, more);
            yes = Arrays.copyOf(yes, more);
            values = Arrays.copyOf(values, more);
            gains = Arrays.copyOf(gains, more);
            covers = Arrays.copyOf(covers, more);
        }
        features[node] = found.feature();
        places[node] = found.place();
        shifts[node] = found.missingYes() ? 0 : 1;
        gains[node] = found.gain();
        yes[node] = size;
        features[size] = LEAF;
        features[size + 1] = LEAF;
        size += 2;
        return size - 2;
    }

    /** @param cover rows that came to it */
    void leaf(int node, double value, double cover) {
        values[node] = value;
        covers[node] = cover;
    }

    /** The tree over the numbers that the bins stand for. */
    BoostedTree inUnits() {
        for (int node = size - 1; node >= 0; node--) {
            if (features[node] != LEAF) {
                covers[node] = covers[yes[node]] + covers[yes[node] + 1];
            }
        }
        List<Node> told = new ArrayList<>(size);
        for (int node = 0; node < size; node++) {
            told.add(features[node] == LEAF ? Node.leaf(values[node], covers[node]) : asking(node));
        }
        return new BoostedTree(told);
    }

    private Node asking(int node) {
        double cut = places[node] == HistogramRows.MISSING ? NONE : rows.edge(features[node], places[node]);
        return new Node(
                Question.NUMBER, features[node], cut, shifts[node] == 0, yes[node], 0, covers[node], gains[node]);
    }
}
