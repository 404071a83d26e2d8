package org.lectern.analysis.next;

/** Where the next item that a learner opens stands beside the one before it. */
enum Step {
    /** Right after it. */
    KEPT,
    /** Further on. */
    AHEAD,
    /** Before it. */
    BACK;

    static Step of(int from, int to) {
        return to == from + 1 ? KEPT : to > from ? AHEAD : BACK;
    }
}
