package org.lectern.messages;

import java.util.List;
import java.util.Optional;
import org.lectern.analysis.risk.Outcomes;
import org.lectern.analysis.risk.RiskParams;
import org.lectern.analysis.risk.ToContact;
import org.lectern.contract.TaskContext;
import org.lectern.ledger.Flagged;
import org.lectern.ledger.Outcome;
import org.lectern.ledger.Reported;
import org.lectern.study.Study;

/** What the analysis of risk says, as a ledger writes it down. */
public final class AtRisk {

    private AtRisk() {}

    /** Somebody who was put into order. */
    public static Flagged flagged(ToContact.One one) {
        return new Flagged(one.learner(), one.course(), one.moment(), one.rank(), one.probability(), one.reasons());
    }

    /**
     * What a study tells of what came of everybody.
     *
     * @throws org.lectern.contract.ProblemException {@code not-foreseen} where it does not tell what was foreseen
     */
    public static List<Reported> reported(RiskParams params, Study study, TaskContext context) {
        return Outcomes.of(params, study, context).stream()
                .map(known -> new Reported(
                        known.learner(),
                        known.course(),
                        known.moment(),
                        new Outcome(known.cameAbout(), Optional.empty())))
                .toList();
    }
}
