package org.lectern.ingest.door;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.Pseudonyms;
import org.lectern.ingest.file.SourceTable;
import org.lectern.ingest.load.Loaded;
import org.lectern.ingest.load.ViewsLoader;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.report.Reason;
import org.lectern.ingest.source.FullName;
import org.lectern.study.RowAppender;
import org.lectern.study.Workspace;

/** The import of a table's first rows, by what imports all of them. */
final class HeadRun {

    private static final String VIEWS = """
            SELECT CAST(learner AS VARCHAR), CAST(video AS VARCHAR), coalesce(CAST(course AS VARCHAR), ''),
                   CAST(completion AS DOUBLE), coalesce(strftime(viewed_at, '%Y-%m-%d %H:%M:%S'), ''), record
            FROM all_views ORDER BY record
            """;

    private static final String TABLE = "first_rows";

    private final SourceTable table;
    private final int rows;
    private final Workspace database;
    private final TaskContext context;

    /** @param rows how many of the first */
    HeadRun(SourceTable table, int rows, Workspace database, TaskContext context) {
        this.table = table;
        this.rows = Math.min(rows, table.head().size());
        this.database = database;
        this.context = context;
    }

    /** What became of them, as the loader and as the preview tells it. */
    record Outcome(Loaded loaded, Preview.After after) {}

    /**
     * What becomes of them, when loaded from these columns.
     *
     * @param loader that numbers its views
     */
    Outcome outcome(ViewsLoader loader, List<ImportReport.Column> columns) throws SQLException, IOException {
        Loaded loaded = loader.load(head(columns));
        Problem trouble = loaded.trouble();
        Preview.After after = database.run(
                statement -> {
                    List<Preview.View> views = trouble == null ? views(statement) : List.of();
                    return new Preview.After(views, aside(statement), people(loaded, views), trouble);
                },
                context);
        return new Outcome(loaded, after);
    }

    /** The columns that are used, as a table of their first texts. */
    private SourceTable head(List<ImportReport.Column> columns) throws SQLException {
        List<String> used = columns.stream()
                .map(ImportReport.Column::header)
                .flatMap(header -> table.headers().contains(header)
                        ? Stream.of(header)
                        : FullName.parts(header).stream().filter(table.headers()::contains))
                .distinct()
                .toList();
        List<List<String>> texts = table.head().stream()
                .map(row -> used.stream()
                        .map(header -> row.get(table.headers().indexOf(header)))
                        .toList())
                .toList();
        List<String> names =
                IntStream.range(0, used.size()).mapToObj(i -> "c" + i).toList();
        fill(texts, names);
        return new SourceTable(
                table.format(), table.encoding(), used, names, "surplus", texts, TABLE, TABLE, null, List.of());
    }

    /** Whatever a cell holds, it is a value, and no part of a statement. */
    private void fill(List<List<String>> texts, List<String> names) throws SQLException {
        String columns = names.stream().map(name -> ", " + name + " VARCHAR").collect(Collectors.joining());
        database.run(
                statement -> {
                    statement.execute("CREATE OR REPLACE TABLE " + TABLE + " (surplus VARCHAR" + columns + ")");
                    try (RowAppender appender = RowAppender.of(statement, TABLE)) {
                        for (List<String> row : texts.subList(0, rows)) {
                            appender.append("");
                            for (String cell : row) {
                                appender.append(cell);
                            }
                            appender.endRow();
                        }
                    }
                    return true;
                },
                context);
    }

    private static List<Preview.Aside> aside(Statement statement) throws SQLException {
        List<Preview.Aside> aside = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("SELECT record, code FROM set_aside ORDER BY record")) {
            while (found.next()) {
                aside.add(new Preview.Aside(
                        found.getLong(1), Reason.of(found.getString(2)).sentence()));
            }
        }
        return aside;
    }

    private static List<Preview.View> views(Statement statement) throws SQLException {
        List<Preview.View> views = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(VIEWS)) {
            while (found.next()) {
                double completion = found.getDouble(4);
                views.add(new Preview.View(
                        found.getLong(6),
                        found.getString(1),
                        found.getString(2),
                        found.getString(3),
                        found.wasNull() ? Double.NaN : completion,
                        found.getString(5)));
            }
        }
        return views;
    }

    private static long people(Loaded loaded, List<Preview.View> views) {
        boolean any = loaded.notices().stream().anyMatch(notice -> notice.code().equals(ImportReport.NAMES_REPLACED));
        return any
                ? views.stream()
                        .map(Preview.View::learner)
                        .filter(Pseudonyms::isOne)
                        .distinct()
                        .count()
                : 0;
    }
}
