package org.lectern.ingest.load;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.file.SourceTable;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Field;
import org.lectern.ingest.text.CompletionText;
import org.lectern.ingest.text.CsvText;
import org.lectern.ingest.text.OpenQuote;
import org.lectern.ingest.text.TimeText;
import org.lectern.ingest.text.TimestampText;
import org.lectern.study.Sql;
import org.lectern.study.Workspace;

/**
 * Loads the columns that are needed into the table {@code raw}: one row a record, in the file's order, so that
 * {@code rowid} counts records; texts as the file spells them, see {@link Spellings}, completion, times and lengths as numbers.
 * Lines that DuckDB cannot read become rows of {@code set_aside (record, line, code)}.
 */
final class RawTable {

    private final Workspace database;
    private final TaskContext context;

    RawTable(Workspace database, TaskContext context) {
        this.database = database;
        this.context = context;
    }

    /** The column of a field in {@code raw}. */
    static String column(Field field) {
        return switch (field) {
            case TIMESTAMP -> "viewed_at";
            case VIDEO_LENGTH -> "video_seconds";
            case WATCH_TIME -> "watched_seconds";
            default -> field.name().toLowerCase(Locale.ROOT);
        };
    }

    /**
     * Loads it, in place of what was loaded before.
     *
     * @param more SQL expressions of texts beside the fields, by their names
     * @throws SQLException if the file cannot be read
     */
    void load(SourceTable table, List<ImportReport.Column> columns, TimestampText times, Map<String, String> more)
            throws SQLException {
        Map<String, String> texts = new LinkedHashMap<>(more);
        List<String> numbers = new ArrayList<>();
        String outer = "*";
        GroupedNumbers grouped = GroupedNumbers.of(table, columns);
        for (ImportReport.Column column : columns) {
            String expression = expression(table, column, grouped, times);
            if (column.field().isText()) {
                texts.put(column(column.field()), expression);
            } else {
                numbers.add(expression + " AS " + name(column.field()));
            }
            if (column.field() == Field.TIMESTAMP) {
                numbers.add(table.column(column.header()) + " AS given_time");
                outer = "* EXCLUDE (given_time), " + UnreadTimes.column(column(Field.TIMESTAMP));
            }
        }
        load(table, texts, numbers, outer);
    }

    /**
     * Loads SQL expressions of a table's columns, each with its name.
     *
     * @throws SQLException if the file cannot be read
     */
    void select(SourceTable table, List<String> named) throws SQLException {
        load(table, Map.of(), named, "*");
    }

    /**
     * Loads columns of any table.
     *
     * @param texts SQL expressions of texts by their names, stored once each
     * @param named SQL expressions of numbers and times, each with its name
     * @throws SQLException if the file cannot be read
     */
    void load(SourceTable table, Map<String, String> texts, List<String> named) throws SQLException {
        load(table, texts, named, "*");
    }

    /**
     * The same with times, of which {@code unread_time} tells those that are none.
     *
     * @param time name of their column among those named
     * @param given SQL expression of its text
     */
    void loadTimed(SourceTable table, Map<String, String> texts, List<String> named, String time, String given)
            throws SQLException {
        List<String> all = new ArrayList<>(named);
        all.add(given + " AS given_time");
        load(table, texts, all, "* EXCLUDE (given_time), " + UnreadTimes.column(time));
    }

    private void load(SourceTable table, Map<String, String> texts, List<String> named, String outer)
            throws SQLException {
        try {
            load(table, texts, named, outer, table.relation());
        } catch (SQLException e) {
            if (!String.valueOf(e.getMessage()).contains("parallel=false")) {
                throw e;
            }
            load(table, texts, named, outer, table.patientRelation());
        }
    }

    private void load(SourceTable table, Map<String, String> texts, List<String> named, String outer, String relation)
            throws SQLException {
        List<String> selected = new ArrayList<>(named);
        texts.forEach((name, text) -> selected.add(text + " AS " + Sql.name(name)));
        selected.add("coalesce(" + table.surplus() + " <> '', false) AS surplus");
        String rows = "SELECT " + outer + " FROM (SELECT " + String.join(", ", selected) + " FROM " + relation + ")";
        database.run(
                statement -> {
                    statement.execute("CREATE OR REPLACE TABLE set_aside (record BIGINT, line BIGINT, code VARCHAR)");
                    Spellings spellings = new Spellings(statement);
                    spellings.collect(texts, relation);
                    statement.execute("CREATE OR REPLACE TABLE raw AS " + spellings.read(rows));
                    if (!spellings.areAllIn("raw")) {
                        // The file is being written: whoever asks for the rows finds that out.
                        statement.execute("CREATE OR REPLACE TABLE raw AS " + rows);
                    }
                    if (table.text() != null) {
                        keepRejected(statement);
                    }
                    return true;
                },
                context);
    }

    private static String name(Field field) {
        return "\"" + column(field) + "\"";
    }

    private static String expression(
            SourceTable table, ImportReport.Column column, GroupedNumbers grouped, TimestampText times) {
        String text = grouped.plain(table.column(column.header()), column.header());
        return switch (column.field()) {
            case COMPLETION -> CompletionText.completion(text);
            case POSITION -> CompletionText.number(text);
            case PLAYS -> Plays.number(text, table.sample(column.header()));
            case TIMESTAMP -> times.sql(text, table.sample(column.header()));
            case VIDEO_LENGTH, WATCH_TIME -> TimeText.seconds(text, column.header());
            default -> text;
        };
    }

    /**
     * Looks for a quotation mark that took the rest of the text into one row, and marks that row as broken.
     *
     * @param columns of {@code raw}
     * @return null where there is none
     */
    @Nullable
    OpenQuote markOpenQuote(SourceTable table, List<ImportReport.Column> columns) throws SQLException, IOException {
        CsvText text = table.text();
        if (text == null) {
            return null;
        }
        List<String> lastRow = database.run(statement -> lastRow(statement, columns), context);
        OpenQuote open = OpenQuote.find(text, lastRow, context);
        if (open != null) {
            database.run(
                    statement -> statement.executeUpdate(
                            "UPDATE raw SET surplus = true WHERE rowid = (SELECT max(rowid) FROM raw)"
                                    + " AND NOT EXISTS (SELECT 1 FROM set_aside WHERE line = " + open.line() + ")"),
                    context);
        }
        return open;
    }

    private static List<String> lastRow(Statement statement, List<ImportReport.Column> columns) throws SQLException {
        List<String> texts = new ArrayList<>();
        for (ImportReport.Column column : columns) {
            if (column.field().isText()) {
                try (ResultSet row = statement.executeQuery(
                        "SELECT " + name(column.field()) + " FROM raw WHERE rowid = (SELECT max(rowid) FROM raw)")) {
                    String text = row.next() ? row.getString(1) : null;
                    texts.add(text == null ? "" : text);
                }
            }
        }
        return texts;
    }

    private static void keepRejected(Statement statement) throws SQLException {
        statement.execute(
                "INSERT INTO set_aside SELECT DISTINCT NULL, line, 'malformed' FROM reject_errors ORDER BY line");
    }
}
