package org.lectern.analysis;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.study.Origin;
import org.lectern.study.StudyFacts;
import org.lectern.study.TableSpec;

/** The trouble of a question that needs more than a study holds; tells what to export instead where that is known. */
public final class Lacking {

    private static final Words WORDS = Words.of(Lacking.class);

    private static final Set<String> TOO_FEW =
            Set.of("too-few-learners", "nothing-to-group", "one-video", "nothing-in-common");

    private Lacking() {}

    /**
     * The problem of the first need that a study does not meet: {@code no-videos}, {@code
     * only-opened}, {@code only-catalogue}, {@code no-learners}, {@code no-completion}, {@code no-positions}, {@code no-retention}, or {@code not-told} with what the column means.
     *
     * @param needs tables and columns, as {@link org.lectern.study.StudyTables#holds} has them
     */
    public static Optional<Problem> of(StudyFacts facts, String... needs) {
        return Arrays.stream(needs)
                .filter(need -> !facts.holds(need))
                .findFirst()
                .map(need ->
                        isOfLearning(need) ? ofLearning(facts, need) : advised(ofViews(facts, need), facts.origin()));
    }

    /** What the source of content would have exported instead is for questions of views. */
    private static Problem ofLearning(StudyFacts facts, String need) {
        return facts.tellsEngagements() ? problem(need) : advised(problem(need), facts.origin());
    }

    private static Problem ofViews(StudyFacts facts, String need) {
        if (facts.tellsActivity()) {
            return Problem.of(WORDS, "no-videos");
        }
        if (facts.tellsEngagements()) {
            return Problem.of(WORDS, "only-opened");
        }
        return facts.isBareCatalogue() ? Problem.of(WORDS, "only-catalogue") : problem(need);
    }

    private static boolean isOfLearning(String need) {
        return TableSpec.OF_LEARNING.stream()
                .anyMatch(table -> need.equals(table.name()) || need.startsWith(table.name() + "."));
    }

    /**
     * The problem of a study that has none of some tables: {@code no-activity}, {@code opened-no-activity} or {@code only-catalogue}. Of a learning system's tables what learners did
     * stands in two, of which one will do.
     */
    public static Optional<Problem> ofAny(StudyFacts facts, String... needs) {
        if (Arrays.stream(needs).anyMatch(facts::holds)) {
            return Optional.empty();
        }
        if (facts.tellsEngagements()) {
            return Optional.of(Problem.of(WORDS, "opened-no-activity"));
        }
        return Optional.of(
                facts.isBareCatalogue() ? Problem.of(WORDS, "only-catalogue") : Problem.of(WORDS, "no-activity"));
    }

    /** The problem {@code no-companion}: what takes two studies is asked of one. */
    public static Problem another() {
        return Problem.of(WORDS, "no-companion");
    }

    /** Whether a problem says that a study has too few learners for a question, rather than that something is wrong. */
    public static boolean isOfTooFew(Problem problem) {
        return TOO_FEW.contains(problem.code());
    }

    private static Problem problem(String need) {
        return switch (need) {
            case "views.learner" -> Problem.of(WORDS, "no-learners");
            case "views.completion" -> Problem.of(WORDS, "no-completion");
            case "segments" -> Problem.of(WORDS, "no-positions");
            case "retention" -> Problem.of(WORDS, "no-retention");
            default -> Problem.of(WORDS, "not-told", TableSpec.meaning(need));
        };
    }

    /** The remedy that the source has of its own goes before the general one. */
    private static Problem advised(Problem problem, Origin origin) {
        return origin.instead().isEmpty()
                ? problem
                : new Problem(problem.code(), problem.facts(), problem.sentence(), origin.instead());
    }
}
