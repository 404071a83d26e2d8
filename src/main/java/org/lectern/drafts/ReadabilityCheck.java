package org.lectern.drafts;

import org.lectern.contract.Words;

/** Whether an English draft is about as easily read as its text. */
public final class ReadabilityCheck {

    private static final Words WORDS = Words.of(ReadabilityCheck.class);
    private static final String ID = "readability";
    /** A draft may ask for so many more years of school than its text. */
    private static final double YEARS = 2;

    private ReadabilityCheck() {}

    /** Of two English texts, a draft and what it was made of. */
    public static CheckResult of(String draft, String source) {
        Readability ours = Readability.of(draft);
        Readability theirs = Readability.of(source);
        boolean passed = ours.words() > 0 && theirs.words() > 0 && ours.grade() <= theirs.grade() + YEARS;
        String evidence = ours.words() == 0 || theirs.words() == 0
                ? WORDS.say("readability.empty")
                : WORDS.say("readability.grades", ours.grade(), theirs.grade(), ours.ease(), theirs.ease());
        return new CheckResult(ID, CheckResult.WHOLE, passed, evidence);
    }
}
