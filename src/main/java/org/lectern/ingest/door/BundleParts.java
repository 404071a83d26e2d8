package org.lectern.ingest.door;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lectern.contract.Portion;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.file.Bundle;
import org.lectern.ingest.file.SourceFile;
import org.lectern.ingest.load.EventFile;
import org.lectern.ingest.load.EventFiles;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.report.Part;
import org.lectern.ingest.source.Contents;
import org.lectern.ingest.source.EventFormat;
import org.lectern.ingest.source.Sources;
import org.lectern.study.TableSpec;
import org.lectern.study.Workspace;

/** Reads the files of a bundle, each as it would be alone, but those of events of one format together. */
final class BundleParts {

    private static final Words WORDS = Words.of(BundleParts.class);

    private static final Set<String> NOT_FOR_THIS = Set.of("no-such-column", "not-this-source", "no-such-sheet");

    /** The share of an import after which all files are read. */
    private static final double READ = 0.8;

    /** The share after which all were looked at. */
    private static final double LOOKED = 0.2;

    /** The share after which the tables of a database are copied, and that after which they were looked at. */
    private static final double COPIED = 0.3;

    private static final double COPIES_LOOKED = 0.4;

    private final Bundle bundle;
    private final ImportOptions options;
    private final Workspace database;
    private final TaskContext context;

    private final List<ImportReport.Tally> tallies = new ArrayList<>();
    private final List<QualityNotice> notices = new ArrayList<>();
    private final Map<Integer, Part> parts = new TreeMap<>();
    private final Map<EventFormat, List<Pending>> events = new EnumMap<>(EventFormat.class);
    private final Map<String, Integer> seen = new HashMap<>();

    BundleParts(Bundle bundle, ImportOptions options, Workspace database, TaskContext context) {
        this.bundle = bundle;
        this.options = options;
        this.database = database;
        this.context = context;
    }

    /** A file of the bundle, and its place among them. */
    private record Place(int number, Bundle.Member member) {
        String schema() {
            return "part" + number;
        }
    }

    /** A file that was looked at, and how it is read. */
    private record Looked(Place place, SourceFile file, ImportOptions options, ImportRun.Look look) {
        /** Whether it is a table of what learners did, which a catalogue is not. */
        boolean tellsWhatWasDone() {
            return look.recognition().contents() instanceof Contents.Records records
                    && !records.table().equals(TableSpec.CATALOGUE);
        }

        boolean tellsLessons() {
            return tellsWhatWasDone()
                    && look.recognition().contents() instanceof Contents.Records records
                    && !records.table().equals(TableSpec.ENGAGEMENTS);
        }

        /** @param inLessons whether that was in lessons and quizzes, whose lists of courses look like catalogues */
        Looked besideActivity(boolean inLessons) {
            return new Looked(place, file, options, look.besideActivity(inLessons));
        }

        Looked besideCompletions() {
            return new Looked(place, file, options, look.besideCompletions());
        }
    }

    /** A file whose events wait for those of others. */
    private record Pending(Looked looked, ImportRun run, EventFile rows) {}

