package org.lectern.analysis.activity;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Lesson events in one state, such as completed.
 *
 * @param name of the state
 * @param events in it
 * @param learners who have one
 * @param share of all lesson events that tell a state, 0..1; none where it is what it is by construction
 * @param progress mean of them, in percent
 */
record LessonState(String name, long events, long learners, Estimate share, Estimate progress) {

    /** States in which a lesson is over. */
    private static final Set<String> OVER = Set.of("completed", "failed");

    static final Comparator<LessonState> MOST_FIRST =
            Comparator.comparingLong(LessonState::events).reversed().thenComparing(LessonState::name);

    /**
     * Whether shares of states tell anything. Where no event says that a lesson is still open, only what is over is written
     * down, and next to everything is completed.
     */
    static boolean areShares(List<LessonState> states) {
        return states.stream().anyMatch(state -> !OVER.contains(state.name()));
    }

    LessonState withoutShare() {
        return new LessonState(name, events, learners, Estimate.NONE, progress);
    }
}
