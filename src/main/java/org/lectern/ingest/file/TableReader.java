package org.lectern.ingest.file;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.text.Headers;
import org.lectern.ingest.text.TextEncoding;
import org.lectern.study.Sql;
import org.lectern.study.Workspace;

/** Finds the table inside a file and makes it readable for DuckDB. */
public final class TableReader {

    private static final Words WORDS = Words.of(TableReader.class);
    private static final int HEAD_ROWS = 1000;

    /** As many as a sheet of Excel has. */
    private static final int MOST_COLUMNS = 16_384;

    private final SourceFile file;
    private final Workspace database;
    private final TaskContext context;

    public TableReader(SourceFile file, Workspace database, TaskContext context) {
        this.file = file;
        this.database = database;
        this.context = context;
    }

    /**
     * The table.
     *
     * @param scan of the whole file; null where its head will do, and then no more of the table can be read
     * @throws org.lectern.contract.ProblemException if there is none
     */
    public SourceTable table(Sniffed sniffed, @Nullable FileScan scan) {
        try {
            SourceTable table = asItStands(sniffed, scan);
            if (table.headers().size() > MOST_COLUMNS) {
                throw Problem.of(
                                WORDS,
                                "too-many-columns",
                                file.name(),
                                table.headers().size(),
                                MOST_COLUMNS)
                        .asException();
            }
            return new Envelope(new JsonTables(file, database, context)).opened(table);
        } catch (SQLException e) {
            throw file.trouble(e);
        }
    }

    private SourceTable asItStands(Sniffed sniffed, @Nullable FileScan scan) throws SQLException {
        return switch (sniffed.kind()) {
            case TEXT -> text(sniffed, scan);
            case JSON_LINES -> json(sniffed, scan, WORDS.say("format.json-lines"));
            case JSON -> json(sniffed, scan, WORDS.say("format.json"));
            case LOG -> log(sniffed, scan);
            case PARQUET -> parquet();
        };
    }

    private SourceTable text(Sniffed sniffed, @Nullable FileScan scan) {
        TextEncoding other = scan == null ? null : scan.other();
        TextEncoding encoding = other == null ? sniffed.encoding() : other;
        DialectSniffer.Cut cut = sniffed.text();
        TextSource source =
                new TextSource(file, sniffed.gzip(), encoding, cut.dialect().bareReturns());
        if (scan == null || (source.isPlain() && !isMarkedAboveTable(encoding, cut))) {
            return CsvTables.describe(source, cut, file.path(), scan != null && scan.longLines());
        }
        Path copy = database.temporaryFile("copy.txt");
        boolean longLines = source.copyTo(copy, context);
        return CsvTables.describe(source, cut, copy, longLines);
    }

    /** DuckDB counts lines to pass over only where no byte-order mark stands before a quotation mark. */
    private static boolean isMarkedAboveTable(TextEncoding encoding, DialectSniffer.Cut cut) {
        return encoding.markLength() > 0 && cut.dialect().preambleLines() > 0;
    }

    private SourceTable log(Sniffed sniffed, @Nullable FileScan scan) throws SQLException {
        context.progress(WORDS.say("step.unpack"), 0);
        Path copy = database.temporaryFile("objects.jsonl");
        LogText log = new LogText(new TextSource(file, sniffed.gzip(), sniffed.encoding(), false));
        boolean cut = log.copyTo(copy, scan == null ? HEAD_ROWS : Long.MAX_VALUE, context);
        SourceTable table = objects(copy, sniffed.gzip(), WORDS.say("format.json-lines"))
                .withNotice(new QualityNotice("log", WORDS.say("notice.log")));
        return told(table, cut);
    }

    private SourceTable json(Sniffed sniffed, @Nullable FileScan scan, String format) throws SQLException {
        JsonFile json = new JsonFile(file, sniffed.gzip(), sniffed.kind() == Sniffed.Kind.JSON_LINES);
        Path copy = database.temporaryFile("objects.jsonl");
        JsonFile.Unpacked readable =
                scan == null ? json.readableHead(copy, HEAD_ROWS, context) : json.readable(copy, context);
        return told(objects(readable.path(), sniffed.gzip(), format), readable.cut());
    }

    private static SourceTable told(SourceTable table, boolean cut) {
        return cut ? table.withNotice(new QualityNotice("cut", WORDS.say("notice.cut"))) : table;
    }

    private SourceTable objects(Path readable, boolean gzip, String format) throws SQLException {
        return new JsonTables(file, database, context)
                .describe(readable, gzip ? WORDS.say("format.compressed", format) : format);
    }

    /** A table whose file names its own columns. */
    private SourceTable parquet() throws SQLException {
        String relation = "read_parquet([" + CsvTables.file(file.path()) + "], hive_partitioning = false)";
        return database.run(
                statement -> {
                    List<String> given = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery("DESCRIBE SELECT * FROM " + relation)) {
                        while (rows.next()) {
                            given.add(rows.getString(1));
                        }
                    }
                    Headers headers = Headers.of(given);
                    List<String> columns = given.stream()
                            .map(name -> "CAST(" + Sql.name(name) + " AS VARCHAR)")
                            .toList();
                    List<List<String>> head = head(statement, columns, relation);
                    return new SourceTable(
                            WORDS.say("format.parquet"),
                            "",
                            headers.names(),
                            columns,
                            broken(given),
                            head,
                            relation,
                            relation,
                            null,
                            headers.notices());
                },
                context);
    }

    /** A row without anything. */
    private static String broken(List<String> columns) {
        return columns.stream()
                .map(name -> Sql.name(name) + " IS NULL")
                .collect(Collectors.joining(" AND ", "CASE WHEN ", " THEN 'broken' END"));
    }

    private List<List<String>> head(Statement statement, List<String> columns, String relation) throws SQLException {
        List<List<String>> head = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT " + String.join(", ", columns) + " FROM " + relation + " LIMIT " + HEAD_ROWS)) {
            while (rows.next()) {
                String[] row = new String[columns.size()];
                for (int i = 0; i < row.length; i++) {
                    String text = rows.getString(i + 1);
                    row[i] = text == null ? "" : text;
                }
                head.add(Arrays.asList(row));
            }
        }
        if (head.isEmpty()) {
            throw Problem.of(WORDS, "header-only", file.name()).asException();
        }
        return head;
    }
}
