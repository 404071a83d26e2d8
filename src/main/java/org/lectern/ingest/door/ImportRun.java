package org.lectern.ingest.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.Sha256;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.Pseudonyms;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.file.FileHash;
import org.lectern.ingest.file.FileScan;
import org.lectern.ingest.file.FileSniffer;
import org.lectern.ingest.file.LongTable;
import org.lectern.ingest.file.Sniffed;
import org.lectern.ingest.file.SourceFile;
import org.lectern.ingest.file.SourceTable;
import org.lectern.ingest.file.TableReader;
import org.lectern.ingest.load.EventFile;
import org.lectern.ingest.load.EventsLoader;
import org.lectern.ingest.load.Loaded;
import org.lectern.ingest.load.Loader;
import org.lectern.ingest.load.RecordsLoader;
import org.lectern.ingest.load.TotalsLoader;
import org.lectern.ingest.load.ViewsLoader;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Contents;
import org.lectern.ingest.source.Field;
import org.lectern.ingest.source.Head;
import org.lectern.ingest.source.Recognition;
import org.lectern.ingest.source.Sources;
import org.lectern.ingest.text.FirstLine;
import org.lectern.ingest.text.Headers;
import org.lectern.study.StudyFacts;
import org.lectern.study.Workspace;

/** One import, from file to report, in the order things happen. */
final class ImportRun {

    private static final Words WORDS = Words.of(ImportRun.class);

    private final SourceFile file;
    private final ImportOptions options;
    private final Optional<Recipe.Known> known;
    private final Workspace database;
    private final TaskContext context;

    ImportRun(SourceFile file, Recipe recipe, Workspace database, TaskContext context) {
        this.file = file;
        this.options = recipe.options();
        this.known = recipe.knownOf(file);
        this.database = database;
        this.context = context;
    }

    /**
     * What the run left in the database.
     *
     * @param facts of its tables; null where the report tells of trouble
     * @param table that was read; null where there were several
     * @param text in which the table stands: the file, or a copy of one of its sheets; null where there were several
     */
    record Outcome(
            ImportReport report,
            @Nullable StudyFacts facts,
            String fingerprint,
            @Nullable SourceTable table,
            @Nullable SourceFile text) {}

    /** What the file holds, before anything is made of it. */
    record Look(Opened opened, FileHash hash, SourceTable table, Recognition recognition) {

        /**
         * The same beside a table of what learners did, where it means more than alone.
         *
         * @param inLessons whether that was in lessons and quizzes
         */
        Look besideActivity(boolean inLessons) {
            boolean open =
                    recognition.source().equals(Sources.TABLE) || (inLessons && Sources.isCatalogue(recognition));
            if (!open) {
                return this;
            }
            Head head = new Head(opened.text().studyName(), table.headers(), table.head());
            return Sources.besideActivity(head)
                    .map(found -> new Look(opened, hash, table, found))
                    .orElse(this);
        }

        /** The same beside a table that tells what was completed. */
        Look besideCompletions() {
            return new Look(opened, hash, table, Sources.besideCompletions(recognition));
        }
    }

    /**
     * Reads the file.
     *
     * @throws org.lectern.contract.ProblemException if it is no table of rows at all
     */
    Outcome outcome() {
        return outcome(look(), true);
    }

    Look look() {
        context.progress(WORDS.say("step.look"), 0.0);
        ImportOptions found =
                known.map(preview -> options.withSheet(preview.sheet())).orElse(options);
        Opened opened = new Sheets(file, found, database, context).whole();
        SourceFile text = opened.text();
        Sniffed sniffed = known.map(Recipe.Known::sniffed).orElseGet(() -> FileSniffer.sniff(text));
        FileScan scan = FileScan.of(text, sniffed.isPlainUtf8(), context);
        SourceTable table = new TableReader(text, database, context).table(sniffed, scan);
        Recognition recognition =
                known.map(Recipe.Known::recognition).orElseGet(() -> recognition(text, table, options));
        return new Look(opened, new FileHash(file, context), LongTable.of(table, recognition.contents()), recognition);
    }

    /** The same of a file that was looked at, and that others complete. */
    Outcome outcome(Look look) {
        return outcome(look, false);
    }

    private Outcome outcome(Look look, boolean alone) {
        // Reading events keeps all processors busy, replaying them one: beside that the hash costs no time.
        Optional<EventFile> events = events(look);
        try (FileHash.Beside _ = look.hash().beside()) {
            Loaded loaded = events.isPresent()
                    ? EventsLoader.load(events.get(), options, context)
                    : loader(look, alone).load(look.table());
            if (look.recognition().contents() instanceof Contents.VideoColumns) {
                database.run(statement -> pointToFile(statement, look.table()), context);
            }
            return told(look, loaded);
        } catch (SQLException | IOException e) {
            throw file.trouble(e);
        }
    }

