package org.lectern.drafts;

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
}
