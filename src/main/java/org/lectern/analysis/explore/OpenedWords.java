package org.lectern.analysis.explore;

import org.lectern.contract.Words;

/** What properties of learners, content and engagements are called, and values that are no names. */
final class OpenedWords {

    private static final Words WORDS = Words.of(OpenedWords.class);

    private OpenedWords() {}

    /** Such as "Seniority". */
    static String property(String property) {
        return WORDS.say("opened.property." + property);
    }

    /** A value as it is shown: as the list has it, or that it is not told. */
    static String value(String property, String value) {
        if (property.equals("liked")) {
            return WORDS.say("opened.liked." + (value.isEmpty() ? "unsaid" : value));
        }
        return value.isEmpty() ? WORDS.say("opened.not-told") : value;
    }
}
