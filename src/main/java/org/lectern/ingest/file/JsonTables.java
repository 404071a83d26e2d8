package org.lectern.ingest.file;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.source.Head;
import org.lectern.ingest.text.CsvText;
import org.lectern.ingest.text.Headers;
import org.lectern.study.Sql;
import org.lectern.study.Workspace;

/** Describes JSON objects, one a line, to DuckDB: the columns are the names in the first objects. */
public final class JsonTables {

    private static final Words WORDS = Words.of(JsonTables.class);

    private static final String OBJECTS = "read_ndjson_objects([";

    private static final String INSIDE = "(SELECT json FROM (SELECT ";

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
                    if (names.isEmpty()) {
                        throw Problem.of(WORDS, "no-json-objects", file.name()).asException();
                    }
                    return table(statement, names, relation, relation, format, "UTF-8", null);
                },
                context);
    }

    /** The objects in the cells of a column, perhaps behind other text; empty where there are none. */
    Optional<SourceTable> inside(SourceTable outer, String header) throws SQLException {
        String text = outer.column(header);
        String object = "CASE WHEN starts_with(trim(" + text + "), '{') THEN " + text + " ELSE regexp_extract(" + text
                + ", '\\{\\s*\".*\\}', 0, 's') END";
        String begin = INSIDE + "TRY_CAST(" + object + " AS JSON) AS json FROM ";
        String relation = begin + outer.relation() + "))";
        String patient = begin + outer.patientRelation() + "))";
        return database.run(
                statement -> {
                    List<String> names = names(statement, relation);
                    return names.isEmpty()
                            ? Optional.empty()
                            : Optional.of(table(
                                    statement,
                                    names,
                                    relation,
                                    patient,
                                    outer.format(),
                                    outer.encoding(),
                                    outer.text()));
                },
                context);
    }

    private static SourceTable table(
            Statement statement,
            List<String> names,
            String relation,
            String patient,
            String format,
            String encoding,
            @Nullable CsvText text)
            throws SQLException {
        Headers headers = Headers.of(names);
        List<String> columns = names.stream().map(JsonTables::column).toList();
        return new SourceTable(
                format,
                encoding,
                headers.names(),
                columns,
                BROKEN,
                head(statement, columns, relation),
                relation,
                patient,
                text,
                headers.notices());
    }

    /**
     * A table as one of columns that are told: of objects, or with objects in its cells. Where objects stand in a file of
     * their own they are read as such straight from it, which takes less than half of what looking into JSON takes.
     *
     * @param relation of the table, the patient one or the other
     * @param columns SQL types by name
     */
    public static String typed(SourceTable table, String relation, Map<String, String> columns) {
        if (relation.startsWith(INSIDE)) {
            return "(SELECT unnest(TRY_CAST(json AS STRUCT("
                    + joined(columns, column -> Sql.name(column.getKey()) + " " + column.getValue()) + "))) FROM "
                    + relation + ")";
        }
        if (!relation.startsWith(OBJECTS)) {
            Head head = new Head("", table.headers(), table.head());
            return "(SELECT "
                    + joined(
                            columns,
                            column -> cell(table, head.header(column.getKey()), column.getValue()) + " AS "
                                    + Sql.name(column.getKey()))
                    + " FROM " + relation + ")";
        }
        return relation.replace(OBJECTS, "read_json([").replaceFirst("\\)$", "")
                + ", format = 'newline_delimited', columns = {"
                + joined(columns, column -> Sql.name(column.getKey()) + ": " + Sql.literal(column.getValue())) + "})";
    }

    private static String cell(SourceTable table, Optional<String> header, String type) {
        String text = header.map(table::column).orElse("NULL");
        // What Python prints, with marks and words of its own, stands where a program kept dictionaries as text.
        String printed = "replace(replace(replace(replace(" + text + ", '''', '\"'), ': None', ': null'), ': True',"
                + " ': true'), ': False', ': false')";
        String json = "CASE WHEN starts_with(" + text + ", '{''') THEN TRY_CAST(" + printed + " AS JSON) ELSE TRY_CAST("
                + text + " AS JSON) END";
        return "TRY_CAST(" + (type.equals("VARCHAR") ? text : json) + " AS " + type + ")";
    }

    private static String joined(Map<String, String> columns, Function<Map.Entry<String, String>, String> each) {
        return columns.entrySet().stream().map(each).collect(Collectors.joining(", "));
    }

    /** The text under a name as SQL: a JSON pointer (RFC 6901). */
    private static String column(String name) {
        String pointer = "/" + name.replace("~", "~0").replace("/", "~1");
        return "json_extract_string(json, " + Sql.literal(pointer) + ")";
    }

    private static List<String> names(Statement statement, String relation) throws SQLException {
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
