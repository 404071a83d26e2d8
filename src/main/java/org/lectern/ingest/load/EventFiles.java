package org.lectern.ingest.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.event.Tallies;
import org.lectern.ingest.report.ReportQueries;
import org.lectern.ingest.source.EventFormat;
import org.lectern.ingest.text.EventTime;
import org.lectern.study.StudyFacts;

/**
 * Events of one or more files of the same format. Whoever watches half a video on Monday and half on Tuesday has watched it
 * once, whichever file tells of it: all files are replayed as one. Their tables are those of the file that begins first.
 */
public final class EventFiles {

    private static final Words WORDS = Words.of(EventFiles.class);

    private final List<EventFile> given;
    private final ImportOptions options;
    private final TaskContext context;
    private final Tallies tallies = new Tallies();

    /** @param given of the same format, at least one */
    public EventFiles(List<EventFile> given, ImportOptions options, TaskContext context) {
        this.given = List.copyOf(given);
        this.options = options;
        this.context = context;
    }

    /**
     * What became of the rows of a file.
     *
     * @param loaded the first file's says what there is to say of all of them, too
     * @param holder whether its schema has the tables
     * @param kept how many of its rows the tables are made of
     */
    public record Made(Loaded loaded, boolean holder, long kept) {}

    /** Replays them; the answers are in the order given. */
    public List<Made> load() throws SQLException {
        List<Integer> order = byFirstEvent();
        List<EventFile> files = order.stream().map(given::get).toList();
        List<Made> made = files.getFirst().database().run(statement -> made(statement, files), context);
        return IntStream.range(0, given.size())
                .mapToObj(place -> made.get(order.indexOf(place)))
                .toList();
    }

    /** Where clocks are equal, the order of rows counts: that of the files is no matter of their names. */
    private List<Integer> byFirstEvent() throws SQLException {
        List<String> begins = new ArrayList<>();
        for (EventFile file : given.size() == 1 ? List.<EventFile>of() : given) {
            begins.add(file.database().run(EventFiles::begin, context));
        }
        return IntStream.range(0, given.size())
                .boxed()
                .sorted(begins.isEmpty() ? Comparator.naturalOrder() : Comparator.comparing(begins::get))
                .toList();
    }

    /** The first clock of a file, or what sorts behind all of them. */
    private static String begin(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT CAST(min(clock) AS VARCHAR) FROM event_rows")) {
            row.next();
            return Optional.ofNullable(row.getString(1)).orElse("~");
        }
    }

    private List<Made> made(Statement statement, List<EventFile> files) throws SQLException {
        EventFile first = files.getFirst();
        EventTables tables = new EventTables(statement, new EventTime(options.dates(), options.zone()));
        FileRows rows = FileRows.gather(
                statement, files.stream().map(EventFile::database).toList());
        context.progress(WORDS.say("step.sort"), 0.6);
        boolean courses = new EventNames(statement, context).store(first.format(), options.pseudonyms(), tallies);
        EventThings things = new EventThings(statement, new EventTime(options.dates(), options.zone()));
        things.forgetVideos(first.format());
        EventRows.sort(statement, tallies);
        EventReport report = new EventReport(statement, files, rows.spread(), tallies);
        context.checkCancelled();
        long done = things.take(first.format(), courses);
        tables.sort(courses);
        long pairs = tables.pairs();
        if (pairs == 0 && done == 0) {
            return report.nothingLeft();
        }
        List<Long> kept = rows.kept();
        things.build();
        long stated = replay(statement, first.format(), tables);
        return report.of(kept, facts(statement, first), notices(statement, first.format(), pairs, stated));
    }

    /** How many learners and videos have events that state what was played is the answer. */
    private long replay(Statement statement, EventFormat format, EventTables tables) throws SQLException {
        tables.measure(tallies);
        boolean gapsCut = format == EventFormat.EDX || format == EventFormat.EDX_TABLE;
        new EventReplay(statement, gapsCut, tallies, context).run();
        context.progress(WORDS.say("step.count"), 0.85);
        long stated = tables.stated();
        tables.build(stated > 0);
        tables.clean();
        context.checkCancelled();
        return stated;
    }

    private static StudyFacts facts(Statement statement, EventFile first) throws SQLException {
        return new ReportQueries(statement).facts(first.recognition().origin());
    }

    /** What completion was worked out from, and how many names were replaced. */
    private List<QualityNotice> notices(Statement statement, EventFormat format, long pairs, long stated)
            throws SQLException {
        List<QualityNotice> notices = new ArrayList<>();
        if (format == EventFormat.XAPI && stated == 0 && pairs > 0) {
            notices.add(new QualityNotice("replayed", WORDS.say("notice.replayed")));
        } else if (format == EventFormat.XAPI && pairs > stated) {
            notices.add(new QualityNotice("not-stated", WORDS.say("notice.not-stated", pairs - stated, pairs)));
        }
        if (options.pseudonyms() != null) {
            notices.addAll(People.forget(statement));
        }
        return notices;
    }
}
