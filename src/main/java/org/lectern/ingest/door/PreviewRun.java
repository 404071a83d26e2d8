package org.lectern.ingest.door;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.file.Bundle;
import org.lectern.ingest.file.FileSniffer;
import org.lectern.ingest.file.LongTable;
import org.lectern.ingest.file.Sniffed;
import org.lectern.ingest.file.SourceFile;
import org.lectern.ingest.file.SourceTable;
import org.lectern.ingest.file.TableReader;
import org.lectern.ingest.load.EventsLoader;
import org.lectern.ingest.load.RecordsLoader;
import org.lectern.ingest.load.TotalsLoader;
import org.lectern.ingest.load.ViewsLoader;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Contents;
import org.lectern.ingest.source.Field;
import org.lectern.ingest.source.Recognition;
import org.lectern.ingest.text.TimestampText;
import org.lectern.study.Workspace;

/** Looks at the head of a file, or of the first of several that can be opened, as {@link Importer#preview} describes. */
final class PreviewRun {

    private static final Words WORDS = Words.of(PreviewRun.class);
    private static final int ROWS = 50;

    private final ImportOptions options;
    private final Workspace database;
    private final TaskContext context;

    PreviewRun(ImportOptions options, Workspace database, TaskContext context) {
        this.options = options;
        this.database = database;
        this.context = context;
    }

    Preview of(Path path) {
        return Bundle.isOne(path)
                ? ofBundle(new Bundle(path)).with(Recipe.of(path, options))
                : ofFile(SourceFile.at(path));
    }

    private Preview ofBundle(Bundle bundle) {
        Preview first = null;
        ProblemException trouble = null;
        for (Bundle.Member member : bundle.heads(database, context)) {
            try {
                Preview preview = ofFile(SourceFile.at(member.path()));
                if (preview.isComplete()) {
                    return preview;
                }
                first = first == null ? preview : first;
            } catch (ProblemException e) {
                trouble = trouble == null ? e : trouble;
            }
        }
        if (first != null) {
            return first;
        }
        throw trouble == null ? Problem.of(WORDS, "empty-bundle", bundle.name()).asException() : trouble;
    }

    private Preview ofFile(SourceFile file) {
        Opened opened = new Sheets(file, options, database, context).head();
        SourceFile text = opened.text();
        Sniffed sniffed = FileSniffer.sniff(text);
        SourceTable given = new TableReader(text, database, context).table(sniffed, null);
        Recognition recognition = ImportRun.recognition(text, given, options);
        SourceTable table = LongTable.of(given, recognition.contents());
        Recipe recipe =
                new Recipe(file.path(), options, Recipe.Known.of(file, opened.sheetName(), sniffed, recognition));
        return switch (recognition.contents()) {
            case Contents.Rows rows -> ofRows(opened, table, recipe, recognition, rows);
            case Contents.Events events ->
                preview(opened, table, recipe, recognition, EventsLoader.columns(events), Preview.After.UNKNOWN);
            case Contents.OfVideos videos ->
                preview(opened, table, recipe, recognition, TotalsLoader.columns(videos), Preview.After.UNKNOWN);
            case Contents.Records records ->
                preview(opened, table, recipe, recognition, RecordsLoader.columns(records), Preview.After.UNKNOWN);
        };
    }

    /** Events make views only when all of a learner's are together, and totals make none; rows do. */
    private Preview ofRows(
            Opened opened, SourceTable table, Recipe recipe, Recognition recognition, Contents.Rows rows) {
        List<ImportReport.Column> columns = ViewsLoader.columns(table, rows, options);
        try (Workspace scratch = Workspace.create()) {
            ViewsLoader loader = new ViewsLoader(opened.text(), options, recognition, rows, true, scratch, context);
            HeadRun.Outcome outcome = new HeadRun(table, ROWS, scratch, context).outcome(loader, columns);
            return preview(opened, table, recipe, outcome.loaded().meant(recognition), columns, outcome.after());
        } catch (SQLException | IOException e) {
            throw opened.text().trouble(e);
        }
    }

    private Preview preview(
            Opened opened,
            SourceTable table,
            Recipe recipe,
            Recognition recognition,
            List<ImportReport.Column> columns,
            Preview.After after) {
        return new Preview(
                recipe,
                opened.format(table),
                opened.encoding(table),
                opened.sheetName(),
                opened.sheets(),
                recognition,
                table.headers(),
                table.head().stream().limit(ROWS).toList(),
                columns,
                unsureDate(table, columns),
                after);
    }

    private String unsureDate(SourceTable table, List<ImportReport.Column> columns) {
        return ImportReport.Column.header(columns, Field.TIMESTAMP)
                .filter(_ -> options.dates() == ImportOptions.Dates.FOUND)
                .flatMap(header -> TimestampText.unsure(table.sample(header)))
                .orElse("");
    }
}
