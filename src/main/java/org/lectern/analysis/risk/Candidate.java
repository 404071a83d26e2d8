package org.lectern.analysis.risk;

import java.util.List;
import java.util.Optional;
import org.lectern.stats.Interval;

/**
 * Somebody on the list.
 *
 * @param probability of what is foreseen, 0..1
 * @param interval 95 % of it, as sure as the model is of its line
 * @param rank 1 for the highest
 * @param flagged whether they are among those to be contacted
 * @param reasons in words, what raises the probability most first; at most three
 */
record Candidate(
        RiskRow row, double probability, Optional<Interval> interval, int rank, boolean flagged, List<String> reasons) {

    Candidate {
        reasons = List.copyOf(reasons);
    }

    /** Somebody of whom nothing is said. */
    static Candidate unscored(RiskRow row) {
        return new Candidate(row, Double.NaN, Optional.empty(), 0, false, List.of());
    }

    boolean isScored() {
        return rank > 0;
    }

    Candidate flagged(boolean flag) {
        return new Candidate(row, probability, interval, rank, flag, reasons);
    }
}