    /** Rows that were set aside are those of the turned table; they are looked up in the file. */
    private static boolean pointToFile(Statement statement, SourceTable turned) throws SQLException {
        return statement.execute("UPDATE set_aside SET record = found.source FROM (" + LongTable.sources(turned)
                + ") AS found WHERE set_aside.record = found.record");
    }

    /** The rows of a file of events, to be replayed with those of others; empty for other files. */
    Optional<EventFile> events(Look look) {
        try {
            return loader(look, false) instanceof EventsLoader events
                    ? Optional.of(events.rows(look.table()))
                    : Optional.empty();
        } catch (SQLException e) {
            throw file.trouble(e);
        }
    }

    /** What kind of export a table is: what the user said, else what its columns say. */
    static Recognition recognition(SourceFile file, SourceTable table, ImportOptions options) {
        Head head = new Head(file.studyName(), table.headers(), table.head());
        return Sources.recognise(head, options.source());
    }

    private Loader loader(Look look, boolean alone) {
        SourceFile text = look.opened().text();
        Recognition recognition = look.recognition();
        return switch (recognition.contents()) {
            case Contents.Rows rows -> new ViewsLoader(text, options, recognition, rows, false, database, context);
            case Contents.Events events -> new EventsLoader(text, options, recognition, events, database, context);
            case Contents.OfVideos videos -> new TotalsLoader(text, recognition, videos, database, context);
            case Contents.Records records ->
                new RecordsLoader(text, options, recognition, records, alone, database, context);
        };
    }

    /** What is to be told when rows are loaded. */
    Outcome told(Look look, Loaded loaded) {
        SourceTable table = look.table();
        Recognition recognition = look.recognition();
        ImportReport report = new ImportReport(
                file.name(),
                file.bytes(),
                look.hash().hex(),
                look.opened().format(table),
                look.opened().encoding(table),
                loaded.meant(recognition),
                told(table.headers(), loaded.trouble()),
                loaded.columns(),
                unused(table, loaded),
                loaded.unit(),
                loaded.counts(),
                loaded.tallies(),
                loaded.completion(),
                Stream.of(cautions(recognition), look.opened().notices(), table.notices(), loaded.notices())
                        .flatMap(List::stream)
                        .toList(),
                loaded.trouble());
        return new Outcome(
                report,
                loaded.facts(),
                fingerprint(look, loaded),
                table,
                look.opened().text());
    }

    /** Where no study comes of a table, its first line may be a row of somebody's data. */
    private static List<String> told(List<String> headers, @Nullable Problem trouble) {
        if (trouble == null) {
            return headers;
        }
        return trouble.code().equals("no-names")
                ? IntStream.range(0, headers.size()).mapToObj(Headers::nameless).toList()
                : FirstLine.told(headers);
    }

    private List<ImportReport.Unused> unused(SourceTable table, Loaded loaded) {
        List<String> headers = loaded.trouble() != null
                ? List.of()
                : table.headers().stream()
                        .filter(header -> !loaded.used().contains(header))
                        .toList();
        return headers.isEmpty() ? List.of() : List.of(ImportReport.Unused.of(file.name(), headers));
    }

    private static List<QualityNotice> cautions(Recognition recognition) {
        String caution = recognition.caution();
        return caution.isEmpty() ? List.of() : List.of(new QualityNotice("caution", caution));
    }

    /** The start of the SHA-256 of the file's SHA-256 and of how it was read. */
    private String fingerprint(Look look, Loaded loaded) {
        Recognition recognition = look.recognition();
        TreeMap<Field, String> mapping = new TreeMap<>();
        loaded.columns().forEach(column -> mapping.put(column.field(), column.header()));
        String how = look.hash().hex() + look.opened().sheetName() + mapping + loaded.unit() + options.over();
        if (!recognition.source().equals(Sources.TABLE)) {
            how += recognition.source();
        }
        if (options.dates() != ImportOptions.Dates.FOUND) {
            how += options.dates();
        }
        if (!options.zone().equals(ZoneOffset.UTC)) {
            how += options.zone();
        }
        Pseudonyms pseudonyms = options.pseudonyms();
        if (pseudonyms != null
                && loaded.notices().stream().anyMatch(one -> one.code().equals(ImportReport.NAMES_REPLACED))) {
            // What is random depends on the order of learners, and that on the key.
            how += pseudonyms.of("");
        }
        return HexFormat.of()
                .formatHex(Sha256.digest().digest(how.getBytes(StandardCharsets.UTF_8)))
                .substring(0, 12);
    }
}
