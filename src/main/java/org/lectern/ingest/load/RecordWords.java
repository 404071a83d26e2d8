package org.lectern.ingest.load;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.text.CompletionText;
import org.lectern.ingest.text.OneOf;

/** What learning systems write of a lesson's state, of a score, and for yes and no; each as SQL. */
final class RecordWords {

    private static final List<String> COMPLETED =
            List.of("complete", "completed", "done", "passed", "pass", "finished", "completed_pass", "complete_pass");
    private static final List<String> IN_PROGRESS =
            List.of("in_progress", "inprogress", "progressed", "incomplete", "ongoing");
    private static final List<String> STARTED =
            List.of("started", "start", "initialized", "launched", "opened", "viewed");
    private static final List<String> RIGHT = List.of("correct", "right", "true", "yes", "passed", "pass");
    private static final List<String> WRONG = List.of("incorrect", "wrong", "false", "no", "failed", "fail");

    private static final List<String> YES = List.of("1", "1.0", "true", "yes", "t", "y");
    private static final List<String> NO = List.of("0", "0.0", "false", "no", "f", "n");

    private RecordWords() {}

    /**
     * {@code started}, {@code in_progress} or {@code completed} where a text says so, else the text in small letters, its blanks
     * and hyphens low lines.
     */
    static String status(String text) {
        String plain = "replace(replace(lower(" + text + "), ' ', '_'), '-', '_')";
        return "CASE WHEN " + OneOf.sql(plain, COMPLETED) + " THEN 'completed' WHEN " + OneOf.sql(plain, IN_PROGRESS)
                + " THEN 'in_progress' WHEN " + OneOf.sql(plain, STARTED) + " THEN 'started' ELSE " + plain + " END";
    }

    /**
     * A score in percent: 100 and 0 where a word says right or wrong, the part of the most that could be had where that is
     * told, else the number.
     *
     * @param maximum SQL of the most that could be had; null where that is not told
     */
    static String score(String text, @Nullable String maximum) {
        String word = "lower(trim(" + text + "))";
        String number = CompletionText.number(text);
        return "CASE WHEN " + OneOf.sql(word, RIGHT) + " THEN 100.0 WHEN " + OneOf.sql(word, WRONG)
                + " THEN 0.0 ELSE "
                + (maximum == null
                        ? number
                        : "100 * " + number + " / nullif(" + CompletionText.number(maximum) + ", 0)")
                + " END";
    }

    /** True, false, or null where a text says neither. */
    static String flag(String text) {
        String word = "lower(" + text + ")";
        return "CASE WHEN " + OneOf.sql(word, YES) + " THEN true WHEN " + OneOf.sql(word, NO) + " THEN false END";
    }
}
