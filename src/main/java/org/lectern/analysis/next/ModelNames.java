package org.lectern.analysis.next;

import org.lectern.contract.Words;

/** What models are called. */
final class ModelNames {

    private static final Words WORDS = Words.of(ModelNames.class);

    /** As at the start of a sentence. */
    String of(String model) {
        return WORDS.say("model." + model);
    }

    /** As within a sentence. */
    String within(String model) {
        return WORDS.say("model." + model + ".within");
    }
}
