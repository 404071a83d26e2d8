package org.lectern.drafts;

import org.lectern.contract.Words;

/**
 * What a check says of a draft.
 *
 * @param check its name: {@code answer}, {@code options}, {@code question}, {@code summary}, {@code readability} or {@code bleu}
 * @param question which question, from 0; {@link #WHOLE} for the draft as a whole
 * @param passed whether nothing speaks against it
 * @param evidence what was looked at, in words
 */
public record CheckResult(String check, int question, boolean passed, String evidence) {

    /** In place of a question's number. */
    public static final int WHOLE = -1;

    private static final Words WORDS = Words.of(CheckResult.class);

    /** Its name in the user's words, with the question that it is about. */
    public String title() {
        String name = WORDS.say("check." + check);
        return question == WHOLE ? name : WORDS.say("check-of-question", name, question + 1);
    }
}
