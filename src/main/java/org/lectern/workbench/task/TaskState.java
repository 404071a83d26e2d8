package org.lectern.workbench.task;

import org.lectern.contract.Problem;

/**
 * Where a piece of work stands. After {@code Running} comes exactly one of {@code Ready}, {@code Failed} and
 * {@code Cancelled}.
 */
public sealed interface TaskState<T> {

    /** Nothing was asked yet. */
    record Idle<T>() implements TaskState<T> {}

    /**
     * @param step what is being done now, in the user's words
     * @param fraction share done, 0..1; NaN where unknown
     */
    record Running<T>(String step, double fraction) implements TaskState<T> {}

    /** Done, with its result. */
    record Ready<T>(T value) implements TaskState<T> {}

    /** Ended in trouble; a fault of the program arrives here too, as a problem that names the log. */
    record Failed<T>(Problem problem) implements TaskState<T> {}

    /** No longer wanted, by the user or because a newer request took its place. */
    record Cancelled<T>() implements TaskState<T> {}
}
