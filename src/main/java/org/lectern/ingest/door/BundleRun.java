package org.lectern.ingest.door;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Portion;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.file.Bundle;
import org.lectern.ingest.file.SourceFile;
import org.lectern.ingest.load.CoursesByFile;
import org.lectern.ingest.load.LearningTables;
import org.lectern.ingest.load.LookupTable;
import org.lectern.ingest.load.Merge;
import org.lectern.ingest.report.BundleReport;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.report.Loss;
import org.lectern.ingest.report.Part;
import org.lectern.ingest.report.QualityQueries;
import org.lectern.ingest.report.ReportQueries;
import org.lectern.ingest.source.Field;
import org.lectern.study.Meaning;
import org.lectern.study.Origin;
import org.lectern.study.Sql;
import org.lectern.study.StudyFacts;
import org.lectern.study.TableSpec;
import org.lectern.study.Workspace;

/** One import of several files: they are read, then their tables are put together. */
final class BundleRun {

    private static final Words WORDS = Words.of(BundleRun.class);

    /** So many courses are named where names of files became courses. */
    private static final int NAMED = 6;

    private final Bundle bundle;
    private final ImportOptions options;
    private final Workspace database;
    private final TaskContext context;
    private final List<ImportReport.Tally> tallies = new ArrayList<>();
    private final List<QualityNotice> notices = new ArrayList<>();
    private final List<ImportReport.Unused> unused = new ArrayList<>();

    BundleRun(Bundle bundle, ImportOptions options, Workspace database, TaskContext context) {
        this.bundle = bundle;
        this.options = options;
        this.database = database;
        this.context = context;
    }

    /**
     * Reads the files.
     *
     * @throws org.lectern.contract.ProblemException where none of them can be used, or they cannot be put together
     */
    ImportRun.Outcome outcome() {
        BundleParts parts = new BundleParts(bundle, options, database, new Portion(context, 0, 0.9));
        List<Part> all = besideViews(parts.read());
        tallies.addAll(parts.tallies());
        notices.addAll(parts.notices());
        // What learners did goes before lists that mean something only beside it.
        List<Part> usable = all.stream()
                .filter(Part::isUsable)
                .sorted(Comparator.comparing(BundleRun::isList))
                .toList();
        if (usable.isEmpty()) {
            throw nothingUsable(all).asException();
        }
        checkNoQuestion(all);
        context.progress(WORDS.say("step.merge"), 0.9);
        try {
            Map<Part, String> courses = CoursesByFile.of(all, options.fileCourses());
            tellCourses(courses);
            Whole whole = database.run(statement -> merged(statement, all, usable, courses), context);
            BundleReport report = new BundleReport(bundle, usable, courses, tallies, notices, unused);
            return new ImportRun.Outcome(
                    report.of(whole.facts(), whole.completion(), whole.quality()),
                    whole.facts(),
                    report.fingerprint(),
                    null,
                    null);
        } catch (SQLException e) {
            throw new SourceFile(bundle.path(), 0).trouble(e);
        }
    }

    /** A table of videos beside views is a list that completes them, also where it counts plays. */
    private static List<Part> besideViews(List<Part> parts) {
        boolean views = parts.stream().anyMatch(part -> part.holds("views"));
        return parts.stream()
                .map(part -> views && part.report() != null && part.report().isOfUnknownTotals() ? part.asList() : part)
                .toList();
    }

    private static boolean isList(Part part) {
        return Objects.requireNonNull(part.facts()).views() == 0
                && TableSpec.OF_LEARNING.stream().anyMatch(table -> part.holds(table.name()));
    }

    private Problem nothingUsable(List<Part> all) {
        if (all.isEmpty()) {
            return Problem.of(WORDS, "empty-bundle", bundle.name());
        }
        Part nearest = all.stream()
                .max(Comparator.comparingLong(BundleRun::neededColumns).thenComparingLong(BundleRun::rows))
                .orElseThrow();
        Problem trouble = Objects.requireNonNull(nearest.trouble());
        Object[] facts = {bundle.name(), all.size(), trouble.sentence(), trouble.remedy(), nearest.name()};
        return bundle.isDatabase()
                ? Problem.of(WORDS, "no-table-usable", facts)
                : Problem.of(WORDS, "nothing-usable", facts);
    }

    /** Views whose unit is a question are no list, and cannot be left out without a word. */
    private void checkNoQuestion(List<Part> all) {
        all.stream()
                .filter(part -> part.tellsViews() && isQuestion(part.trouble()))
                .findFirst()
                .ifPresent(part -> {
                    throw Problem.of(
                                    WORDS,
                                    "open-question",
                                    part.name(),
                                    Objects.requireNonNull(part.trouble()).sentence(),
                                    bundle.name())
                            .asException();
                });
    }

    private static boolean isQuestion(@Nullable Problem trouble) {
        return trouble != null && trouble.code().startsWith("unclear-");
    }

