package org.lectern.messages;

import java.util.List;

/**
 * Somebody who may be written to.
 *
 * @param rank on the list that they were taken from, 1 for the first; 0 where that has no order
 * @param probability of what is foreseen, 0..1; NaN where nothing is
 * @param reasons why they are on the list, in words
 * @param moment at which it was foreseen, in words; empty for now
 */
public record Recipient(Known known, int rank, double probability, List<String> reasons, String moment) {

    public Recipient {
        reasons = List.copyOf(reasons);
    }
}
