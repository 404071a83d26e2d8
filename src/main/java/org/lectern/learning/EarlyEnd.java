package org.lectern.learning;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Tells when further trees no longer better the logistic loss of rows that no tree has seen. */
final class EarlyEnd {

    private final @Nullable LabelledGroups rows;
    private final int patience;
    private final double[] logOdds;
    private double least;
    private int trees;
    private int best;

    /** @param rows to be judged by; none, or no patience, never ends */
    EarlyEnd(@Nullable LabelledGroups rows, double start, int patience) {
        this.rows = patience == 0 ? null : rows;
        this.patience = patience;
        logOdds = new double[rows == null ? 0 : rows.size()];
        Arrays.fill(logOdds, start);
        least = this.rows == null ? 0 : this.rows.loss(logOdds);
    }

    void add(BoostedTree tree) {
        trees++;
        if (rows == null) {
            return;
        }
        for (int group = 0; group < logOdds.length; group++) {
            logOdds[group] += tree.value(rows.bin(group), rows.category(group));
        }
        double loss = rows.loss(logOdds);
        if (loss < least) {
            least = loss;
            best = trees;
        }
    }

    boolean reached() {
        return rows != null && trees - best >= patience;
    }

    /** The number of trees after which the loss was least; all where nothing judges. */
    int best(int grown) {
        return rows == null ? grown : best;
    }
}
