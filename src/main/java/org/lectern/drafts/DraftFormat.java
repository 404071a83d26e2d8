package org.lectern.drafts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.lectern.contract.Words;

/**
 * A kind of file that an accepted draft may become.
 *
 * @param <T> what the draft holds
 * @param ending of the file's name, with its dot
 * @param bytes of the file, by the title of the item and the draft
 */
public record DraftFormat<T>(String ending, BiFunction<String, AcceptedDraft<T>, byte[]> bytes) {

    private static final Words WORDS = Words.of(DraftFormat.class);

    static final List<DraftFormat<String>> OF_SUMMARIES =
            List.of(new DraftFormat<>(".md", (title, summary) -> utf8(SummaryMarkdown.of(title, summary))));

    static final List<DraftFormat<List<QuizQuestion>>> OF_QUIZZES = List.of(
            new DraftFormat<>(".gift", (_, quiz) -> utf8(Gift.of(quiz))),
            new DraftFormat<>(".zip", (_, quiz) -> QtiPackage.of(quiz)),
            new DraftFormat<>(".csv", (_, quiz) -> utf8(QuizCsv.of(quiz))));

    /** What it is, in the user's words. */
    public String title() {
        return WORDS.say("format" + ending.toLowerCase(Locale.ROOT));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
