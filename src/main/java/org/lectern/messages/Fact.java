package org.lectern.messages;

/** What a rule may ask of a learner, as a number; NaN where it is not known. */
public enum Fact {
    /** Whole days without anything done. */
    DAYS_SINCE_LAST,
    /** Lessons that are done, in percent of the course's. */
    PROGRESS,
    /** Mean score, in percent. */
    SCORE,
    /** How often a lesson or video was opened. */
    SESSIONS,
    /** Place on the list. */
    RANK,
    /** What is foreseen does not come about, in percent. */
    PREDICTED_SUCCESS;

    private static final double PERCENT = 100;

    public double of(Recipient one) {
        return switch (this) {
            case DAYS_SINCE_LAST -> one.known().daysSinceLast();
            case PROGRESS -> one.known().progress();
            case SCORE -> one.known().score();
            case SESSIONS -> one.known().sessions();
            case RANK -> one.rank() == 0 ? Double.NaN : one.rank();
            case PREDICTED_SUCCESS -> PERCENT * (1 - one.probability());
        };
    }
}
