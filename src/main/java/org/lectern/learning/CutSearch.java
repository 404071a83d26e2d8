package org.lectern.learning;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the question that lessens the squared error of residuals the most: c₁ m₁² + c₀ m₀² - c m², with c the rows in a node
 * and its two children and m the means of their residuals. A number is cut between two bins, what is missing going to
 * either side; a category is told from all others, what is missing going with those. Sums are taken in one fixed order.
 * Source: L. Breiman and others, Classification and regression trees (1984), section 8.3.
 */
final class CutSearch {

    private final BinnedRows rows;
    private final int fewest;
    private final int spacing;
    private final Set<Integer> rising;
    private double[] residuals = new double[0];
    private int[] counts = new int[0];

    /**
     * @param fewest rows in a child
     * @param spacing a number is cut at most once in so many rows, at least 1
     * @param rising numbers whose lower side says no more than their higher one
     */
    CutSearch(BinnedRows rows, int fewest, int spacing, Set<Integer> rising) {
        this.rows = rows;
        this.fewest = fewest;
        this.spacing = spacing;
        this.rising = rising;
    }

    /** What the next searches are about: residuals and how often each row counts. */
    void of(double[] newResiduals, int[] newCounts) {
        residuals = newResiduals;
        counts = newCounts;
    }

    /** The best cut of one feature; of equally good ones the first. */
    Optional<Cut> best(int feature, GrowingNode node, int[] ordered) {
        if (rows.isCategory(feature)) {
            return Optional.ofNullable(category(feature, node, ordered));
        }
        Cut low = number(feature, node, ordered, true);
        if (rows.places(feature)[ordered[node.from]] != BinnedRows.MISSING) {
            return Optional.ofNullable(low).map(cut -> cut.withoutMissing(node.rows));
        }
        Cut high = number(feature, node, ordered, false);
        return Optional.ofNullable(low == null || (high != null && high.gain() > low.gain()) ? high : low);
    }

    private @Nullable Cut category(int feature, GrowingNode node, int[] ordered) {
        int[] places = rows.places(feature);
        int[] yes = new int[rows.categories(feature)];
        double[] sums = new double[yes.length];
        for (int i = node.from; i < node.to; i++) {
            int row = ordered[i];
            if (places[row] != BinnedRows.MISSING) {
                yes[places[row]] += counts[row];
                sums[places[row]] += residuals[row] * counts[row];
            }
        }
        Cut best = null;
        for (int category = 0; category < yes.length; category++) {
            if (isAllowed(node, yes[category])) {
                double gain = gain(node, yes[category], sums[category]);
                if (gain > (best == null ? 0 : best.gain())) {
                    best = new Cut(feature, category, false, gain, yes[category]);
                }
            }
        }
        return best;
    }

    private @Nullable Cut number(int feature, GrowingNode node, int[] ordered, boolean missingYes) {
        int[] places = rows.places(feature);
        int seen = node.before;
        int from = node.from;
        while (!missingYes && from < node.to && places[ordered[from]] == BinnedRows.MISSING) {
            seen += counts[ordered[from++]];
        }
        int checked = seen / spacing;
        int yes = 0;
        double sum = 0;
        Cut best = null;
        for (int i = from; i < node.to; i++) {
            int row = ordered[i];
            int before = i == from ? places[row] : places[ordered[i - 1]];
            if (places[row] != before && isAllowed(node, yes) && seen / spacing > checked) {
                checked = seen / spacing;
                double gain = gain(node, yes, sum);
                if (gain > (best == null ? 0 : best.gain()) && mayCut(feature, node, yes, sum)) {
                    int last = before == BinnedRows.MISSING ? before : (before + places[row]) / 2;
                    best = new Cut(feature, last, missingYes, gain, yes);
                }
            }
            sum += residuals[row] * counts[row];
            yes += counts[row];
            seen += counts[row];
        }
        return best;
    }

    private boolean isAllowed(GrowingNode node, int yes) {
        return yes >= fewest && node.rows - yes >= fewest;
    }

    private boolean mayCut(int feature, GrowingNode node, int yes, double sum) {
        return !rising.contains(feature) || sum / yes <= (node.sum - sum) / (node.rows - yes);
    }

    private static double gain(GrowingNode node, int yes, double sum) {
        int no = node.rows - yes;
        double meanOfYes = sum / yes;
        double meanOfNo = (node.sum - sum) / no;
        return yes * meanOfYes * meanOfYes + no * meanOfNo * meanOfNo - node.rows * node.mean * node.mean;
    }
}
