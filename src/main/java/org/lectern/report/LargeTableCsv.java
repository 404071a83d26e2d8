package org.lectern.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lectern.analysis.LargeTable;
import org.lectern.contract.AtomicFile;
import org.lectern.contract.TaskContext;
import org.lectern.study.Sql;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * Writes tables that do not fit in memory as CSV, by the database and in the way of {@link TableCsv}: line feeds, quotes
 * where needed, numbers short and plain, texts that look like formulas as the safety says. Times always have seconds.
 */
public final class LargeTableCsv {

    private LargeTableCsv() {}

    /**
     * Writes a table, whole or not at all.
     *
     * @param context cancels the statement
     * @throws org.lectern.contract.ProblemException where it cannot be written
     * @throws org.lectern.contract.TaskCancelled when cancelled while it runs
     */
    public static void write(LargeTable table, SpreadsheetSafety safety, Path file, TaskContext context) {
        String sql = asText(table, safety, context);
        AtomicFile.writeAt(file, part -> table.study().copyToCsv(sql, part, context));
    }

    /** The table's SELECT with its cells as they are to stand in the file; the order of rows stays. */
    private static String asText(LargeTable table, SpreadsheetSafety safety, TaskContext context) {
        Table columns = table.study()
                .query(
                        "SELECT column_name AS name, split_part(column_type, '(', 1) AS type FROM (DESCRIBE "
                                + table.sql() + ")",
                        context);
        List<String> digits = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        for (Row column : columns) {
            String name = Sql.name(column.getString("name"));
            switch (column.getString("type")) {
                case "VARCHAR", "ENUM" -> cells.add(text(name, safety) + " AS " + name);
                case "TIMESTAMP" -> cells.add("strftime(" + name + ", '%Y-%m-%dT%H:%M:%S') AS " + name);
                case "DOUBLE", "FLOAT", "DECIMAL" -> {
                    // Adding zero takes the sign off a negative zero.
                    digits.add("CAST(CAST(" + name + " AS DOUBLE) + 0.0 AS VARCHAR) AS " + name);
                    cells.add(plain(name) + " AS " + name);
                }
                default -> cells.add(name);
            }
        }
        String source = "(" + table.sql() + ")";
        if (!digits.isEmpty()) {
            source = "(SELECT * REPLACE (" + String.join(", ", digits) + ") FROM " + source + ")";
        }
        return "SELECT " + String.join(", ", cells) + " FROM " + source;
    }

    private static String text(String name, SpreadsheetSafety safety) {
        return safety.applyIn("nullif(CAST(" + name + " AS VARCHAR), '')");
    }

    /** The shortest digits of a number without a power of ten: 1.5e-05 is 0.000015, and 93.0 is 93. What is frequent is asked first. */
    private static String plain(String name) {
        return """
                CASE WHEN %1$s LIKE '%%.0' THEN left(%1$s, length(%1$s) - 2)
                WHEN %1$s = 'nan' THEN NULL
                WHEN %1$s NOT LIKE '%%e%%' THEN %1$s
                WHEN %1$s LIKE '%%e-%%' THEN %2$s || '0.' || repeat('0', CAST(split_part(%1$s, 'e-', 2) AS INTEGER) - 1) || %3$s
                WHEN %1$s LIKE '%%e+%%' THEN %2$s || rpad(%3$s, CAST(split_part(%1$s, 'e+', 2) AS INTEGER) + 1, '0')
                ELSE %1$s END""".formatted(
                        name,
                        "CASE WHEN " + name + " LIKE '-%' THEN '-' ELSE '' END",
                        "regexp_replace(split_part(" + name + ", 'e', 1), '[-.]', '', 'g')");
    }
}
