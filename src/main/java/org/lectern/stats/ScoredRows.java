package org.lectern.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows with a yes or a no, counted by the probability of a yes that was said of them, and how well that was said. There are n
 * rows, nₚ of them with probability p, kₚ of these a yes. All measures but those of {@link Confusion} are NaN without rows.
 */
public final class ScoredRows {

    private final Scores scores;
    private final double[] rows;
    private final double[] positives;
    private final double all;
    private final double yes;

    ScoredRows(Scores scores, double[] rows, double[] positives) {
        this.scores = scores;
        this.rows = rows;
        this.positives = positives;
        all = Arrays.stream(rows).sum();
        yes = Arrays.stream(positives).sum();
    }

    /** Share of rows that are a yes, 0..1. */
    public double baseRate() {
        return yes / all;
    }

    /**
     * How often a yes scores higher than a no, ties counting half; NaN where all rows are alike:
     *
     * <pre>
     *   Σₚ kₚ (Σ_{q&lt;p} (n_q - k_q) + (nₚ - kₚ)/2) / (yes · no)
     * </pre>
     *
     * <p>Source: J. A. Hanley and B. J. McNeil, The meaning and use of the area under a receiver operating characteristic
     * (ROC) curve, Radiology 143 (1982), 29-36.
     */
    public double rocAuc() {
        return pairsWon() / pairs();
    }

    /** How many pairs of a yes and a no there are. */
    public double pairs() {
        return yes * (all - yes);
    }

    /** In how many of them the yes scores higher, ties counting half. */
    public double pairsWon() {
        double below = 0;
        double won = 0;
        for (int i = 0; i < rows.length; i++) {
            double no = rows[i] - positives[i];
            won += positives[i] * (below + no / 2);
            below += no;
        }
        return won;
    }

    /**
     * The mean precision over the yeses, distinct scores falling, ties entering together: Σ (Rₜ - Rₜ₋₁) Pₜ with R the recall
     * and P the precision of all rows that score at least t. That of one score is the base rate; NaN without a yes. Source:
     * M. Zhu, Recall, precision and average precision, University of Waterloo (2004).
     */
    public double averagePrecision() {
        double reached = 0;
        double found = 0;
        double sum = 0;
        for (int i = rows.length - 1; i >= 0; i--) {
            reached += rows[i];
            found += positives[i];
            sum += positives[i] > 0 ? positives[i] * (found / reached) : 0;
        }
        return sum / yes;
    }

    /** -Σₚ (kₚ log p + (nₚ - kₚ) log(1 - p)) / n, in nats; probabilities count from 10⁻¹⁵ to 1 - 10⁻¹⁵. */
    public double logLoss() {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            sum += positives[i] * scores.lossOfYes(i) + (rows[i] - positives[i]) * scores.lossOfNo(i);
        }
        return sum / all;
    }

    /**
     * Σₚ (kₚ (1 - p)² + (nₚ - kₚ) p²) / n. Source: G. W. Brier, Verification of forecasts expressed in terms of probability,
     * Monthly Weather Review 78 (1950), 1-3; half of what stands there.
     */
    public double brierScore() {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            double p = scores.value(i);
            sum += positives[i] * (1 - p) * (1 - p) + (rows[i] - positives[i]) * p * p;
        }
        return sum / all;
    }

    /** Yes is predicted for what scores above the threshold. */
    public Confusion confusion(double threshold) {
        double predicted = 0;
        double truly = 0;
        for (int i = rows.length - 1; i >= 0 && scores.value(i) > threshold; i--) {
            predicted += rows[i];
            truly += positives[i];
        }
        return new Confusion(truly, predicted - truly, yes - truly, all - predicted - (yes - truly));
    }

    /**
     * Rows of about the same score.
     *
     * @param to highest score that belongs here
     * @param predicted their mean score
     * @param share how many of them are a yes, 0..1
     * @param rows how many they are
     */
    public record Bin(double to, double predicted, double share, double rows) {}

    /**
     * At most so many bins of about equally many rows, scores rising. Rows of one score stay together, in the bin that the
     * middle one of them falls into, and bins that nothing falls into are left out.
     */
    public List<Bin> bins(int most) {
        List<Bin> bins = new ArrayList<>();
        double before = 0;
        int from = 0;
        while (from < rows.length) {
            int bin = bin(from, before, most);
            double inBin = 0;
            int to = from;
            while (to < rows.length && bin(to, before + inBin, most) == bin) {
                inBin += rows[to];
                to++;
            }
            if (inBin > 0) {
                bins.add(bin(from, to, inBin));
            }
            before += inBin;
            from = to;
        }
        return bins;
    }

    private int bin(int place, double before, int most) {
        return (int) Math.min(most - 1.0, Math.floor(most * (before + rows[place] / 2) / all));
    }

    private Bin bin(int from, int to, double inBin) {
        double score = 0;
        double found = 0;
        for (int i = from; i < to; i++) {
            score += rows[i] * scores.value(i);
            found += positives[i];
        }
        return new Bin(scores.value(to - 1), score / inBin, found / inBin, inBin);
    }

    /**
     * How far what was said lies from what came, in the mean over {@link #bins}: Σ n_b |p̄_b - k_b/n_b| / n, 0..1. Chance alone
     * makes it greater than 0. Source: M. P. Naeini, G. F. Cooper and M. Hauskrecht, Obtaining well calibrated probabilities
     * using Bayesian binning, AAAI (2015), 2901-2907.
     */
    public double calibrationError(int bins) {
        double sum = 0;
        for (Bin bin : bins(bins)) {
            sum += bin.rows * Math.abs(bin.predicted - bin.share);
        }
        return sum / all;
    }
}
