package org.lectern.recommend;

/** Ranks all items for a learner. It never changes once it is fitted, and may be asked from any thread. */
public interface Recommender {

    /** Its name in tables, such as {@code next_step}. */
    String id();

    /**
     * Scores all items, those of the history included; the higher, the sooner it is shown.
     *
     * @param learner by number, as in training; -1 for somebody who was not there
     * @param history the learner's items in order of time; may be empty
     * @param into filled, one number an item
     */
    void score(int learner, int[] history, double[] into);

    /** Whether it has nothing to say of an item that it scores 0 or less, which then should not be shown. */
    default boolean silentAtZero() {
        return false;
    }
}
