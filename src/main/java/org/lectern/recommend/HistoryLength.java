package org.lectern.recommend;

/** How many items a learner had opened before. */
public enum HistoryLength {
    NONE(0, 0),
    ONE(1, 1),
    TWO_OR_THREE(2, 3),
    FOUR_TO_NINE(4, 9),
    TEN_TO_NINETEEN(10, 19),
    TWENTY_OR_MORE(20, Integer.MAX_VALUE);

    private final int fewest;
    private final int most;

    HistoryLength(int fewest, int most) {
        this.fewest = fewest;
        this.most = most;
    }

    /** The fewest items of such a history. */
    public int fewest() {
        return fewest;
    }

    /** The most items of such a history; {@link Integer#MAX_VALUE} where there is no most. */
    public int most() {
        return most;
    }

    /** Whether a history of so many items belongs to it. */
    public boolean holds(int items) {
        return fewest <= items && items <= most;
    }
}
