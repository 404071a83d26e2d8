package org.lectern.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.study.StudyDatabase;
import org.lectern.study.StudyFacts;

/** One import, from file to report, in the order things happen. */
final class ImportRun {

    private static final Words WORDS = Words.of(ImportRun.class);

    private final SourceFile file;
    private final ImportOptions options;
    private final StudyDatabase database;
    private final TaskContext context;

    ImportRun(SourceFile file, ImportOptions options, StudyDatabase database, TaskContext context) {
        this.file = file;
        this.options = options;
        this.database = database;
        this.context = context;
    }

    /**
     * What the run left in the database.
     *
     * @param facts of {@code all_views}; null where the report tells of trouble
     */
    record Outcome(ImportReport report, @Nullable StudyFacts facts, String fingerprint) {}

    /**
     * Reads the file.
     *
     * @throws org.lectern.contract.ProblemException if it is no table of rows at all
     */
    Outcome outcome() {
        context.progress(WORDS.say("step.look"), 0.0);
        Sniffed sniffed = FileSniffer.sniff(file);
        FileScan scan = FileScan.of(file, sniffed.isPlainUtf8(), context);
        SourceTable table = new TableReader(file, database, context).table(sniffed, scan);
        List<ImportReport.Column> columns = new ColumnRecogniser(table, options.mapping()).columns();
        try {
            context.progress(WORDS.say("step.load"), 0.1);
            RawTable raw = new RawTable(database, context);
            raw.load(table, columns);
            file.checkUnchanged();
            OpenQuote open = raw.markOpenQuote(table, columns);
            SourceTable told = open == null ? table : table.with(openQuote(open));
            context.progress(WORDS.say("step.sort"), 0.6);
            return database.run(statement -> finish(statement, scan, told, columns), context);
        } catch (SQLException | IOException e) {
            throw file.trouble(e);
        }
    }

    private static ImportReport.QualityNotice openQuote(OpenQuote open) {
        return new ImportReport.QualityNotice(
                "open-quote", WORDS.say("notice.open-quote", open.line(), open.swallowed()));
    }

