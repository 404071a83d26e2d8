package org.lectern.keep;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.file.CsvTables;
import org.lectern.study.Sql;
import org.lectern.study.Study;
import org.lectern.study.TableSpec;
import org.lectern.study.Workspace;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** A study's tables as Parquet files, and back: the same rows in the same order, of the same types. */
final class TableFiles {

    /** More rows than this a byte, beside some that cost nothing, no table has: it would be made to fill the disk. */
    private static final long ROWS_PER_BYTE = 400;

    private static final long FREE_ROWS = 1_000_000;

    /** The same of the bytes that texts take where they are not numbered, for each byte of the file. */
    private static final long TEXT_PER_BYTE = 1000;

    private static final long FREE_TEXT = 1L << 30;

    /** DuckDB asks a function once for each text that a part of a Parquet file lists, where there are no more of them than this. */
    private static final long LISTED_AT_ONCE = 20_000;

    private TableFiles() {}

    /** The tables that a study has. */
    static List<TableSpec> of(Study study) {
        return TableSpec.ALL.stream()
                .filter(table -> study.tables().filled().containsKey(table.name()))
                .toList();
    }

    /** Writes a table, all of it. */
    static Contained.Stored write(Study whole, TableSpec table, Path file, TaskContext context) {
        Set<String> listed = listed(whole, table, context);
        String columns = table.columns().stream()
                .map(column -> listed.contains(column.name())
                        ? Sql.name(column.name())
                        : "CAST(" + Sql.name(column.name()) + " AS "
                                + column.type().sql() + ") AS " + Sql.name(column.name()))
                .collect(Collectors.joining(", "));
        whole.copyToParquet("SELECT " + columns + " FROM " + table.name(), file, context);
        Table counted = whole.query("SELECT count(*) AS n FROM " + table.name(), context);
        return new Contained.Stored(counted.longColumn("n").getLong(0), listed);
    }

    /** Texts that an import has numbered; read as plain texts they would be as right, and slower to ask. */
    private static Set<String> listed(Study study, TableSpec table, TaskContext context) {
        List<String> texts = table.columns().stream()
                .filter(column -> column.type() == TableSpec.Type.TEXT)
                .map(TableSpec.Column::name)
                .toList();
        String types = texts.stream()
                .map(name -> "typeof(" + Sql.name(name) + ") LIKE 'ENUM%' AS " + Sql.name(name))
                .collect(Collectors.joining(", "));
        Set<String> listed = new TreeSet<>();
        for (Row first : study.query("SELECT " + types + " FROM " + table.name() + " LIMIT 1", context)) {
            texts.stream().filter(first::getBoolean).forEach(listed::add);
        }
        return listed;
    }

    /**
     * Reads a table.
     *
     * @throws IllegalArgumentException where the file does not hold that table
     */
    static void read(TableSpec table, Contained.Stored stored, Path file, Workspace database, TaskContext context)
            throws SQLException {
        String relation = "read_parquet([" + CsvTables.file(file) + "], hive_partitioning = false)";
        long most = FREE_ROWS + ROWS_PER_BYTE * file.toFile().length();
        long mostText = FREE_TEXT + TEXT_PER_BYTE * file.toFile().length();
        database.run(
                statement -> {
                    check(table, relation, statement);
                    if (stored.rows() > most || number("count(*)", relation, statement) != stored.rows()) {
                        throw new IllegalArgumentException(table.name() + " has other rows");
                    }
                    String text = bytesOfText(table, stored);
                    if (!text.isEmpty() && number(text, relation, statement) > mostText) {
                        throw new IllegalArgumentException(table.name() + " has more text than its file can hold");
                    }
                    return load(table, stored, relation, statement);
                },
                context);
    }

    private static boolean load(TableSpec table, Contained.Stored stored, String relation, Statement statement)
            throws SQLException {
        List<String> columns = new ArrayList<>();
        for (TableSpec.Column column : table.columns()) {
            String name = Sql.name(column.name());
            if (stored.listed().contains(column.name())) {
                String type = Sql.name(table.name() + "_" + column.name());
                statement.execute("CREATE TYPE " + type + " AS ENUM (SELECT DISTINCT " + name + " FROM " + relation
                        + " WHERE " + name + " IS NOT NULL ORDER BY " + name + ")");
                columns.add(numbered(name, type, statement) + " AS " + name);
            } else {
                columns.add(name);
            }
        }
        return statement.execute(
                "CREATE TABLE " + table.stored() + " AS SELECT " + String.join(", ", columns) + " FROM " + relation);
    }

    /**
     * As SQL. A cast is asked of every row; inside a function it is asked of each text that is listed, though it may stand in no row, and
     * have no number.
     */
    private static String numbered(String name, String type, Statement statement) throws SQLException {
        long texts = number("len(enum_range(NULL::" + type + "))", "(SELECT 1)", statement);
        return texts > LISTED_AT_ONCE
                ? "CAST(" + name + " AS " + type + ")"
                : "list_transform([" + name + "], lambda text: TRY_CAST(text AS " + type + "))[1]";
    }

    private static void check(TableSpec table, String relation, Statement statement) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet columns = statement.executeQuery("DESCRIBE SELECT * FROM " + relation)) {
            while (columns.next()) {
                found.add(columns.getString(1) + " " + columns.getString(2).replace(" ", ""));
            }
        }
        List<String> wanted = table.columns().stream()
                .map(column -> column.name() + " " + column.type().sql().replace(" ", ""))
                .toList();
        if (!found.equals(wanted)) {
            throw new IllegalArgumentException(table.name() + " has " + found);
        }
    }

    /** As SQL; empty where all texts are numbered. */
    private static String bytesOfText(TableSpec table, Contained.Stored stored) {
        return table.columns().stream()
                .filter(column -> column.type() == TableSpec.Type.TEXT)
                .filter(column -> !stored.listed().contains(column.name()))
                .map(column -> "coalesce(sum(strlen(" + Sql.name(column.name()) + ")), 0)")
                .collect(Collectors.joining(" + "));
    }

    /** Asked of what would be loaded, not of what the file says of itself. */
    private static long number(String what, String relation, Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT " + what + " FROM " + relation)) {
            return found.next() ? found.getLong(1) : 0;
        }
    }
}
