package org.lectern.learning;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Tells when further trees no longer better the logistic loss of rows that no tree has seen. */
final class EarlyStopping {

    private final @Nullable LabelledMatrix validation;
    private final int patience;
    private final double[][] rows;
    private final double[] logOdds;
    private double least;
    private int trees;
    private int best;

    /** @param validation rows to be judged by; none, or no patience, never stops */
    EarlyStopping(@Nullable LabelledMatrix validation, double start, int patience) {
        this.validation = patience == 0 ? null : validation;
        this.patience = patience;
        rows = new double[this.validation == null ? 0 : this.validation.size()][];
        logOdds = new double[rows.length];
        Arrays.fill(logOdds, start);
        if (this.validation != null) {
            Arrays.setAll(rows, this.validation.features()::row);
            least = this.validation.loss(logOdds);
        }
    }

    void add(BoostedTree tree) {
        trees++;
        if (validation == null) {
            return;
        }
        for (int row = 0; row < logOdds.length; row++) {
            logOdds[row] += tree.value(rows[row]);
        }
        double loss = validation.loss(logOdds);
        if (loss < least) {
            least = loss;
            best = trees;
        }
    }

    boolean reached() {
        return validation != null && trees - best >= patience;
    }

    /** The number of trees after which the loss was least; all where nothing judges. */
    int best(int grown) {
        return validation == null ? grown : best;
    }
}
