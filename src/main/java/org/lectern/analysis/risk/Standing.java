package org.lectern.analysis.risk;

/** What may be said of a list of learners at risk. */
enum Standing {
    /** Nothing happened, or too little, to learn from. */
    TOO_FEW,
    /** Everything that is known gives the answer away. */
    ALL_LEAK,
    /** In most rows nothing was done in what is looked at. */
    MOSTLY_EMPTY,
    /** It tells nobody apart. */
    NO_SKILL,
    /** It orders learners, but its probabilities are no closer than the base rate. */
    ORDER_ONLY,
    /** It tells who is at risk. */
    SKILL;

    /** From this share of empty rows on nothing is learnt. */
    static final double MOST_EMPTY = 0.8;

    /** From this share on the page says so first. */
    static final double MANY_EMPTY = 0.5;

    /** Whether anybody is flagged. */
    boolean flags() {
        return this == SKILL || this == ORDER_ONLY;
    }

    static Standing of(Judged judged) {
        if (judged.hasSkill()) {
            return SKILL;
        }
        return judged.hasOrder() && !judged.spares() ? ORDER_ONLY : NO_SKILL;
    }
}
