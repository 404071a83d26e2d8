package org.lectern.learning;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lectern.learning.BoostedTree.Node;
import org.lectern.learning.BoostedTree.Question;

/**
 * The Shapley values of a row's features: what each adds to the log odds, averaged over all orders in which they could be
 * learnt; what is not known yet is expected as in training. A leaf is worth its value times a product over the m features
 * asked for on the way to it: of a known one, whether the row goes that way (a, 0 or 1); of another, the share of training
 * rows that did (b). In the game of one leaf, feature i adds
 *
 * <pre>
 *   value · (aᵢ - bᵢ) · Σₖ k! (m - k - 1)! / m! · [tᵏ] Π_{j≠i} (bⱼ + aⱼ t)
 * </pre>
 *
 * <p>which is exact for any number of features. Source: S. M. Lundberg and others, From local explanations to global
 * understanding with explainable AI for trees, Nature Machine Intelligence 2 (2020), 56-67 (path-dependent).
 */
final class TreeContributions {

    private final BoostedTree tree;
    private final double[] row;
    private final double[] found;
    /** By feature: whether the row goes the way to the node at hand, and the share of training rows that did. */
    private final boolean[] goes;

    private final double[] shares;
    /** How often each feature is asked for on that way. */
    private final int[] asked;

    private TreeContributions(BoostedTree tree, double[] row, double[] found) {
        this.tree = tree;
        this.row = row;
        this.found = found;
        goes = new boolean[row.length];
        shares = new double[row.length];
        asked = new int[row.length];
        Arrays.fill(goes, true);
        Arrays.fill(shares, 1);
    }

    static Contributions of(BoostedTrees trees, double[] row) {
        double[] found = new double[row.length];
        for (BoostedTree tree : trees.trees()) {
            new TreeContributions(tree, row, found).descend(tree.nodes().getFirst());
        }
        return new Contributions(
                trees.expectedLogOdds(row, new boolean[row.length]),
                Arrays.stream(found).boxed().toList());
    }

    private void descend(Node node) {
        if (node.question() == Question.LEAF) {
            add(node.value());
            return;
        }
        double share = tree.shareOfYes(node);
        boolean yes = node.goesYes(row);
        descend(node.feature(), tree.nodes().get(node.yes()), yes, share);
        descend(node.feature(), tree.nodes().get(node.yes() + 1), !yes, 1 - share);
    }

    private void descend(int feature, Node child, boolean taken, double share) {
        boolean wentBefore = goes[feature];
        double shareBefore = shares[feature];
        goes[feature] &= taken;
        shares[feature] *= share;
        asked[feature]++;
        descend(child);
        asked[feature]--;
        goes[feature] = wentBefore;
        shares[feature] = shareBefore;
    }

    private void add(double value) {
        int[] players = IntStream.range(0, asked.length)
                .filter(feature -> asked[feature] > 0)
                .toArray();
        for (int player : players) {
            double step = (goes[player] ? 1 : 0) - shares[player];
            found[player] += value * step * others(players, player);
        }
    }

    /** The sum over k. */
    private double others(int[] players, int player) {
        double[] coefficients = new double[players.length];
        coefficients[0] = 1;
        int degree = 0;
        for (int other : players) {
            if (other != player) {
                degree++;
                for (int k = degree; k > 0; k--) {
                    coefficients[k] = shares[other] * coefficients[k] + (goes[other] ? coefficients[k - 1] : 0);
                }
                coefficients[0] *= shares[other];
            }
        }
        double sum = 0;
        double weight = 1.0 / players.length;
        for (int k = 0; k < players.length; k++) {
            sum += weight * coefficients[k];
            weight *= (k + 1.0) / Math.max(1, players.length - k - 1);
        }
        return sum;
    }
}