    private static long neededColumns(Part part) {
        return part.report() == null
                ? -1
                : part.report().columns().stream()
                        .map(ImportReport.Column::field)
                        .filter(field -> field.isNeeded() || field == Field.WATCH_TIME)
                        .count();
    }

    private static long rows(Part part) {
        return part.report() == null ? 0 : part.report().counts().read();
    }

    /** What is in the study's tables. */
    private record Whole(StudyFacts facts, ImportReport.@Nullable Completion completion, List<QualityNotice> quality) {}

    private void tellCourses(Map<Part, String> courses) {
        if (!courses.isEmpty()) {
            List<String> names = courses.values().stream().distinct().toList();
            String named = names.stream().limit(NAMED).collect(Collectors.joining(", "));
            notices.add(new QualityNotice(
                    "file-courses", WORDS.say("notice.file-courses", named, Math.max(0, names.size() - NAMED))));
        }
    }

    private Whole merged(Statement statement, List<Part> all, List<Part> usable, Map<Part, String> courses)
            throws SQLException {
        Merge merge = new Merge(statement, usable.stream().filter(Part::holder).toList(), courses);
        merge.gather();
        for (Part part : all) {
            if (!part.isUsable()) {
                lookUp(statement, part, merge.gathered());
            }
        }
        merge.finish();
        Set<TableSpec> learning = new LinkedHashSet<>(merge.gathered());
        learning.retainAll(TableSpec.OF_LEARNING);
        notices.addAll(new LearningTables(statement, learning).complete());
        rememberParts(statement, usable);
        ReportQueries queries = new ReportQueries(statement);
        StudyFacts facts = queries.facts(origin(usable));
        ImportReport.Completion completion = facts.holds("views.completion") ? queries.completion() : null;
        return new Whole(
                facts,
                completion,
                facts.holds("views") ? new QualityQueries(statement).notices(facts, completion, false) : List.of());
    }

    /** Where the rows that were set aside can be found again. */
    private static void rememberParts(Statement statement, List<Part> usable) throws SQLException {
        statement.execute("CREATE TABLE bundle_parts (name VARCHAR, path VARCHAR, bytes BIGINT, set_aside VARCHAR)");
        for (Part part : usable) {
            statement.execute("INSERT INTO bundle_parts VALUES (" + Sql.literal(part.name()) + ", "
                    + Sql.literal(part.file().path().toString()) + ", "
                    + part.file().bytes() + ", "
                    + Sql.literal(part.table("set_aside")) + ")");
        }
    }

    private void lookUp(Statement statement, Part part, List<TableSpec> completed) throws SQLException {
        if (part.tellsViews()) {
            notices.add(new QualityNotice(
                    "views-left-out",
                    WORDS.say(
                            "notice.views-left-out",
                            part.name(),
                            Objects.requireNonNull(part.trouble()).sentence())));
        }
        if (part.table() == null || part.tellsViews()) {
            tallies.add(new ImportReport.Tally(
                    "file-skipped",
                    WORDS.say(
                            "tally.file-skipped",
                            part.name(),
                            Objects.requireNonNull(part.trouble()).sentence()),
                    1));
            return;
        }
        LookupTable.Joined joined = new LookupTable(
                        part.name(), part.table(), options.pseudonyms(), completed, statement, context)
                .complete();
        tallies.addAll(joined.told());
        if (!joined.unused().isEmpty()) {
            unused.add(ImportReport.Unused.of(part.name(), joined.unused()));
        }
    }

    private Origin origin(List<Part> usable) {
        // What learners did in lessons has no percentage of a video that could mean something else.
        List<Part> viewed = usable.stream().filter(part -> part.holds("views")).toList();
        List<Origin> origins = (viewed.isEmpty() ? usable : viewed)
                .stream()
                        .map(part ->
                                Objects.requireNonNull(part.facts()).origin().withLoss(""))
                        .distinct()
                        .toList();
        Set<Meaning> meanings =
                origins.stream().map(Origin::meaning).collect(Collectors.toCollection(LinkedHashSet::new));
        Origin first = origins.getFirst();
        if (meanings.size() == 1) {
            return first.withLoss(loss(usable));
        }
        notices.add(new QualityNotice(
                "mixed-meanings",
                WORDS.say(
                        "notice.mixed-meanings",
                        origins.stream().map(Origin::name).distinct().collect(Collectors.joining(", ")))));
        return new Origin(first.source(), first.name(), Meaning.UNKNOWN, first.rule(), first.instead(), loss(usable));
    }

    /** Of files whose rows are views: of a log, where files overlap and other programs write, the report tells. */
    private static String loss(List<Part> usable) {
        List<ImportReport.Counts> counts = usable.stream()
                .filter(part -> !part.holds("events"))
                .map(part -> Objects.requireNonNull(part.report()).counts())
                .toList();
        return Loss.inWords(
                counts.stream().mapToLong(ImportReport.Counts::read).sum(),
                ImportReport.SetAside.together(
                        counts.stream().map(ImportReport.Counts::setAside).toList()));
    }
}
