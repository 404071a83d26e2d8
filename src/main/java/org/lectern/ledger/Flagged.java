package org.lectern.ledger;

import java.util.List;

/**
 * A learner as the rule flagged them.
 *
 * @param pseudonym of the learner
 * @param course empty where there is none
 * @param moment at which it was foreseen
 * @param rank 1 for the highest; 0 where it is no longer known
 * @param probability of what is foreseen, 0..1; NaN where only ranks are told
 * @param reasons in words
 */
public record Flagged(
        String pseudonym, String course, String moment, int rank, double probability, List<String> reasons) {

    public Flagged {
        reasons = List.copyOf(reasons);
        if (pseudonym.isBlank()) {
            throw new IllegalArgumentException("A learner needs a pseudonym");
        }
        if (rank < 0 || probability < 0 || probability > 1) {
            throw new IllegalArgumentException("Rank " + rank + " with a probability of " + probability);
        }
    }
}
