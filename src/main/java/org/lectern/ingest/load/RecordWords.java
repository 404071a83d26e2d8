package org.lectern.ingest.load;

import org.jspecify.annotations.Nullable;
import org.lectern.ingest.text.CompletionText;

/** What learning systems write of a lesson's state, of a score, and for yes and no; each as SQL. */
final class RecordWords {

    private static final String COMPLETED =
            "'complete', 'completed', 'done', 'passed', 'pass', 'finished', 'completed_pass', 'complete_pass'";
    private static final String IN_PROGRESS = "'in_progress', 'inprogress', 'progressed', 'incomplete', 'ongoing'";
    private static final String STARTED = "'started', 'start', 'initialized', 'launched', 'opened', 'viewed'";
    private static final String RIGHT = "'correct', 'right', 'true', 'yes', 'passed', 'pass'";
    private static final String WRONG = "'incorrect', 'wrong', 'false', 'no', 'failed', 'fail'";

    private RecordWords() {}

    /**
     * {@code started}, {@code in_progress} or {@code completed} where a text says so, else the text in small letters, its blanks
     * and hyphens low lines.
     */
    static String status(String text) {
        String plain = "replace(replace(lower(" + text + "), ' ', '_'), '-', '_')";
        return "CASE WHEN " + plain + " IN (" + COMPLETED + ") THEN 'completed' WHEN " + plain + " IN (" + IN_PROGRESS
                + ") THEN 'in_progress' WHEN " + plain + " IN (" + STARTED + ") THEN 'started' ELSE " + plain + " END";
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
        return "CASE WHEN " + word + " IN (" + RIGHT + ") THEN 100.0 WHEN " + word + " IN (" + WRONG
                + ") THEN 0.0 ELSE "
                + (maximum == null
                        ? number
                        : "100 * " + number + " / nullif(" + CompletionText.number(maximum) + ", 0)")
                + " END";
    }

    /** True, false, or null where a text says neither. */
    static String flag(String text) {
        return "CASE WHEN lower(" + text + ") IN ('1', 'true', 'yes', 't', 'y') THEN true WHEN lower(" + text
                + ") IN ('0', 'false', 'no', 'f', 'n') THEN false END";
    }
}
