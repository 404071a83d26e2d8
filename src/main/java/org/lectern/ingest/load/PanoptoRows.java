package org.lectern.ingest.load;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.ingest.file.SourceTable;
import org.lectern.ingest.source.Head;
import org.lectern.ingest.text.CompletionText;
import org.lectern.ingest.text.EventTime;
import org.lectern.ingest.text.Missing;

/** Reads Panopto's detailed usage, as {@link EventRows} wants it. */
final class PanoptoRows {

    private final SourceTable table;
    private final Head head;

    private static final List<String> READ = List.of(
            "UserId",
            "SessionId",
            "SessionName",
            "FolderName",
            "Time",
            "StartPosition",
            "SecondsViewed",
            "PlaybackSpeed",
            "StopReason");

    private PanoptoRows(SourceTable table) {
        this.table = table;
        this.head = new Head("", table.headers(), table.head());
    }

    /** The headers that are read. */
    static Set<String> used(SourceTable table) {
        Head head = new PanoptoRows(table).head;
        return READ.stream().flatMap(name -> head.header(name).stream()).collect(Collectors.toSet());
    }

    static String select(SourceTable table, EventTime time, String relation) {
        return new PanoptoRows(table).sql(time, relation);
    }

    /** Where a stretch ends: its start and the seconds viewed from there, which Panopto counts along the video. */
    private String sql(EventTime time, String relation) {
        String start = CompletionText.number(text("StartPosition"));
        String viewed = CompletionText.number(text("SecondsViewed"));
        return "SELECT unreadable AS broken, CASE WHEN NOT unreadable THEN 'video' END AS subject, * EXCLUDE (unreadable, broken)"
                + " FROM (SELECT *, broken OR \"second\" IS NULL OR to_second IS NULL AS unreadable FROM (SELECT "
                + String.join(
                        ", ",
                        "coalesce(" + table.surplus() + " <> '', false) AS broken",
                        "CAST(NULL AS VARCHAR) AS id",
                        text("UserId") + " AS actor",
                        "contains(" + text("UserId") + ", '@') AS named",
                        "CAST(NULL AS VARCHAR) AS account",
                        Missing.cleaned(text("SessionId")) + " AS video",
                        text("SessionName") + " AS title",
                        text("FolderName") + " AS course",
                        "CAST(NULL AS VARCHAR) AS attempt",
                        "CAST(NULL AS VARCHAR) AS sitting",
                        "'stretch' AS kind",
                        clock(time) + " AS clock",
                        start + " AS \"second\"",
                        start + " + " + viewed + " AS to_second",
                        CompletionText.number("rtrim(" + text("PlaybackSpeed") + ", 'x')") + " AS speed",
                        "CAST(NULL AS DOUBLE) AS length",
                        "CAST(NULL AS DOUBLE) AS progress",
                        "CAST(NULL AS VARCHAR) AS played",
                        ending() + " AS ending",
                        "false AS nested",
                        "false AS as_text")
                + " FROM " + relation + "))";
    }

    private String text(String header) {
        return head.header(header).map(table::column).orElse("CAST(NULL AS VARCHAR)");
    }

    private String clock(EventTime time) {
        String header = head.header("Time").orElseThrow();
        String text = table.column(header);
        return time.utcOfAny(text, table.sample(header));
    }

    private String ending() {
        return "CASE lower(" + text("StopReason")
                + ") WHEN 'seek' THEN 'seek' WHEN 'pause' THEN 'pause' ELSE 'stop' END";
    }
}
