package org.lectern.ingest.load;

import java.util.Map;
import org.lectern.ingest.file.SourceTable;
import org.lectern.ingest.source.Detail;
import org.lectern.ingest.text.CompletionText;
import org.lectern.ingest.text.EventTime;
import org.lectern.ingest.text.Missing;

/** Reads events from a table that has a column for each thing that they tell, as {@link EventRows} wants them. */
final class TableRows {

    private final SourceTable table;
    private final Map<Detail, String> headers;

    private TableRows(SourceTable table, Map<Detail, String> headers) {
        this.table = table;
        this.headers = headers;
    }

    /** @param edx whether events have the names of Open edX, else those of xAPI's verbs */
    static String select(SourceTable table, Map<Detail, String> headers, boolean edx, EventTime time, String relation) {
        return new TableRows(table, headers).sql(edx, time, relation);
    }

    private String sql(boolean edx, EventTime time, String relation) {
        String learner = "regexp_replace(" + cleaned(Detail.LEARNER) + ", '^mailto:', '')";
        String kind = edx ? EdxRows.kind("verb") : XapiRows.kind("verb");
        return "SELECT broken, CASE WHEN NOT broken AND kind IS NOT NULL THEN 'video' END AS subject, * EXCLUDE (broken)"
                + " FROM (SELECT " + kind + " AS kind, * EXCLUDE (verb) FROM (SELECT "
                + String.join(
                        ", ",
                        "coalesce(" + table.surplus() + " <> '', false) OR coalesce(" + text(Detail.LEARNER) + ", "
                                + text(Detail.VIDEO) + ", " + text(Detail.KIND) + ") IS NULL AS broken",
                        cleaned(Detail.KIND) + " AS verb",
                        cleaned(Detail.ID) + " AS id",
                        learner + " AS actor",
                        "coalesce(contains(" + text(Detail.LEARNER) + ", '@'), false) AS named",
                        "CAST(NULL AS VARCHAR) AS account",
                        cleaned(Detail.VIDEO) + " AS video",
                        text(Detail.TITLE) + " AS title",
                        text(Detail.COURSE) + " AS course",
                        "CAST(NULL AS VARCHAR) AS attempt",
                        cleaned(Detail.SESSION) + " AS sitting",
                        clock(time) + " AS clock",
                        "coalesce(" + number(Detail.SECOND) + ", " + number(Detail.FROM) + ") AS \"second\"",
                        number(Detail.TO) + " AS to_second",
                        CompletionText.number("rtrim(" + text(Detail.SPEED) + ", 'x')") + " AS speed",
                        number(Detail.LENGTH) + " AS length",
                        "CAST(NULL AS DOUBLE) AS progress",
                        "CAST(NULL AS VARCHAR) AS played",
                        "CAST(NULL AS VARCHAR) AS ending",
                        "false AS nested",
                        "false AS as_text")
                + " FROM " + relation + "))";
    }

    private String text(Detail detail) {
        String header = headers.get(detail);
        return header == null ? "CAST(NULL AS VARCHAR)" : table.column(header);
    }

    private String cleaned(Detail detail) {
        return Missing.cleaned(text(detail));
    }

    private String number(Detail detail) {
        return CompletionText.number(text(detail));
    }

    private String clock(EventTime time) {
        String header = headers.get(Detail.TIME);
        return header == null ? "CAST(NULL AS TIMESTAMP)" : time.utcOfAny(table.column(header), table.sample(header));
    }
}
