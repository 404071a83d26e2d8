package org.lectern.ledger;

import java.util.Arrays;
import java.util.Optional;

/** What a campaign does with a learner. */
public enum Arm {
    /** Is written to. */
    CONTACT("contact"),
    /** Gets everything that the course gives anybody, and no more. */
    HOLD_OUT("hold-out"),
    /** Was taken out by a person beforehand, so that chance decides nothing. */
    EXCLUDED("excluded");

    private final String text;

    Arm(String text) {
        this.text = text;
    }

    /** As the file spells it. */
    public String text() {
        return text;
    }

    static Optional<Arm> of(String text) {
        return Arrays.stream(values()).filter(arm -> arm.text.equals(text)).findFirst();
    }
}
