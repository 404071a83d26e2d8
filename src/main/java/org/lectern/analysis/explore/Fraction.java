package org.lectern.analysis.explore;

/** Shares that are told in words where a share comes close. */
enum Fraction {
    NONE(0, 0),
    ONE_IN_TEN(1, 0.1),
    ONE_IN_FIVE(2, 0.2),
    ONE_IN_FOUR(3, 0.25),
    ONE_IN_THREE(4, 1 / 3.0),
    TWO_IN_FIVE(5, 0.4),
    HALF(6, 0.5),
    THREE_IN_FIVE(7, 0.6),
    TWO_IN_THREE(8, 2 / 3.0),
    THREE_IN_FOUR(9, 0.75),
    FOUR_IN_FIVE(10, 0.8),
    NINE_IN_TEN(11, 0.9),
    ALL(12, 1),
    /** No simple fraction is close: the percentage is told. */
    NOT_SIMPLE(13, Double.NaN);

    private static final double CLOSE = 0.02;

    private final int place;
    private final double share;

    Fraction(int place, double share) {
        this.place = place;
        this.share = share;
    }

    /** Its place among the choices of a text that tells it. */
    int place() {
        return place;
    }

    /** The fraction closest to a share and within two points of it. None and all are told only of exactly none and all. */
    static Fraction nearest(double share) {
        if (share == 0 || share == 1) {
            return share == 0 ? NONE : ALL;
        }
        Fraction nearest = NOT_SIMPLE;
        for (Fraction fraction : values()) {
            boolean simple = fraction != NONE && fraction != ALL && fraction != NOT_SIMPLE;
            double distance = Math.abs(fraction.share - share);
            if (simple && distance <= CLOSE && !(distance >= Math.abs(nearest.share - share))) {
                nearest = fraction;
            }
        }
        return nearest;
    }
}
