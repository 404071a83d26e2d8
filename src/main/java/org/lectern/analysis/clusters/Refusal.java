package org.lectern.analysis.clusters;

import org.lectern.contract.Words;

/** Says why data do not bear a number of groups. */
final class Refusal {

    private static final Words WORDS = Words.of(Refusal.class);

    private Refusal() {}

    /** Empty where they do. */
    static String of(Quality quality) {
        return switch (quality.reason()) {
            case NONE -> "";
            case TOO_FEW_LEARNERS -> WORDS.say("refusal.learners", quality.k());
            case TOO_FEW_DIFFERENT -> WORDS.say("refusal.different", quality.k());
            case EMPTY_GROUP -> WORDS.say("refusal.empty", quality.k());
        };
    }
}
