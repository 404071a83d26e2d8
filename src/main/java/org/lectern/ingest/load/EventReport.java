package org.lectern.ingest.load;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.event.Tallies;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.report.QualityQueries;
import org.lectern.ingest.report.ReportQueries;
import org.lectern.study.StudyFacts;

/** Tells of files of events what was found in them: of the first what holds for all together, of the others their rows. */
final class EventReport {

    private static final Words WORDS = Words.of(EventReport.class);

    private final Statement statement;
    private final List<EventFile> files;
    private final List<FileRows.Read> read;
    private final Tallies tallies;

    /** @param read of each file */
    EventReport(Statement statement, List<EventFile> files, List<FileRows.Read> read, Tallies tallies) {
        this.statement = statement;
        this.files = files;
        this.read = read;
        this.tallies = tallies;
    }

    /**
     * What became of the files' rows.
     *
     * @param kept of each file, how many rows the study is made of
     * @param facts of the study
     * @param notices on it
     */
    List<EventFiles.Made> of(List<Long> kept, StudyFacts facts, List<QualityNotice> notices) throws SQLException {
        boolean viewed = facts.holds("views");
        ImportReport.Completion completion = viewed ? new ReportQueries(statement).completion() : null;
        List<QualityNotice> all = new ArrayList<>(notices);
        if (viewed) {
            all.addAll(new QualityQueries(statement).notices(facts, completion, false));
        }
        List<EventFiles.Made> made = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            boolean first = i == 0;
            EventFile file = files.get(i);
            List<QualityNotice> told = new ArrayList<>(file.notices());
            told.addAll(first ? all : List.of());
            Loaded loaded = new Loaded(
                    EventsLoader.columns(file.contents()),
                    EventRows.used(file.table(), file.contents()),
                    viewed ? ImportOptions.Unit.PERCENT : null,
                    counts(read.get(i), first ? facts.views() : 0, facts),
                    first ? told() : List.of(),
                    completion,
                    told,
                    facts,
                    null);
            made.add(new EventFiles.Made(loaded, first, kept.get(i)));
        }
        return made;
    }

    private static ImportReport.Counts counts(FileRows.Read read, long views, StudyFacts facts) {
        return new ImportReport.Counts(
                read.rows(),
                views,
                read.aside(),
                0,
                0,
                facts.learners(),
                facts.videos(),
                facts.courses().size(),
                0);
    }

    private List<ImportReport.Tally> told() {
        return tallies.counts().entrySet().stream()
                .map(met -> new ImportReport.Tally(
                        met.getKey().code(), WORDS.say("tally." + met.getKey().code()), met.getValue()))
                .toList();
    }

    /** Where no event is left that anything could be made of. */
    List<EventFiles.Made> nothingLeft() {
        Problem trouble = trouble();
        List<EventFiles.Made> made = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            FileRows.Read own = read.get(i);
            Set<String> used = EventRows.used(files.get(i).table(), files.get(i).contents());
            Loaded loaded =
                    Loaded.trouble(EventsLoader.columns(files.get(i).contents()), own.rows(), own.aside(), trouble);
            made.add(new EventFiles.Made(loaded.withUsed(used), i == 0, 0));
        }
        return made;
    }

    private Problem trouble() {
        List<String> reasons = new ArrayList<>(Loaded.reasons(ImportReport.SetAside.together(
                read.stream().map(FileRows.Read::aside).toList())));
        told().forEach(tally -> reasons.add(WORDS.say("trouble.tally", tally.words(), tally.count())));
        String name = files.getFirst().file().name();
        return Problem.of(
                WORDS,
                "no-video-events",
                files.size() == 1 ? name : WORDS.say("columns.more", name, files.size() - 1),
                read.stream().mapToLong(FileRows.Read::rows).sum(),
                String.join("; ", reasons));
    }
}
