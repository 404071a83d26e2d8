package org.lectern.ingest.file;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.text.Headers;
import org.lectern.study.Sql;
import org.lectern.study.Workspace;

/** Describes JSON objects, one a line, to DuckDB: the columns are the names in the first objects. */
public final class JsonTables {

    private static final Words WORDS = Words.of(JsonTables.class);

    private static final String OBJECTS = "read_ndjson_objects([";

    private static final int HEAD_ROWS = 1000;

    /** The row of a line that is no JSON is null. */
    private static final String BROKEN =
            "CASE WHEN json IS NULL OR NOT starts_with(CAST(json AS VARCHAR), '{') THEN 'broken' END";

    private final SourceFile file;
    private final Workspace database;
    private final TaskContext context;

    JsonTables(SourceFile file, Workspace database, TaskContext context) {
        this.file = file;
        this.database = database;
        this.context = context;
    }

    /**
     * Objects, one a line.
     *
     * @param readable in UTF-8: the source itself or a copy
     * @throws org.lectern.contract.ProblemException if there is none
     */
    SourceTable describe(Path readable, String format) throws SQLException {
        String relation = OBJECTS + CsvTables.file(readable)
                + "], ignore_errors = true, compression = 'uncompressed', hive_partitioning = false)";
        return database.run(
                statement -> {
                    List<String> names = names(statement, relation);
                    Headers headers = Headers.of(names);
                    List<String> columns =
                            names.stream().map(JsonTables::column).toList();
                    return new SourceTable(
                            format,
                            "UTF-8",
                            headers.names(),
                            columns,
                            BROKEN,
                            head(statement, columns, relation),
                            relation,
                            relation,
                            null,
                            headers.notices());
                },
                context);
    }

    /**
     * The same objects as a table of columns that are told.
     *
     * @param columns names and types as DuckDB's {@code read_json} takes them
     */
    public static String typed(String relation, String columns) {
        return relation.replace(OBJECTS, "read_json([").replaceFirst("\\)$", "")
                + ", format = 'newline_delimited', columns = " + columns + ")";
    }

    /** The text under a name as SQL: a JSON pointer (RFC 6901). */
    private static String column(String name) {
        String pointer = "/" + name.replace("~", "~0").replace("/", "~1");
        return "json_extract_string(json, " + Sql.literal(pointer) + ")";
    }

    private List<String> names(Statement statement, String relation) throws SQLException {
        Set<String> names = new LinkedHashSet<>();
        try (ResultSet rows =
                statement.executeQuery("SELECT json_keys(json) FROM " + relation + " LIMIT " + HEAD_ROWS)) {
            while (rows.next()) {
                if (rows.getArray(1) != null) {
                    for (Object name : (Object[]) rows.getArray(1).getArray()) {
                        names.add(String.valueOf(name));
                    }
                }
            }
        }
        if (names.isEmpty()) {
            throw Problem.of(WORDS, "no-json-objects", file.name()).asException();
        }
        return List.copyOf(names);
    }

    private static List<List<String>> head(Statement statement, List<String> columns, String relation)
            throws SQLException {
        List<List<String>> head = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT " + String.join(", ", columns) + " FROM " + relation + " LIMIT " + HEAD_ROWS)) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    String text = rows.getString(i);
                    row.add(text == null ? "" : text);
                }
                head.add(row);
            }
        }
        return head;
    }
}
