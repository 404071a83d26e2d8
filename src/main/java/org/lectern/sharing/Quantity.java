package org.lectern.sharing;

/** Something told of views, such as how many there are or how many of them stop early. */
interface Quantity {

    /**
     * Whether it may be told of these views, so that it tells of no fewer learners than may be told of.
     *
     * @param places in the order of {@link Views}, rising; not empty
     * @param things how many videos or courses these views are of
     */
    boolean mayBeTold(int[] places, int things);
}
