package org.lectern.analysis.activity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.lectern.contract.Words;

/** A number of each active learner that may go together with others. */
enum LearnerMeasure {
    SESSIONS("measure.sessions", Told::lessons, LearnerActivity::lessons),
    PROGRESS("measure.progress", Told::progress, LearnerActivity::meanProgress),
    COMPLETED("measure.completed", Told::status, LearnerActivity::completedUnits),
    CLICKS("measure.clicks", Told::clicks, LearnerActivity::clicks),
    ATTEMPTS("measure.attempts", Told::quizzes, LearnerActivity::attempts),
    SCORE("measure.score", Told::scores, LearnerActivity::meanScore),
    DAYS("measure.days", Told::timed, LearnerActivity::days);

    private static final Words WORDS = Words.of(LearnerMeasure.class);

    /** Whoever completes a unit has a lesson event, and whoever has an event has an active day: these count the same things. */
    private static final Set<LearnerMeasure> OF_LESSONS = EnumSet.of(SESSIONS, COMPLETED, CLICKS);

    private final String key;
    private final Predicate<Told> told;
    private final ToDoubleFunction<LearnerActivity> value;

    LearnerMeasure(String key, Predicate<Told> told, ToDoubleFunction<LearnerActivity> value) {
        this.key = key;
        this.told = told;
        this.value = value;
    }

    /** Those that a study tells. */
    static List<LearnerMeasure> of(Told told) {
        return Arrays.stream(values())
                .filter(measure -> measure.told.test(told))
                .toList();
    }

    String label() {
        return WORDS.say(key);
    }

    /** Of each learner, NaN where it is not known. */
    double[] values(List<LearnerActivity> learners) {
        return learners.stream().mapToDouble(value).toArray();
    }

    /** Whether one of the two counts a part of what the other counts, so that they go together by how they are counted. */
    boolean isPartOf(LearnerMeasure other) {
        boolean lessons = OF_LESSONS.contains(this) && OF_LESSONS.contains(other);
        return lessons || (this == DAYS && other.isCount()) || (other == DAYS && isCount());
    }

    private boolean isCount() {
        return this != PROGRESS && this != SCORE;
    }
}
