package org.lectern.analysis.engagement;

/** What makes the difference between high and low scores, from the share that mean completion has in their variance. */
enum Driver {
    /** All scores are equal. */
    NOTHING(0),
    /** Both parts, neither with more than three fifths. */
    BOTH(1),
    COMPLETION(2),
    VIDEOS(3),
    /** Mean completion; the number of videos goes the other way. */
    COMPLETION_AGAINST_VIDEOS(4),
    /** The number of videos; mean completion goes the other way. */
    VIDEOS_AGAINST_COMPLETION(5);

    private static final double MOST = 0.6;

    /** Shares past 0 or 1 by less than this are shown as none or all. */
    private static final double VISIBLE = 0.005;

    private final int place;

    Driver(int place) {
        this.place = place;
    }

    /** Its place among the choices of a text that tells it. */
    int place() {
        return place;
    }

    /** @param completionShare NaN where all scores are equal */
    static Driver of(double completionShare) {
        if (Double.isNaN(completionShare)) {
            return NOTHING;
        }
        if (completionShare > 1 + VISIBLE) {
            return COMPLETION_AGAINST_VIDEOS;
        }
        if (completionShare < -VISIBLE) {
            return VIDEOS_AGAINST_COMPLETION;
        }
        return completionShare > MOST ? COMPLETION : completionShare < 1 - MOST ? VIDEOS : BOTH;
    }
}
