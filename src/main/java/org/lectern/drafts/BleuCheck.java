package org.lectern.drafts;

import java.util.List;
import org.lectern.contract.Words;

/** Whether a summary's wording is as near to reference summaries as that of sentences taken from the text. */
public final class BleuCheck {

    private static final Words WORDS = Words.of(BleuCheck.class);
    private static final String ID = "bleu";

    private BleuCheck() {}

    /** @param references one or more summaries that somebody wrote */
    public static CheckResult of(String summary, String source, List<String> references) {
        double ours = Bleu.of(summary, references).value(true);
        int sentences = Math.max(1, Sentences.of(summary).size());
        double plain = Bleu.of(Extract.of(source, sentences).text(), references).value(true);
        return new CheckResult(
                ID, CheckResult.WHOLE, ours >= plain, WORDS.say("bleu.value", ours, plain, references.size()));
    }
}
