package org.lectern.ingest.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.ingest.source.CompletionWords;
import org.lectern.ingest.text.CompletionText;
import org.lectern.ingest.text.Missing;
import org.lectern.ingest.text.OneOf;

/** How often the learner of a row of {@code raw} opened the video, where a column {@code plays} says so. */
final class Plays {

    /** Of the rows without a play the share that may have a completion all the same. */
    private static final double MOST = 0.1;

    private static final String NONE = "coalesce(plays, 0) = 0";

    private static final String NEVER = "(" + NONE + " AND (completion = 0 OR completion IS NULL AND plays = 0))";

    /** Without a time, where those that were watched have one. */
    private static final String UNTIMED = "(viewed_at IS NULL AND completion = 0)";

    private Plays() {}

    /** Whether a column says in words which rows were never begun, and of others something else. */
    static boolean isStatus(List<String> sample) {
        List<String> words = Missing.present(sample).stream()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .toList();
        return words.stream().anyMatch(CompletionWords.NOTHING::contains)
                && !CompletionWords.NOTHING.containsAll(words)
                && !CompletionText.isNumeric(sample);
    }

    /** The plays in a text as SQL; of a status 0 where it says that nothing was begun, else 1. */
    static String number(String column, List<String> sample) {
        return isStatus(sample)
                ? "CASE WHEN " + OneOf.sql("lower(trim(" + column + "))", CompletionWords.NOTHING)
                        + " THEN 0.0 WHEN trim(" + column + ") <> '' THEN 1.0 END"
                : CompletionText.number(column);
    }

    /** As {@link #never} of rows without a time, where all that were watched have one. */
    static Optional<String> untimed(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(untimedIn("raw WHERE NOT surplus"))) {
            row.next();
            return untimed(row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }

    /** SELECT of what {@link #untimed(long, long, long)} wants to know of some rows. */
    static String untimedIn(String rows) {
        return "SELECT count(CASE WHEN completion > 0 THEN 1 END) AS watched,"
                + " count(CASE WHEN completion > 0 AND viewed_at IS NULL THEN 1 END) AS without,"
                + " count(CASE WHEN " + UNTIMED + " THEN 1 END) AS untimed FROM " + rows;
    }

    /**
     * The condition of rows that were never opened, where there are any.
     *
     * @param watched rows of which something was watched
     * @param without those of them that have no time
     * @param untimed rows without a time of which nothing was watched
     */
    static Optional<String> untimed(long watched, long without, long untimed) {
        return watched > 0 && without == 0 && untimed > 0 ? Optional.of(UNTIMED) : Optional.empty();
    }

    /**
     * Looks at all rows.
     *
     * @return SQL over {@code raw} of the rows that were never opened; empty where there are none, or where the column does not
     *     count plays: where none is a whole number above 0, or where it contradicts the completion
     */
    static Optional<String> never(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT count(*) FILTER (plays > 0 AND plays = floor(plays)),"
                + " count(*) FILTER (plays < 0 OR plays <> floor(plays)), count(*) FILTER (" + NONE + "),"
                + " count(*) FILTER (" + NONE + " AND completion > 0), count(*) FILTER (" + NEVER
                + ") FROM raw WHERE NOT surplus")) {
            row.next();
            boolean counts = row.getLong(1) > 0 && row.getLong(2) == 0 && row.getLong(4) <= MOST * row.getLong(3);
            return counts && row.getLong(5) > 0 ? Optional.of(NEVER) : Optional.empty();
        }
    }
}
