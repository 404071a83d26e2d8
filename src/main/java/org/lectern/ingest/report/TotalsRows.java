package org.lectern.ingest.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.lectern.contract.Words;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.text.Dictionary;

/**
 * Rows of totals and means in {@code raw}, wherever they stand. What may as well be a lesson called "Mean" is one of them where it
 * gives the sum or mean of the rows above it.
 */
public final class TotalsRows {

    private static final Words WORDS = Words.of(TotalsRows.class);

    /** Of rows that may be sums or means the share that has to be one. */
    private static final double MOST = 0.9;

    /** What rounding to whole percent leaves, as a share of the largest number. */
    private static final double ROUNDED = 0.006;

    private final Statement statement;

    TotalsRows(Statement statement) {
        this.statement = statement;
    }

    /** Marks the texts in the dictionaries of learners and videos; whether any is one. */
    boolean mark() throws SQLException {
        mark("learner", Totals.inPlaceOfLearner("text"), Totals.maybeSum("text"), Totals.maybeSum("text"));
        mark("video", Totals.inPlaceOfVideo("text"), Totals.maybeSum("text"), Totals.maybeInPlaceOfVideo("text"));
        return Dictionary.number(
                        statement,
                        "SELECT (SELECT count(*) FROM learner_texts WHERE total OR may_be)"
                                + " + (SELECT count(*) FROM video_texts WHERE total OR may_be)")
                > 0;
    }

    private void mark(String name, String total, String sum, String maybe) throws SQLException {
        String texts = new Dictionary(name).texts();
        statement.execute("CREATE OR REPLACE TABLE " + texts + " AS SELECT given, text, " + total + " AS total, " + sum
                + " AS sum_word, " + maybe + " AS may_be FROM " + texts);
    }

    /** SQL over {@code raw} with the dictionaries {@code l} and {@code v}, and {@code record}, of rows of totals. */
    String sql() throws SQLException {
        String maybe = Dictionary.number(
                                statement,
                                "SELECT (SELECT count(*) FROM learner_texts WHERE may_be)"
                                        + " + (SELECT count(*) FROM video_texts WHERE may_be)")
                        == 0
                ? "false"
                : addUp() ? "true" : "(l.sum_word OR v.sum_word) AND (" + outside() + ")";
        return "coalesce(l.total, false) OR coalesce(v.total, false) OR (coalesce(l.may_be, false) OR coalesce(v.may_be, false))"
                + " AND (l.text IS NULL OR v.text IS NULL OR " + maybe + ")";
    }

    /** Whether what may be sums and means are those of the rows between them. */
    private boolean addUp() throws SQLException {
        try (ResultSet row = statement.executeQuery("""
                WITH marked AS (
                    SELECT raw.rowid AS id, CASE WHEN isfinite(completion) THEN completion END AS c,
                        coalesce(l.may_be, false) OR coalesce(v.may_be, false) AS may_be
                    FROM raw LEFT JOIN learner_texts AS l ON l.given = learner LEFT JOIN video_texts AS v ON v.given = video
                    WHERE NOT surplus AND NOT coalesce(l.total, false) AND NOT coalesce(v.total, false)),
                blocks AS (
                    SELECT *, count(*) FILTER (may_be) OVER (ORDER BY id) - may_be::INTEGER AS block FROM marked),
                added AS (
                    SELECT max(c) FILTER (may_be) AS given, avg(c) FILTER (NOT may_be) AS mean, sum(c) FILTER (NOT may_be) AS whole,
                        median(c) FILTER (NOT may_be) AS middle
                    FROM blocks GROUP BY block HAVING bool_or(may_be) AND count(c) FILTER (NOT may_be) > 0),
                compared AS (
                    SELECT given, least(abs(given - mean), abs(given - whole), abs(given - middle))
                        <= %s * (SELECT max(c) FROM marked WHERE NOT may_be) AS same FROM added)
                SELECT count(*), count(*) FILTER (same), count(DISTINCT given) FILTER (same) FROM compared
                """.formatted(ROUNDED))) {
            row.next();
            return row.getLong(3) >= 2 && row.getLong(2) >= MOST * row.getLong(1);
        }
    }

    /** Totals stand above or below all else, in one row or several. */
    private static String outside() {
        String inside =
                "FROM raw WHERE NOT coalesce(learner IN (SELECT given FROM learner_texts WHERE total OR sum_word)"
                        + " OR video IN (SELECT given FROM video_texts WHERE total OR sum_word), false)";
        return "record < (SELECT coalesce(min(rowid) + 1, 0) " + inside
                + ") OR record > (SELECT coalesce(max(rowid) + 1, 0) " + inside + ")";
    }

    /** How many of the rows that were kept have a title that may be that of sums or means. */
    public static Optional<QualityNotice> notice(Statement statement) throws SQLException {
        long rows = Dictionary.number(
                statement,
                "SELECT CASE WHEN EXISTS (FROM video_texts WHERE may_be) THEN (SELECT count(*) FROM raw"
                        + " WHERE video IN (SELECT given FROM video_texts WHERE may_be)"
                        + " AND rowid NOT IN (SELECT record - 1 FROM set_aside WHERE record IS NOT NULL)) ELSE 0 END");
        return rows == 0
                ? Optional.empty()
                : Optional.of(new QualityNotice("titles-like-totals", WORDS.say("notice.titles-like-totals", rows)));
    }
}
