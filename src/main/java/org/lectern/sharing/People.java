package org.lectern.sharing;

import java.util.Set;
import java.util.TreeSet;

/**
 * Numbers of learners that are told, all of them of the same people: of those who did something, those who did more. Two of them that
 * differ by few tell of those few.
 */
final class People {

    private final int fewest;
    private final Set<Long> told = new TreeSet<>();
    private final Set<Long> totals = new TreeSet<>();

    /** @param learners how many there are in all */
    People(long learners, int fewest) {
        this.fewest = fewest;
        told.add(learners);
        totals.add(learners);
    }

    /** Whether a number of people of whom others are part is told, or may be told besides; from then on it is. */
    boolean alsoTellAll(long count) {
        if (!alsoTell(count)) {
            return false;
        }
        totals.add(count);
        return true;
    }

    /** Whether a number is told, or may be told besides, where it is one in a row of ever fewer; from then on it is. */
    boolean alsoTell(long count) {
        boolean enough = isApart(count, told);
        if (enough) {
            told.add(count);
        }
        return enough;
    }

    /** Whether the number of those who did something may be told, whatever the others did. */
    boolean mayTell(long count) {
        return isApart(count, totals);
    }

    /** Whether this is a number of all people. */
    boolean areAll(long count) {
        return totals.contains(count);
    }

    private boolean isApart(long count, Set<Long> others) {
        return count >= fewest
                && others.stream().allMatch(other -> other == count || Math.abs(other - count) >= fewest);
    }
}