    private Outcome finish(Statement statement, FileScan scan, SourceTable table, List<ImportReport.Column> columns)
            throws SQLException {
        Draft draft = new Draft(scan, table, columns);
        Set<Field> fields = columns.stream()
                .map(ImportReport.Column::field)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Field.class)));
        List<Field> lacking = Arrays.stream(Field.values())
                .filter(field -> field.isNeeded() && !fields.contains(field))
                .toList();
        ReportQueries queries = new ReportQueries(statement);
        if (!lacking.isEmpty()) {
            return draft.withTrouble(queries.read(), List.of(), lacking(lacking, table));
        }
        ImportOptions.Unit unit = unit(statement, table, columns);
        double scale = unit == ImportOptions.Unit.FRACTION ? 100 : 1;
        double limit = 100 / scale;
        new Dictionary("learner").collect(statement);
        new Dictionary("video").collect(statement);
        context.checkCancelled();
        SetAside.find(statement, options.over() == ImportOptions.Over.REJECT ? limit : Double.POSITIVE_INFINITY);
        List<ImportReport.SetAside> aside = SetAside.counts(statement);
        long read = queries.read();
        if (aside.stream().mapToLong(ImportReport.SetAside::rows).sum() == read) {
            return draft.withTrouble(read, aside, nothingLeft(read, aside));
        }
        context.checkCancelled();
        new ViewsTable(statement, fields).build(scale, options.over());
        context.progress(WORDS.say("step.count"), 0.85);
        return draft.complete(statement, queries, unit, limit, read, aside, fields);
    }

    private ImportOptions.Unit unit(Statement statement, SourceTable table, List<ImportReport.Column> columns)
            throws SQLException {
        if (options.unit() != ImportOptions.Unit.FOUND) {
            return options.unit();
        }
        String header = columns.stream()
                .filter(column -> column.field() == Field.COMPLETION)
                .findFirst()
                .orElseThrow()
                .header();
        return CompletionUnit.find(statement, header, table.sample(header));
    }

    private Problem lacking(List<Field> fields, SourceTable table) {
        String names = fields.stream().map(Field::option).collect(Collectors.joining(", "));
        return Problem.of(
                WORDS,
                "missing-columns",
                file.name(),
                fields.size(),
                names,
                ColumnRecogniser.shown(table.headers()),
                fields.getFirst().option());
    }

    private Problem nothingLeft(long read, List<ImportReport.SetAside> aside) {
        String reasons = aside.stream()
                .map(one -> WORDS.say("reason.counted", one.rows(), one.reason()))
                .collect(Collectors.joining("; "));
        return Problem.of(WORDS, "no-rows-left", read, reasons);
    }

    /** What the report says whatever becomes of the rows. */
    private final class Draft {
        private final FileScan scan;
        private final SourceTable table;
        private final List<ImportReport.Column> columns;

        Draft(FileScan scan, SourceTable table, List<ImportReport.Column> columns) {
            this.scan = scan;
            this.table = table;
            this.columns = columns;
        }

        Outcome withTrouble(long read, List<ImportReport.SetAside> aside, Problem trouble) {
            var counts = new ImportReport.Counts(read, 0, aside, 0, 0, 0, 0, 0, 0);
            return new Outcome(report(null, counts, null, table.notices(), trouble), null, fingerprint(null));
        }

        Outcome complete(
                Statement statement,
                ReportQueries queries,
                ImportOptions.Unit unit,
                double limit,
                long read,
                List<ImportReport.SetAside> aside,
                Set<Field> fields)
                throws SQLException {
            StudyFacts facts = queries.facts();
            context.checkCancelled();
            long above = queries.above(limit);
            var counts = new ImportReport.Counts(
                    read,
                    facts.views(),
                    aside,
                    options.over() == ImportOptions.Over.CAP ? above : 0,
                    queries.repeatedPairs(),
                    facts.learners(),
                    facts.videos(),
                    facts.courses().size(),
                    facts.roles().size());
            List<ImportReport.QualityNotice> notices = new ArrayList<>(table.notices());
            if (options.unit() == ImportOptions.Unit.FOUND && unit == ImportOptions.Unit.FRACTION) {
                notices.add(new ImportReport.QualityNotice("fraction", WORDS.say("notice.fraction")));
            }
            unsureDates(table, columns, notices);
            ImportReport.Completion completion = queries.completion();
            notices.addAll(new QualityQueries(statement).notices(facts, completion, fields.contains(Field.COURSE_ID)));
            statement.execute("DROP TABLE raw");
            ImportReport report = report(unit, counts, completion, notices, null);
            return new Outcome(report, facts, fingerprint(unit));
        }

        private static void unsureDates(
                SourceTable table, List<ImportReport.Column> columns, List<ImportReport.QualityNotice> notices) {
            for (ImportReport.Column column : columns) {
                if (column.field() == Field.TIMESTAMP) {
                    TimeText.unsure(table.sample(column.header()))
                            .ifPresent(date -> notices.add(new ImportReport.QualityNotice(
                                    "unsure-dates", WORDS.say("notice.unsure-dates", date))));
                }
            }
        }

        private ImportReport report(
                ImportOptions.@Nullable Unit unit,
                ImportReport.Counts counts,
                ImportReport.@Nullable Completion completion,
                List<ImportReport.QualityNotice> notices,
                @Nullable Problem trouble) {
            return new ImportReport(
                    file.name(),
                    file.bytes(),
                    scan.sha256(),
                    table.format(),
                    table.encoding(),
                    table.headers(),
                    columns,
                    unit,
                    counts,
                    completion,
                    notices,
                    trouble);
        }

        /** The start of the SHA-256 of the file's SHA-256 and of how it was read. */
        private String fingerprint(ImportOptions.@Nullable Unit unit) {
            TreeMap<Field, String> mapping = new TreeMap<>();
            columns.forEach(column -> mapping.put(column.field(), column.header()));
            String how = scan.sha256() + mapping + unit + options.over();
            return HexFormat.of()
                    .formatHex(FileScan.digest().digest(how.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, 12);
        }
    }
}
