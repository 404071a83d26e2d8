package org.lectern.analysis.activity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lectern.contract.Words;

/** A number of each active learner that may go together with others. */
enum LearnerMeasure {
    SESSIONS("measure.sessions"),
    PROGRESS("measure.progress"),
    COMPLETED("measure.completed"),
    CLICKS("measure.clicks"),
    ATTEMPTS("measure.attempts"),
    SCORE("measure.score"),
    DAYS("measure.days");

    private static final Words WORDS = Words.of(LearnerMeasure.class);

    /** Whoever completes a unit has a lesson event, and whoever has an event has an active day: these count the same things. */
    private static final Set<LearnerMeasure> OF_LESSONS = EnumSet.of(SESSIONS, COMPLETED, CLICKS);

    private final String key;

    LearnerMeasure(String key) {
        this.key = key;
    }

    /** Those that a study tells. */
    static List<LearnerMeasure> of(Told told) {
        return Arrays.stream(values()).filter(measure -> measure.isIn(told)).toList();
    }

    private boolean isIn(Told told) {
        return switch (this) {
            case SESSIONS -> told.lessons();
            case PROGRESS -> told.progress();
            case COMPLETED -> told.status();
            case CLICKS -> told.clicks();
            case ATTEMPTS -> told.quizzes();
            case SCORE -> told.scores();
            case DAYS -> told.timed();
        };
    }

    String label() {
        return WORDS.say(key);
    }

    /** Of each learner, NaN where it is not known. */
    double[] values(List<LearnerActivity> learners) {
        return learners.stream().mapToDouble(this::value).toArray();
    }

    private double value(LearnerActivity learner) {
        return switch (this) {
            case SESSIONS -> (double) learner.lessons();
            case PROGRESS -> learner.meanProgress();
            case COMPLETED -> (double) learner.completedUnits();
            case CLICKS -> (double) learner.clicks();
            case ATTEMPTS -> (double) learner.attempts();
            case SCORE -> learner.meanScore();
            case DAYS -> (double) learner.days();
        };
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
