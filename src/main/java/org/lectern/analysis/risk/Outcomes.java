package org.lectern.analysis.risk;

import java.util.List;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.study.Study;

/** What came of learners of whom something was foreseen, asked of a study that knows, such as a newer export. */
public final class Outcomes {

    private static final Words WORDS = Words.of(Outcomes.class);

    private Outcomes() {}

    /**
     * What came of one learner.
     *
     * @param course empty where there is none
     * @param moment at which it was foreseen, spelt as in {@code risk_predictions}
     * @param cameAbout whether what was foreseen did
     */
    public record Known(String learner, String course, String moment, boolean cameAbout) {}

    /**
     * Of everybody of whom it is known, whether anything was foreseen of them or not.
     *
     * @param params by which it was foreseen; what is still to be found is the first that the study tells
     * @throws org.lectern.contract.ProblemException {@code not-foreseen} where the study does not tell what was foreseen
     */
    public static List<Known> of(RiskParams params, Study study, TaskContext context) {
        RiskParams found = found(params, study);
        return found.foreseen().rows(found, study, context).rows().stream()
                .filter(row -> row.label() >= 0)
                .map(row -> new Known(row.learner(), row.course(), row.moment(), row.isPositive()))
                .toList();
    }

    /**
     * The same parameters, with what is foreseen by its name, so that a newer study that tells more is asked the same.
     *
     * @throws org.lectern.contract.ProblemException {@code not-foreseen} where the study does not tell it
     */
    static RiskParams found(RiskParams params, Study study) {
        Foreseen foreseen = params.foreseen()
                .in(study.facts())
                .orElseThrow(() -> Problem.of(WORDS, "not-foreseen", WORDS.say("foreseen." + params.foreseen()))
                        .asException());
        return params.of(foreseen);
    }
}
