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

    private SetAside() {}

    /**
     * Fills the table.
     *
     * @param limit completion above which a row is rejected, in the file's unit; infinite where none is
     * @param besides SQL over {@code raw} of rows that only some files have: {@link Reason#OTHER_KIND},
     *     {@link Reason#NEVER_OPENED}
     */
    public static void find(Statement statement, double limit, Map<Reason, String> besides) throws SQLException {
        TotalsRows totals = new TotalsRows(statement);
        String doubtful = totals.mark() ? "text IS NULL OR total OR may_be" : "text IS NULL";
        StringBuilder suspect = new StringBuilder("surplus OR learner IS NULL OR video IS NULL OR completion IS NULL"
                + " OR NOT isfinite(completion) OR completion < 0");
        if (limit < Double.POSITIVE_INFINITY) {
            suspect.append(" OR completion > ").append(limit);
        }
        besides.values().forEach(rows -> suspect.append(" OR ").append(rows));
        for (String column : List.of("learner", "video")) {
            String texts = new Dictionary(column).texts();
            if (Dictionary.number(statement, "SELECT count(*) FROM " + texts + " WHERE " + doubtful) > 0) {
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
                        WHEN %3$s THEN 'totals-row'
                        WHEN %4$s THEN 'other-kind'
                        WHEN l.text IS NULL THEN 'no-learner'
                        WHEN v.text IS NULL THEN 'no-video'
                        WHEN %5$s THEN 'never-opened'
                        WHEN completion IS NULL OR NOT isfinite(completion) THEN 'no-completion'
                        WHEN completion < 0 THEN 'negative'
                        WHEN completion > %2$s THEN 'above-100'
                    END AS code
                    FROM (SELECT rowid + 1 AS record, * FROM raw WHERE %1$s) AS suspect
                    LEFT JOIN learner_texts AS l ON l.given = suspect.learner
                    LEFT JOIN video_texts AS v ON v.given = suspect.video)
                WHERE code IS NOT NULL ORDER BY record
                """.formatted(
                        suspect,
                        limit == Double.POSITIVE_INFINITY ? "'Infinity'::DOUBLE" : limit,
                        totals.sql(),
                        besides.getOrDefault(Reason.OTHER_KIND, "false"),
                        besides.getOrDefault(Reason.NEVER_OPENED, "false")));
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
