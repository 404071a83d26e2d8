package org.lectern.analysis.activity;

import java.util.Comparator;

/**
 * Lesson events in one state, such as completed.
 *
 * @param name of the state
 * @param events in it
 * @param learners who have one
 * @param share of all lesson events, 0..1
 * @param progress mean of them, in percent
 */
record LessonState(String name, long events, long learners, Estimate share, Estimate progress) {

    static final Comparator<LessonState> MOST_FIRST =
            Comparator.comparingLong(LessonState::events).reversed().thenComparing(LessonState::name);
}
