package org.lectern.ingest.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lectern.ingest.report.Part;
import org.lectern.ingest.text.Dictionary;
import org.lectern.study.Sql;
import org.lectern.study.TableSpec;

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
        others();
        for (Part part : parts) {
            dropTables(part);
        }
    }

    /** Tables beside the views, as each says of itself how those of several files become one. */
    private void others() throws SQLException {
        Map<String, Map<Part, Long>> serials = serials();
        for (TableSpec table : TableSpec.ALL) {
            List<Part> with =
                    parts.stream().filter(part -> part.holds(table.name())).toList();
            if (!table.equals(TableSpec.VIEWS) && !with.isEmpty()) {
                switch (table.merging()) {
                    case APPENDED -> append(table, with, serials);
                    case FIRST_OF_VIDEO -> firstOfEach(table, with);
                }
            }
        }
    }

    /** What is added to a number of each part, by the column, so that the parts' do not meet: the same in all its tables. */
    private Map<String, Map<Part, Long>> serials() throws SQLException {
        Map<String, Map<Part, Long>> serials = new TreeMap<>();
        Map<String, Long> next = new TreeMap<>();
        for (Part part : parts) {
            Map<String, Long> largest = new TreeMap<>();
            for (TableSpec table : TableSpec.ALL) {
                String serial = table.serial().orElse("");
                if (!serial.isEmpty() && part.holds(table.name())) {
                    largest.merge(serial, largest(part, table, serial), Long::max);
                }
            }
            for (Map.Entry<String, Long> column : largest.entrySet()) {
                long before = next.getOrDefault(column.getKey(), 0L);
                serials.computeIfAbsent(column.getKey(), _ -> new HashMap<>()).put(part, before);
                next.put(column.getKey(), before + 1 + column.getValue());
            }
        }
        return serials;
    }

    private long largest(Part part, TableSpec table, String serial) throws SQLException {
        return Dictionary.number(
                statement, "SELECT coalesce(max(" + Sql.name(serial) + "), 0) FROM " + part.table(table.stored()));
    }

    private void append(TableSpec table, List<Part> with, Map<String, Map<Part, Long>> serials) throws SQLException {
        List<String> selects = new ArrayList<>();
        for (Part part : with) {
            String renumbered = table.serial()
                    .map(serial -> " REPLACE (" + Sql.name(serial) + " + "
                            + serials.getOrDefault(serial, Map.of()).getOrDefault(part, 0L) + " AS "
                            + Sql.name(serial) + ")")
                    .orElse("");
            selects.add("SELECT *" + renumbered + " FROM " + part.table(table.stored()));
        }
        statement.execute("CREATE TABLE " + table.stored() + " AS " + String.join(" UNION ALL BY NAME ", selects));
    }

    /** A video that several parts tell of is taken from the first. */
    private void firstOfEach(TableSpec table, List<Part> with) throws SQLException {
        String name = table.stored();
        for (int i = 0; i < with.size(); i++) {
            String from = " FROM " + with.get(i).table(name);
            statement.execute(
                    i == 0
                            ? "CREATE TABLE " + name + " AS SELECT *" + from
                            : "INSERT INTO " + name + " BY NAME SELECT *" + from
                                    + " WHERE CAST(video AS VARCHAR) NOT IN (SELECT CAST(video AS VARCHAR) FROM "
                                    + name + ")");
        }
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