    /** Reads them; in the order of their names. */
    List<Part> read() {
        double unpacked = bundle.isDatabase() ? COPIED : 0;
        double looked = bundle.isDatabase() ? COPIES_LOOKED : LOOKED;
        List<Bundle.Member> members = bundle.members(database, new Portion(context, 0, unpacked));
        double share = (looked - unpacked) / Math.max(1, members.size());
        List<Looked> all = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            Place place = new Place(i, members.get(i));
            double from = unpacked + share * i;
            tell(place, members.size(), from);
            look(place, new Portion(context, from, from + share)).ifPresent(all::add);
        }
        if (all.stream().anyMatch(Looked::tellsWhatWasDone)) {
            boolean inLessons = all.stream().anyMatch(Looked::tellsLessons);
            all.replaceAll(one -> one.besideActivity(inLessons));
        }
        if (all.stream().anyMatch(one -> Sources.tellsCompletions(one.look().recognition()))) {
            all.replaceAll(Looked::besideCompletions);
        }
        DateOrders dates = new DateOrders(options);
        all.forEach(one -> dates.add(one.look()));
        share = (READ - looked) / Math.max(1, all.size());
        for (int i = 0; i < all.size(); i++) {
            Looked one = all.get(i);
            double from = looked + share * i;
            tell(one.place(), members.size(), from);
            load(one, dates.of(one.look()), new Portion(context, from, from + share));
        }
        for (List<Pending> together : events.values()) {
            replay(together, new Portion(context, READ, 1));
        }
        return List.copyOf(parts.values());
    }

    private void tell(Place place, int members, double done) {
        context.progress(
                WORDS.say(
                        "step.part", place.number() + 1, members, place.member().name(), bundle.isDatabase() ? 1 : 0),
                done);
    }

    /** What there is to tell of files that are no parts. */
    List<ImportReport.Tally> tallies() {
        return tallies;
    }

    /** What is to be known of how the files that were read came out of a database. */
    List<QualityNotice> notices() {
        return notices;
    }

    /** What was chosen holds for files that have the columns, or are of the source, that it names; others are read unasked. */
    private ImportOptions unasked() {
        return options.withMapping(Map.of()).withSource("");
    }

    /** Empty where the file is no table, or the same as another. */
    private Optional<Looked> look(Place place, TaskContext portion) {
        Optional<Looked> looked = look(place, options, portion);
        return looked.isEmpty() && isNotForThis(place) ? look(place, unasked(), portion) : looked;
    }

    private boolean isNotForThis(Place place) {
        Part part = parts.get(place.number());
        return part != null
                && part.trouble() != null
                && NOT_FOR_THIS.contains(part.trouble().code());
    }

    private Optional<Looked> look(Place place, ImportOptions chosen, TaskContext portion) {
        String name = place.member().name();
        SourceFile file = new SourceFile(place.member().path(), 0);
        try {
            file = SourceFile.at(file.path());
            ImportRun.Look look = run(place, file, chosen, portion).look();
            parts.remove(place.number());
            if (seen.computeIfAbsent(look.hash().hex(), _ -> place.number()) != place.number()) {
                tallies.add(new ImportReport.Tally("file-again", WORDS.say("tally.file-again", name), 1));
                return Optional.empty();
            }
            return Optional.of(new Looked(place, file, chosen, look));
        } catch (ProblemException e) {
            parts.put(place.number(), troubled(place, file, e));
            return Optional.empty();
        }
    }

    private ImportRun run(Place place, SourceFile file, ImportOptions chosen, TaskContext portion) {
        return new ImportRun(file, Recipe.of(file.path(), chosen), database.schema(place.schema()), portion);
    }

    private static Part troubled(Place place, SourceFile file, ProblemException e) {
        return new Part(place.member().name(), file, place.schema(), "", null, null, null, e.problem(), false, 0);
    }

    private void load(Looked looked, ImportOptions.Dates dates, TaskContext portion) {
        load(looked, looked.options().withDates(dates), portion);
        if (isNotForThis(looked.place())) {
            look(looked.place(), unasked(), portion)
                    .ifPresent(again -> load(again, unasked().withDates(dates), portion));
        }
    }

    private void load(Looked looked, ImportOptions chosen, TaskContext portion) {
        ImportRun run = run(looked.place(), looked.file(), chosen, portion);
        try {
            EventFile rows = run.events(looked.look()).orElse(null);
            if (rows == null) {
                ImportRun.Outcome outcome = run.outcome(looked.look());
                add(looked, outcome, true, outcome.report().counts().kept());
            } else {
                events.computeIfAbsent(rows.format(), _ -> new ArrayList<>()).add(new Pending(looked, run, rows));
            }
        } catch (ProblemException e) {
            parts.put(looked.place().number(), troubled(looked.place(), looked.file(), e));
        }
    }

    private void replay(List<Pending> together, TaskContext portion) {
        List<EventFile> files = together.stream().map(Pending::rows).toList();
        try {
            List<EventFiles.Made> made = new EventFiles(files, options, portion).load();
            for (int i = 0; i < made.size(); i++) {
                Pending one = together.get(i);
                ImportRun.Outcome outcome =
                        one.run().told(one.looked().look(), made.get(i).loaded());
                add(one.looked(), outcome, made.get(i).holder(), made.get(i).kept());
            }
        } catch (SQLException e) {
            throw new SourceFile(bundle.path(), 0).trouble(e);
        }
    }

    private void add(Looked looked, ImportRun.Outcome outcome, boolean holder, long kept) {
        Place place = looked.place();
        Part part = new Part(
                place.member().name(),
                outcome.text() == null ? looked.file() : outcome.text(),
                place.schema(),
                outcome.fingerprint(),
                outcome.report(),
                outcome.table(),
                outcome.facts(),
                outcome.report().trouble(),
                holder,
                kept);
        parts.put(place.number(), part);
        notices.addAll(place.member().notices());
    }
}
