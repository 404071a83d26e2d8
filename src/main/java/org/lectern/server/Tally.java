package org.lectern.server;

import java.util.OptionalDouble;

/** Hears what a model says, to be counted; told from many threads at a time. */
interface Tally {

    /**
     * An answer was given.
     *
     * @param probability that was said; empty where none is told
     * @param yes whether what is asked for is expected
     */
    void said(OptionalDouble probability, boolean yes);

    /** A row or a body could not be answered. */
    void refused();
}
