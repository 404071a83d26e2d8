package org.lectern.ingest.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lectern.ingest.report.Part;
import org.lectern.ingest.text.Dictionary;
import org.lectern.study.Holding;

/** Puts the tables of several parts into one study's. What a part knows of a video or learner goes before what follows. */
public final class Merge {

    private static final String VIEWS = "CAST(learner AS VARCHAR) AS learner, CAST(video AS VARCHAR) AS video,"
            + " CAST(course AS VARCHAR) AS course, CAST(course_as_given AS VARCHAR) AS course_as_given,"
            + " CAST(\"role\" AS VARCHAR) AS \"role\", completion, viewed_at, video_seconds, \"position\"";

    private static final List<String> TEXTS = List.of("learner", "video", "course", "course_as_given", "role");

    private final Statement statement;
    private final List<Part> parts;

    public Merge(Statement statement, List<Part> parts) {
        this.statement = statement;
        this.parts = parts;
    }

    /** Makes {@code merged}: the views of all parts, with texts as texts, for side tables to complete. */
    public void gather() throws SQLException {
        statement.execute("CREATE TABLE merged AS " + union(parts, "all_views", VIEWS));
    }

    /** Makes the study's tables of what was gathered. */
    public void finish() throws SQLException {
        List<String> columns = new ArrayList<>();
        for (String text : TEXTS) {
            String name = "\"" + text + "\"";
            String distinct = "SELECT DISTINCT " + name + " AS text FROM merged WHERE " + name + " IS NOT NULL";
            long count = Dictionary.number(statement, "SELECT count(*) FROM (" + distinct + ")");
            String type = Dictionary.type(statement, distinct, "merged_" + text, count);
            columns.add("CAST(" + name + " AS " + type + ") AS " + name);
        }
        statement.execute("CREATE TABLE all_views AS SELECT " + String.join(", ", columns)
                + ", completion, viewed_at, video_seconds, \"position\" FROM merged");
        statement.execute("DROP TABLE merged");
        positions();
        totals();
        for (Part part : parts) {
            dropTables(part);
        }
    }

    private void positions() throws SQLException {
        List<Part> with = having(Holding.POSITIONS);
        if (with.isEmpty()) {
            return;
        }
        long before = 0;
        List<String> segments = new ArrayList<>();
        List<String> events = new ArrayList<>();
        for (Part part : with) {
            String renumbered = "SELECT * REPLACE (session + " + before + " AS session) FROM ";
            segments.add(renumbered + part.table("all_segments"));
            events.add(renumbered + part.table("all_events"));
            before += 1
                    + Dictionary.number(
                            statement, "SELECT coalesce(max(session), 0) FROM " + part.table("all_segments"))
                    + Dictionary.number(statement, "SELECT coalesce(max(session), 0) FROM " + part.table("all_events"));
        }
        statement.execute("CREATE TABLE all_segments AS " + String.join(" UNION ALL BY NAME ", segments));
        statement.execute("CREATE TABLE all_events AS " + String.join(" UNION ALL BY NAME ", events));
    }

    private void totals() throws SQLException {
        firstOfEach(having(Holding.TOTALS), "all_videos");
        firstOfEach(having(Holding.RETENTION), "all_retention");
    }

    /** A video that several parts tell of is taken from the first. */
    private void firstOfEach(List<Part> with, String table) throws SQLException {
        for (int i = 0; i < with.size(); i++) {
            String from = " FROM " + with.get(i).table(table);
            statement.execute(
                    i == 0
                            ? "CREATE TABLE " + table + " AS SELECT *" + from
                            : "INSERT INTO " + table + " BY NAME SELECT *" + from
                                    + " WHERE CAST(video AS VARCHAR) NOT IN" + " (SELECT CAST(video AS VARCHAR) FROM "
                                    + table + ")");
        }
    }

    private List<Part> having(Holding holding) {
        return parts.stream().filter(part -> part.holds().contains(holding)).toList();
    }

    private static String union(List<Part> parts, String table, String columns) {
        return parts.stream()
                .map(part -> "SELECT " + columns + " FROM " + part.table(table))
                .collect(Collectors.joining(" UNION ALL "));
    }

    /** All but the rows set aside, which can still be asked for. */
    private void dropTables(Part part) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT table_name FROM duckdb_tables() WHERE schema_name = '"
                + part.schema() + "' AND table_name <> 'set_aside'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        for (String name : names) {
            statement.execute("DROP TABLE " + part.table("\"" + name + "\""));
        }
    }
}
