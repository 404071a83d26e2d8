package org.lectern.study;

import java.util.List;
import java.util.Set;

/**
 * What somebody says of which videos are the same.
 *
 * @param pairs that are the same; a title that a study does not have is ignored
 * @param unmatched videos of the study that are in no pair, whatever their titles say
 * @param otherUnmatched the same of the other
 */
public record GivenMatches(List<Match> pairs, Set<String> unmatched, Set<String> otherUnmatched) {

    /** Nobody says anything. */
    public static final GivenMatches NONE = new GivenMatches(List.of(), Set.of(), Set.of());

    public GivenMatches {
        pairs = List.copyOf(pairs);
        unmatched = Set.copyOf(unmatched);
        otherUnmatched = Set.copyOf(otherUnmatched);
    }
}
