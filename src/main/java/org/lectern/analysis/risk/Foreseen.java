package org.lectern.analysis.risk;

import java.util.List;
import java.util.Optional;
import org.lectern.analysis.panel.WeekClock;
import org.lectern.contract.TaskContext;
import org.lectern.study.Study;
import org.lectern.study.StudyFacts;

/** What is foreseen. */
public enum Foreseen {
    /** The first of the others that the study tells. */
    FOUND,
    /** Somebody pays for a course again after its exam. */
    EXAM,
    /** Somebody fails or leaves the course. */
    RESULT,
    /** Somebody stays and fails the course. */
    FAILING,
    /** Somebody leaves the course before its end. */
    WITHDRAWAL,
    /** Somebody completes no unit in the week to come. */
    NEXT_WEEK,
    /** Somebody completes no unit any more until the data end. */
    NO_MORE;

    /** Of a study, those that it is asked where nobody chooses. */
    private static final List<Foreseen> IN_ORDER = List.of(EXAM, RESULT, NEXT_WEEK);

    /** Whether a study tells what came of it, so that it can be learnt. */
    boolean isTold(StudyFacts facts) {
        return switch (this) {
            case FOUND -> IN_ORDER.stream().anyMatch(one -> one.isTold(facts));
            case RESULT, FAILING, WITHDRAWAL -> isKnown(facts) && facts.holds("results.result");
            case EXAM, NEXT_WEEK, NO_MORE -> isKnown(facts);
        };
    }

    /** Whether a study tells what it is foreseen from. */
    boolean isKnown(StudyFacts facts) {
        return switch (this) {
            case FOUND -> IN_ORDER.stream().anyMatch(one -> one.isKnown(facts));
            case EXAM ->
                facts.holds("enrolments.enrolled_at", "enrolments.course")
                        && (facts.holds("exams") || facts.holds("enrolments.ends_at"))
                        && (facts.holds("activity.happened_at") || facts.holds("attempts.happened_at"));
            case RESULT, FAILING, WITHDRAWAL -> facts.holds("attempts.day", "assessments.due_day", "enrolments");
            case NEXT_WEEK, NO_MORE -> facts.holds("activity.status") && WeekClock.tells(facts);
        };
    }

    /** This one, or the first that the study tells where it is to be found. */
    Optional<Foreseen> in(StudyFacts facts) {
        return (this == FOUND ? IN_ORDER : List.of(this))
                .stream().filter(one -> one.isTold(facts)).findFirst();
    }

    /** Whether it is foreseen once a term, at the end of a chosen week. */
    boolean isOnceATerm() {
        return switch (this) {
            case RESULT, FAILING, WITHDRAWAL, NO_MORE -> true;
            case FOUND, EXAM, NEXT_WEEK -> false;
        };
    }

    /** What is known at the moments that parameters choose, and what came of it. */
    RiskRows rows(RiskParams params, Study study, TaskContext context) {
        return switch (this) {
            case EXAM -> new ExamRows(params, study, context).ask();
            case RESULT, FAILING, WITHDRAWAL -> new ResultRows(this, params, study, context).ask();
            case NEXT_WEEK, NO_MORE, FOUND -> new PanelRows(this, params, study, context).ask();
        };
    }
}
