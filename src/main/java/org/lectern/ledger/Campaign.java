package org.lectern.ledger;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What is decided of a campaign before anybody is written to.
 *
 * @param id its name, and the key of the order in which chance holds learners out
 * @param created when it was
 * @param data fingerprint of the data that told who is at risk
 * @param model fingerprint of the model that did; empty where a person chose
 * @param rule by which learners are flagged, as text; campaigns of one rule can be summed up
 * @param planned the day from which on the effect is read
 */
public record Campaign(String id, Instant created, String data, String model, String rule, LocalDate planned) {

    public Campaign {
        if (id.isBlank()) {
            throw new IllegalArgumentException("A campaign needs a name");
        }
    }

    /** Whether a model of this fingerprint may have told who is at risk. */
    public boolean isBy(String other) {
        return model.isEmpty() || model.equals(other);
    }
}
