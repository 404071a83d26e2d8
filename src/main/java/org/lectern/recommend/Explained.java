package org.lectern.recommend;

import java.util.OptionalInt;

/** A model that can say which item of a history speaks most for another item. */
public interface Explained extends Recommender {

    /**
     * The item of the history that adds most to the candidate's score, of equal ones the smaller.
     *
     * @return empty where none adds anything
     */
    OptionalInt because(int[] history, int candidate);
}
