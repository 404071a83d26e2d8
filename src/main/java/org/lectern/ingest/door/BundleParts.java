package org.lectern.ingest.door;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.file.Bundle;
import org.lectern.ingest.file.SourceFile;
import org.lectern.ingest.load.EventFile;
import org.lectern.ingest.load.EventFiles;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.report.Part;
import org.lectern.ingest.source.EventFormat;
import org.lectern.study.Workspace;

/** Reads the files of a bundle, each as it would be alone, but those of events of one format together. */
final class BundleParts {

    private static final Words WORDS = Words.of(BundleParts.class);

    private static final Set<String> NOT_FOR_THIS = Set.of("no-such-column", "not-this-source", "no-such-sheet");

    /** The share of an import after which all files are read. */
    private static final double READ = 0.8;

    private final Bundle bundle;
    private final ImportOptions options;
    private final Workspace database;
    private final TaskContext context;

    private final List<ImportReport.Tally> tallies = new ArrayList<>();
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

    /** A file whose events wait for those of others. */
    private record Pending(Place place, ImportRun run, ImportRun.Look look, EventFile rows) {}

    /** Reads them; in the order of their names. */
    List<Part> read() {
        List<Bundle.Member> members = bundle.members(database, context);
        double share = READ / Math.max(1, members.size());
        for (int i = 0; i < members.size(); i++) {
            Place place = new Place(i, members.get(i));
            context.progress(WORDS.say("step.part", i + 1, members.size(), place.member().name()), share * i);
            read(place, new Portion(context, share * i, share * (i + 1)));
        }
        for (List<Pending> together : events.values()) {
            replay(together, new Portion(context, READ, 1));
        }
        return List.copyOf(parts.values());
    }

    /** What there is to tell of files that are no parts. */
    List<ImportReport.Tally> tallies() {
        return tallies;
    }

    /** What was chosen holds for files that have the columns, or are of the source, that it names; others are read unasked. */
    private void read(Place place, TaskContext portion) {
        read(place, options, portion);
        Part part = parts.get(place.number());
        if (part != null && part.trouble() != null && NOT_FOR_THIS.contains(part.trouble().code())) {
            read(place, options.withMapping(Map.of()).withSource("").withSheet(""), portion);
        }
    }

    private void read(Place place, ImportOptions chosen, TaskContext portion) {
        Bundle.Member member = place.member();
        SourceFile file = new SourceFile(member.path(), 0);
        try {
            file = SourceFile.at(member.path());
            ImportRun run =
                    new ImportRun(file, Recipe.of(member.path(), chosen), database.schema(place.schema()), portion);
            ImportRun.Look look = run.look();
            if (seen.computeIfAbsent(look.scan().sha256(), _ -> place.number()) != place.number()) {
                tallies.add(new ImportReport.Tally("file-again", WORDS.say("tally.file-again", member.name()), 1));
                return;
            }
            EventFile rows = run.events(look).orElse(null);
            if (rows == null) {
                ImportRun.Outcome outcome = run.outcome(look);
                add(place, file, outcome, true, outcome.report().counts().kept());
            } else {
                parts.remove(place.number());
                events.computeIfAbsent(rows.format(), _ -> new ArrayList<>()).add(new Pending(place, run, look, rows));
            }
        } catch (ProblemException e) {
            String name = member.name();
            parts.put(
                    place.number(),
                    new Part(name, file, place.schema(), "", null, null, null, e.problem(), false, 0));
        }
    }

    private void replay(List<Pending> together, TaskContext portion) {
        List<EventFile> files = together.stream().map(Pending::rows).toList();
        try {
            List<EventFiles.Made> made = new EventFiles(files, options, portion).load();
            for (int i = 0; i < made.size(); i++) {
                Pending one = together.get(i);
                ImportRun.Outcome outcome = one.run().told(one.look(), made.get(i).loaded());
                add(one.place(), one.rows().file(), outcome, made.get(i).holder(), made.get(i).kept());
            }
        } catch (SQLException e) {
            throw new SourceFile(bundle.path(), 0).trouble(e);
        }
    }

    private void add(Place place, SourceFile file, ImportRun.Outcome outcome, boolean holder, long kept) {
        Part part = new Part(
                place.member().name(),
                outcome.text() == null ? file : outcome.text(),
                place.schema(),
                outcome.fingerprint(),
                outcome.report(),
                outcome.table(),
                outcome.facts(),
                outcome.report().trouble(),
                holder,
                kept);
        parts.put(place.number(), part);
    }
}
