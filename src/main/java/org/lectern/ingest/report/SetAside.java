package org.lectern.ingest.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lectern.ingest.text.Dictionary;

/** Finds the rows of {@code raw} that cannot become views, and says why in the table {@code set_aside}. */
public final class SetAside {

    /** The names of rows of totals, as a list of SQL. */
    public static final String TOTALS =
            "('total', 'totals', 'grand total', 'overall', 'sum', 'summe', 'gesamt', 'insgesamt', 'somme', 'totale',"
                    + " 'totaal', 'suma', 'итого')";

    /** The names of rows of means in place of a learner, as a list of SQL; a video of a course on statistics may be called so. */
    private static final String MEANS =
            "('average', 'mean', 'avg', 'overall average', 'class average', 'median', 'durchschnitt', 'mittelwert',"
                    + " 'moyenne', 'promedio', 'media', 'média', 'gemiddelde', 'średnia', 'medelvärde', 'gennemsnitt',"
                    + " 'gjennomsnitt', 'среднее')";

    private SetAside() {}

    /**
     * Fills the table.
     *
     * @param measured whether rows have to say how much was watched
     * @param limit completion above which a row is rejected, in the file's unit; infinite where none is
     * @param besides SQL over {@code raw} of rows that only some files have: {@link Reason#OTHER_KIND},
     *     {@link Reason#NEVER_OPENED}
     */
    public static void find(Statement statement, boolean measured, double limit, Map<Reason, String> besides)
            throws SQLException {
        String doubtful = "text IS NULL OR lower(text) IN " + TOTALS + " OR lower(text) IN " + MEANS;
        StringBuilder suspect = new StringBuilder("surplus OR learner IS NULL OR video IS NULL");
        if (measured) {
            suspect.append(" OR completion IS NULL OR NOT isfinite(completion) OR completion < 0");
        }
        if (limit < Double.POSITIVE_INFINITY) {
            suspect.append(" OR completion > ").append(limit);
        }
        besides.values().forEach(rows -> suspect.append(" OR ").append(rows));
        boolean totals = false;
        for (String column : List.of("learner", "video")) {
            String texts = new Dictionary(column).texts();
            if (Dictionary.number(statement, "SELECT count(*) FROM " + texts + " WHERE " + doubtful) > 0) {
                totals = true;
                suspect.append(" OR ")
                        .append(column)
                        .append(" IN (SELECT given FROM ")
                        .append(texts)
                        .append(" WHERE ")
                        .append(doubtful)
                        .append(")");
            }
        }
        statement.execute("""
                INSERT INTO set_aside
                SELECT record, NULL, code FROM (
                    SELECT suspect.record AS record, CASE
                        WHEN surplus THEN 'malformed'
                        WHEN (l.total OR v.total) AND (l.text IS NULL OR v.text IS NULL OR l.total AND v.total
                            OR %8$s) THEN 'totals-row'
                        WHEN %5$s THEN 'other-kind'
                        WHEN l.text IS NULL THEN 'no-learner'
                        WHEN v.text IS NULL THEN 'no-video'
                        WHEN %6$s THEN 'never-opened'
                        WHEN %4$s AND (completion IS NULL OR NOT isfinite(completion)) THEN 'no-completion'
                        WHEN completion < 0 THEN 'negative'
                        WHEN completion > %2$s THEN 'above-100'
                    END AS code
                    FROM (SELECT rowid + 1 AS record, * FROM raw WHERE %1$s) AS suspect
                    LEFT JOIN (SELECT given, text, coalesce(lower(text) IN %3$s OR lower(text) IN %7$s, false) AS total
                        FROM learner_texts) AS l
                        ON l.given = suspect.learner
                    LEFT JOIN (SELECT given, text, coalesce(lower(text) IN %3$s, false) AS total FROM video_texts) AS v
                        ON v.given = suspect.video)
                WHERE code IS NOT NULL ORDER BY record
                """.formatted(
                        suspect,
                        limit == Double.POSITIVE_INFINITY ? "'Infinity'::DOUBLE" : limit,
                        TOTALS,
                        measured,
                        besides.getOrDefault(Reason.OTHER_KIND, "false"),
                        besides.getOrDefault(Reason.NEVER_OPENED, "false"),
                        MEANS,
                        totals ? outside() : "false"));
    }

    /** Totals stand above or below all else, in one row or several. */
    private static String outside() {
        String inside = "FROM raw WHERE NOT coalesce(learner IN (SELECT given FROM learner_texts WHERE lower(text) IN "
                + TOTALS + " OR lower(text) IN " + MEANS
                + ") OR video IN (SELECT given FROM video_texts WHERE lower(text) IN "
                + TOTALS + "), false)";
        return "record < (SELECT coalesce(min(rowid) + 1, 0) " + inside
                + ") OR record > (SELECT coalesce(max(rowid) + 1, 0) " + inside + ")";
    }

    /** How many rows were set aside for each reason, most first. */
    public static List<ImportReport.SetAside> counts(Statement statement) throws SQLException {
        return counts(statement, "set_aside");
    }

    /** The same of another table of rows set aside. */
    public static List<ImportReport.SetAside> counts(Statement statement, String table) throws SQLException {
        List<ImportReport.SetAside> counts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT code, count(*) FROM " + table + " GROUP BY code ORDER BY count(*) DESC, code")) {
            while (rows.next()) {
                Reason reason = Reason.of(rows.getString(1));
                counts.add(new ImportReport.SetAside(reason.code(), reason.sentence(), rows.getLong(2)));
            }
        }
        return counts;
    }
}
