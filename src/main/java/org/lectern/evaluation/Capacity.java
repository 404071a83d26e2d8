package org.lectern.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What comes of flagging as many rows as somebody can look after, those that are first in a {@link Ranking}.
 *
 * @param flagged rows, the first of the ranking first; all where there are fewer than there is room for
 * @param hits how many of them are a yes
 * @param positives how many of all rows are a yes
 * @param lastProbability of the last one flagged
 * @param tied how many rows are as probable as that
 * @param tiedInside how many of these are flagged: where it is fewer, their ids decided
 */
public record Capacity(
        List<Integer> flagged, int hits, int positives, double lastProbability, int tied, int tiedInside) {

    public Capacity {
        flagged = List.copyOf(flagged);
    }

    /**
     * Flags rows.
     *
     * @param capacity how many there is room for, at least 1
     * @param ranking of at least one row
     * @param outcomes by row, whether it is a yes
     */
    public static Capacity of(int capacity, Ranking ranking, boolean[] outcomes) {
        if (capacity < 1 || ranking.size() < 1 || outcomes.length != ranking.size()) {
            throw new IllegalArgumentException("A row or more, each with its outcome, is flagged");
        }
        int[] flagged = ranking.first(capacity);
        int last = flagged.length - 1;
        return new Capacity(
                Arrays.stream(flagged).boxed().toList(),
                (int) IntStream.of(flagged).filter(row -> outcomes[row]).count(),
                (int) IntStream.range(0, outcomes.length)
                        .filter(row -> outcomes[row])
                        .count(),
                ranking.probability(last),
                ranking.tied(last, ranking.size()),
                ranking.tied(last, flagged.length));
    }

    /** Share of the flagged that are a yes, 0..1. */
    public double precision() {
        return (double) hits / flagged.size();
    }

    /** Share of all yeses that are flagged, 0..1; NaN where there is none. */
    public double recall() {
        return (double) hits / positives;
    }

    /** The recall that nothing can exceed with so many flagged, 0..1; NaN where there is no yes. */
    public double highestRecall() {
        return positives == 0 ? Double.NaN : Math.min(1, (double) flagged.size() / positives);
    }
}
