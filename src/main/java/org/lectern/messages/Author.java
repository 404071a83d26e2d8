package org.lectern.messages;

/**
 * A language model that was asked for a text, and what came of it.
 *
 * @param model its name
 */
public record Author(Outcome outcome, String model) {

    /** What came of asking. */
    public enum Outcome {
        /** Its text passed the checks. */
        MODEL,
        /** Its second text passed, after it was told which checks the first had failed. */
        MODEL_AGAIN,
        /** Neither passed, and the template stands. */
        TEMPLATE
    }

    /** Who wrote, as the ledger tells it, such as {@code some-model (MODEL_AGAIN)}. */
    String inLedger(String template) {
        return outcome == Outcome.TEMPLATE
                ? template + " (" + outcome + " after " + model + ")"
                : model + " (" + outcome + ")";
    }
}
