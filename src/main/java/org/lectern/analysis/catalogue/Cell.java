package org.lectern.analysis.catalogue;

/**
 * A field and a level: what there is, and how much it is opened.
 *
 * @param domain the field; empty where items name none
 * @param level the level; empty where items name none
 * @param items how many there are
 * @param minutes how long those take of which it is told; NaN where it is told of none
 * @param learners distinct ones who opened any of them
 * @param openings pairs of a learner and an item
 * @param standing whether more is asked for than there is
 */
record Cell(String domain, String level, int items, double minutes, long learners, long openings, Standing standing) {

    /** How what there is stands beside what is asked for. */
    enum Standing {
        /** Opened most for what there is, and less there than elsewhere. */
        GAP,
        /** Nothing is there, so nobody can ask for it. */
        NOTHING,
        /** Too few learners to tell. */
        TOO_FEW,
        /** Neither. */
        USUAL
    }

    /** Learners an item, counted anew for each item. */
    double perItem() {
        return items == 0 ? Double.NaN : (double) openings / items;
    }

    Cell standing(Standing other) {
        return new Cell(domain, level, items, minutes, learners, openings, other);
    }
}
