package org.lectern.ingest.load;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.file.SourceFile;
import org.lectern.ingest.file.SourceTable;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Contents;
import org.lectern.ingest.source.Field;
import org.lectern.ingest.source.Recognition;
import org.lectern.ingest.text.EventTime;
import org.lectern.ingest.text.TimestampText;
import org.lectern.study.Workspace;

/** Makes views, stretches and events of rows that tell what happened to a player. */
public final class EventsLoader implements Loader {

    private final SourceFile file;
    private final ImportOptions options;
    private final Recognition recognition;
    private final Contents.Events contents;
    private final Workspace database;
    private final TaskContext context;

    public EventsLoader(
            SourceFile file,
            ImportOptions options,
            Recognition recognition,
            Contents.Events contents,
            Workspace database,
            TaskContext context) {
        this.file = file;
        this.options = options;
        this.recognition = recognition;
        this.contents = contents;
        this.database = database;
        this.context = context;
    }

    /** From which headers the source reads what the report names. */
    public static List<ImportReport.Column> columns(Contents.Events contents) {
        return contents.columns().entrySet().stream()
                .map(column -> new ImportReport.Column(column.getKey(), column.getValue(), 1))
                .sorted(java.util.Comparator.comparing(ImportReport.Column::field))
                .toList();
    }

    @Override
    public Loaded load(SourceTable table) throws SQLException, IOException {
        return load(rows(table), options, context);
    }

    /** Makes of the rows of a file what {@link #load(SourceTable)} makes of its table. */
    public static Loaded load(EventFile rows, ImportOptions options, TaskContext context) throws SQLException {
        return new EventFiles(List.of(rows), options, context).load().getFirst().loaded();
    }

    /** Loads the rows alone, for {@link EventFiles} to make something of them. */
    public EventFile rows(SourceTable table) throws SQLException {
        new EventRows(database, context).load(table, contents, new EventTime(options.dates(), options.zone()));
        file.checkUnchanged();
        return new EventFile(file, recognition, contents, table, database, notices(table));
    }

    /** Logs write times in one way; reports write them as the settings of a computer are. */
    private List<QualityNotice> notices(SourceTable table) {
        String header = contents.columns().getOrDefault(Field.TIMESTAMP, "");
        return contents.format().isOfReports() && table.headers().contains(header)
                ? new TimestampText(options.dates(), options.zone()).notices(table.sample(header))
                : List.of();
    }
}
