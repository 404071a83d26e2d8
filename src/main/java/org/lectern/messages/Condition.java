package org.lectern.messages;

import org.lectern.contract.Words;

/**
 * What must hold of a learner. Of what is not known nothing holds.
 *
 * @param value with which the fact is compared
 */
public record Condition(Fact fact, Comparison is, double value) {

    private static final Words WORDS = Words.of(Condition.class);

    /** How two numbers are compared. */
    public enum Comparison {
        AT_LEAST,
        OVER,
        AT_MOST,
        BELOW,
        EXACTLY
    }

    public Condition {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A condition compares with a number, not " + value);
        }
    }

    boolean holds(Recipient one) {
        double known = fact.of(one);
        return switch (is) {
            case AT_LEAST -> known >= value;
            case OVER -> known > value;
            case AT_MOST -> known <= value;
            case BELOW -> known < value;
            case EXACTLY -> Double.compare(known, value) == 0;
        };
    }

    /** Such as “days without activity: at least 7”. */
    public String inWords() {
        return WORDS.say("condition", WORDS.say("fact." + fact), WORDS.say("is." + is), value);
    }

    /** The same without its number. */
    public String beginning() {
        return WORDS.say("condition.beginning", WORDS.say("fact." + fact), WORDS.say("is." + is));
    }

    /** The same with what is known of somebody, such as “days without activity: 12 (at least 7)”. */
    String inWords(Recipient one) {
        return WORDS.say("condition.of", WORDS.say("fact." + fact), fact.of(one), WORDS.say("is." + is), value);
    }
}
