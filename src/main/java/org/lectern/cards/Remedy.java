package org.lectern.cards;

import java.util.Locale;
import org.lectern.contract.Words;

/** What can be done about most findings, each with who found that it helps. */
public enum Remedy {
    SPLIT,
    RERECORD,
    QUESTION,
    CAPTIONS,
    PREREQUISITE,
    ASK;

    private static final Words WORDS = Words.of(Remedy.class);

    /** As it is proposed, to be edited. */
    public String inWords() {
        return WORDS.say("action." + id());
    }

    /** Who found what. */
    public String source() {
        return WORDS.say("action." + id() + ".source");
    }

    private String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
