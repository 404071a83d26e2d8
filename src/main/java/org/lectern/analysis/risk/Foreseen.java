package org.lectern.analysis.risk;

import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.analysis.panel.WeekClock;
import org.lectern.study.StudyFacts;

/** What is foreseen. */
public enum Foreseen {
    /** The first of the others that the study tells. */
    FOUND,
    /** Somebody pays for a course again after its exam. */
    EXAM,
    /** Somebody fails or leaves the course. */
    RESULT,
    /** Somebody completes no unit in the week to come. */
    NEXT_WEEK;

    /** Whether a study tells it. */
    boolean isTold(StudyFacts facts) {
        return switch (this) {
            case FOUND -> Stream.of(EXAM, RESULT, NEXT_WEEK).anyMatch(one -> one.isTold(facts));
            case EXAM ->
                facts.holds("enrolments.enrolled_at", "enrolments.course")
                        && (facts.holds("exams") || facts.holds("enrolments.ends_at"))
                        && (facts.holds("activity.happened_at") || facts.holds("attempts.happened_at"));
            case RESULT -> facts.holds("results.result", "attempts.day", "assessments.due_day", "enrolments");
            case NEXT_WEEK -> facts.holds("activity.status") && WeekClock.tells(facts);
        };
    }

    /** This one, or the first that the study tells where it is to be found. */
    Optional<Foreseen> in(StudyFacts facts) {
        return this != FOUND
                ? Optional.of(this).filter(one -> one.isTold(facts))
                : Stream.of(EXAM, RESULT, NEXT_WEEK)
                        .filter(one -> one.isTold(facts))
                        .findFirst();
    }
}
