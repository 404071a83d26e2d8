package org.lectern.ingest.load;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.event.Tallies;
import org.lectern.ingest.file.SourceFile;
import org.lectern.ingest.file.SourceTable;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.report.QualityQueries;
import org.lectern.ingest.report.ReportQueries;
import org.lectern.ingest.report.SetAside;
import org.lectern.ingest.source.Contents;
import org.lectern.ingest.source.EventFormat;
import org.lectern.ingest.source.Recognition;
import org.lectern.ingest.text.Dictionary;
import org.lectern.ingest.text.EventTime;
import org.lectern.study.StudyFacts;
import org.lectern.study.Workspace;

/** Makes views, stretches and events of rows that tell what happened to a player. */
public final class EventsLoader implements Loader {

    private static final Words WORDS = Words.of(EventsLoader.class);

    private final SourceFile file;
    private final ImportOptions options;
    private final Recognition recognition;
    private final Contents.Events contents;
    private final Workspace database;
    private final TaskContext context;
    private final Tallies tallies = new Tallies();

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
        EventTime time = new EventTime(options.dates(), options.zone());
        EventRows rows = new EventRows(database, context);
        rows.load(table, contents.format(), time);
        file.checkUnchanged();
        Loaded loaded = database.run(statement -> finish(statement, rows, new EventTables(statement, time)), context);
        return loaded.withUsed(EventRows.used(table, contents.format()));
    }

    private Loaded finish(Statement statement, EventRows rows, EventTables tables) throws SQLException {
        context.progress(WORDS.say("step.sort"), 0.6);
        boolean courses = new EventNames(statement, context).store(contents.format(), options.pseudonyms(), tallies);
        rows.sort(statement, tallies);
        long read = Dictionary.number(
                statement, "SELECT (SELECT count(*) FROM event_rows) + (SELECT count(line) FROM set_aside)");
        List<ImportReport.SetAside> aside = SetAside.counts(statement);
        context.checkCancelled();
        tables.sort(courses);
        long pairs = tables.pairs();
        if (pairs == 0) {
            return Loaded.trouble(columns(contents), read, aside, nothingLeft(read, aside));
        }
        tables.measure(tallies);
        new EventReplay(statement, contents.format() == EventFormat.EDX, tallies, context).run();
        context.progress(WORDS.say("step.count"), 0.85);
        long stated = tables.stated();
        tables.build(stated > 0);
        tables.clean();
        context.checkCancelled();
        return loaded(statement, read, aside, basis(pairs, stated));
    }

    private Loaded loaded(
            Statement statement, long read, List<ImportReport.SetAside> aside, List<QualityNotice> notices)
            throws SQLException {
        ReportQueries queries = new ReportQueries(statement);
        StudyFacts facts = queries.facts(recognition.origin());
        ImportReport.Completion completion = queries.completion();
        var counts = new ImportReport.Counts(
                read,
                facts.views(),
                aside,
                0,
                0,
                facts.learners(),
                facts.videos(),
                facts.courses().size(),
                0);
        List<QualityNotice> told = new ArrayList<>(notices);
        if (options.pseudonyms() != null) {
            People.forget(statement).ifPresent(told::add);
        }
        told.addAll(new QualityQueries(statement).notices(facts, completion, false));
        return new Loaded(
                columns(contents),
                Set.of(),
                ImportOptions.Unit.PERCENT,
                counts,
                told(tallies),
                completion,
                told,
                facts,
                null);
    }

    private static List<ImportReport.Tally> told(Tallies tallies) {
        return tallies.counts().entrySet().stream()
                .map(met -> new ImportReport.Tally(
                        met.getKey().code(), WORDS.say("tally." + met.getKey().code()), met.getValue()))
                .toList();
    }

    /** What completion was worked out from. */
    private List<QualityNotice> basis(long pairs, long stated) {
        if (contents.format() != EventFormat.XAPI) {
            return List.of();
        }
        if (stated == 0) {
            return List.of(new QualityNotice("replayed", WORDS.say("notice.replayed")));
        }
        return pairs == stated
                ? List.of()
                : List.of(new QualityNotice("not-stated", WORDS.say("notice.not-stated", pairs - stated, pairs)));
    }

    private Problem nothingLeft(long read, List<ImportReport.SetAside> aside) {
        List<String> reasons = aside.stream()
                .map(one -> WORDS.say("reason.counted", one.rows(), one.reason()))
                .collect(Collectors.toCollection(ArrayList::new));
        told(tallies).forEach(tally -> reasons.add(WORDS.say("trouble.tally", tally.words(), tally.count())));
        return Problem.of(WORDS, "no-video-events", file.name(), read, String.join("; ", reasons));
    }
}
