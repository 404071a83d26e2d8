package org.lectern.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * One row: all that is known of a learner in a campaign when it was written. The last row of a learner holds; a correction is a new row.
 *
 * @param arm as assigned; the same in all rows of a learner in a campaign
 * @param reason why a person took the learner out beforehand; empty in the other arms
 * @param outcome absent as long as nobody knows
 * @param recorded when the row was written, by the clock of that computer, in whole seconds
 */
public record Entry(
        Campaign campaign,
        Arm arm,
        String reason,
        Flagged learner,
        Message message,
        Optional<Outcome> outcome,
        Instant recorded) {

    public Entry {
        recorded = recorded.truncatedTo(ChronoUnit.SECONDS);
        if (arm == Arm.EXCLUDED == reason.isBlank()) {
            throw new IllegalArgumentException("A reason says why somebody is excluded, not why they are " + arm);
        }
    }

    /** The same with what became of the learner. */
    public Entry withOutcome(Outcome known, Instant when) {
        return new Entry(campaign, arm, reason, learner, message, Optional.of(known), when);
    }

    /** The same with what was written to the learner. */
    public Entry withMessage(Message written, Instant when) {
        return new Entry(campaign, arm, reason, learner, written, outcome, when);
    }

    /** Whether it is what is left of somebody who was forgotten. */
    boolean isForgotten() {
        return learner.rank() == 0 && Double.isNaN(learner.probability());
    }

    /** What is left of somebody who is to be forgotten: the arm and the outcome. */
    Entry forgotten(String other, String noReason) {
        return new Entry(
                campaign,
                arm,
                arm == Arm.EXCLUDED ? noReason : "",
                new Flagged(other, "", "", 0, Double.NaN, List.of()),
                Message.NONE,
                outcome.map(known -> new Outcome(known.cameAbout(), Optional.empty())),
                campaign.created());
    }
}
