package org.lectern.analysis;

import java.util.Optional;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.study.Holding;
import org.lectern.study.Origin;
import org.lectern.study.StudyFacts;

/** The trouble of a question that needs more than a study holds; tells what to export instead where that is known. */
public final class Lacking {

    private static final Words WORDS = Words.of(Lacking.class);

    private Lacking() {}

    /** The problem {@code no-learners} or {@code no-completion}, where the study lacks them. */
    public static Optional<Problem> learnersOrCompletion(StudyFacts facts) {
        if (!facts.holds(Holding.LEARNERS)) {
            return Optional.of(advised(Problem.of(WORDS, "no-learners"), facts.origin()));
        }
        return facts.holds(Holding.COMPLETION)
                ? Optional.empty()
                : Optional.of(advised(Problem.of(WORDS, "no-completion"), facts.origin()));
    }

    /** The problem {@code no-positions}, which says that the study does not tell which seconds were watched. */
    public static Problem positions(StudyFacts facts) {
        return advised(Problem.of(WORDS, "no-positions"), facts.origin());
    }

    /** The problem {@code no-retention}, which says that the study does not tell how far plays of a video run. */
    public static Problem retention(StudyFacts facts) {
        return advised(Problem.of(WORDS, "no-retention"), facts.origin());
    }

    /** The remedy that the source has of its own goes before the general one. */
    private static Problem advised(Problem problem, Origin origin) {
        return origin.instead().isEmpty()
                ? problem
                : new Problem(problem.code(), problem.facts(), problem.sentence(), origin.instead());
    }
}
