package org.lectern.ingest.load;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.file.SourceFile;
import org.lectern.ingest.file.SourceTable;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.report.Loss;
import org.lectern.ingest.report.QualityQueries;
import org.lectern.ingest.report.ReportQueries;
import org.lectern.ingest.report.SetAside;
import org.lectern.ingest.source.Contents;
import org.lectern.ingest.source.Field;
import org.lectern.ingest.source.FullName;
import org.lectern.ingest.source.Recognition;
import org.lectern.ingest.text.Dictionary;
import org.lectern.ingest.text.OpenQuote;
import org.lectern.ingest.text.TimestampText;
import org.lectern.study.Meaning;
import org.lectern.study.StudyFacts;
import org.lectern.study.Workspace;

/** Makes views of rows that say who watched what, and how much of it. */
public final class ViewsLoader implements Loader {

    private static final Words WORDS = Words.of(ViewsLoader.class);

    /** Fields that only the rows say the columns of their name mean. */
    private static final Set<Field> MEANT_BY_ROWS = Set.of(Field.VIDEO_ID, Field.KIND, Field.PLAYS);

    private final SourceFile file;
    private final ImportOptions options;
    private final Recognition recognition;
    private final Contents.Rows contents;
    private final boolean numbered;
    private final Plan plan;
    private final Workspace database;
    private final TaskContext context;

    /**
     * @param rows the contents that were recognised
     * @param numbered whether views tell the row that they come from, in a column {@code record}
     */
    public ViewsLoader(
            SourceFile file,
            ImportOptions options,
            Recognition recognition,
            Contents.Rows rows,
            boolean numbered,
            Workspace database,
            TaskContext context) {
        this.file = file;
        this.numbered = numbered;
        this.options = options;
        this.recognition = recognition;
        this.contents = rows;
        this.plan = Plan.of(rows, options);
        this.database = database;
        this.context = context;
    }

    /** The columns that are taken: what the user said, else what the source has settled, else what the names say. */
    public static List<ImportReport.Column> columns(SourceTable table, Contents.Rows rows, ImportOptions options) {
        Plan plan = Plan.of(rows, options);
        return plan.recognised(plan.complete(table));
    }

    @Override
    public Loaded load(SourceTable given) throws SQLException, IOException {
        SourceTable table = plan.complete(given);
        List<ImportReport.Column> columns = plan.recognised(table);
        context.progress(WORDS.say("step.load"), 0.1);
        RawTable raw = new RawTable(database, context);
        LearnerLoad loaded = new LearnerLoad(raw, table, times(), database, context);
        List<ImportReport.Column> settled = loaded.load(columns, !plan.mapping().containsKey(Field.LEARNER));
        file.checkUnchanged();
        OpenQuote open = raw.markOpenQuote(table, settled);
        context.progress(WORDS.say("step.sort"), 0.6);
        boolean known =
                plan.mapping().containsKey(Field.LEARNER) && !options.mapping().containsKey(Field.LEARNER);
        List<QualityNotice> told = new ArrayList<>(notices(open));
        told.addAll(known ? List.of() : loaded.notices());
        Loaded made = database.run(statement -> finish(statement, table, settled, told), context);
        return open == null || made.trouble() == null ? made : troubled(made, open);
    }

    /** What a mark swallowed may be all that is missing. */
    private static Loaded troubled(Loaded made, OpenQuote open) {
        return Loaded.trouble(
                made.columns(),
                made.counts().read(),
                made.counts().setAside(),
                Problem.of(WORDS, "open-quote", open.line(), open.swallowed()));
    }

    private static List<QualityNotice> notices(@Nullable OpenQuote open) {
        return open == null
                ? List.of()
                : List.of(
                        new QualityNotice("open-quote", WORDS.say("notice.open-quote", open.line(), open.swallowed())));
    }

    private Loaded finish(
            Statement statement, SourceTable table, List<ImportReport.Column> tried, List<QualityNotice> notices)
            throws SQLException {
        Set<Field> fields = fields(tried);
        List<Field> lacking = Arrays.stream(Field.values())
                .filter(field -> field.isNeeded() && !fields.contains(field))
                .toList();
        ReportQueries queries = new ReportQueries(statement);
        UnfitColumns unfit = new UnfitColumns(file.name(), table);
        Problem wrong = unfit.among(options.mapping(), tried, options.unit() != ImportOptions.Unit.FOUND)
                .orElse(null);
        if (wrong != null) {
            return Loaded.trouble(tried, queries.read(), List.of(), wrong);
        }
        if (!lacking.isEmpty()) {
            List<ImportReport.Column> sure = tried.stream()
                    .filter(column -> !MEANT_BY_ROWS.contains(column.field()))
                    .toList();
            return Loaded.trouble(sure, queries.read(), List.of(), lacking(lacking, table, unfit, sure));
        }
        CompletionColumn completions = new CompletionColumn(file.name(), table, tried, unit(), isSettled());
        CompletionUnit found = completions.find(statement);
        if (found.question() != null) {
            return Loaded.trouble(tried, queries.read(), List.of(), found.question());
        }
        OtherRows others = OtherRows.find(statement, fields);
        Optional<QualityNotice> sharedTitles =
                fields.contains(Field.VIDEO_ID) ? VideoTitles.tellApart(statement) : Optional.empty();
        List<ImportReport.Column> columns = tried.stream()
                .filter(others::uses)
                .filter(column -> column.field() != Field.VIDEO_ID || sharedTitles.isPresent())
                .toList();
        double limit = 100 / found.scale();
        People people = new People(
                statement, ImportReport.Column.header(columns, Field.LEARNER).orElseThrow(), options.pseudonyms());
        people.collect();
        new Dictionary("video").collect(statement);
        context.checkCancelled();
        SetAside.find(
                statement,
                options.over() == ImportOptions.Over.REJECT ? limit : Double.POSITIVE_INFINITY,
                others.sql());
        List<ImportReport.SetAside> aside = SetAside.counts(statement);
        long read = queries.read();
        if (aside.stream().mapToLong(ImportReport.SetAside::rows).sum() == read) {
            return Loaded.nothingLeft(columns, read, aside);
        }
        people.replaceNames(context);
        context.checkCancelled();
        new ViewsTable(statement, fields, numbered).build(found.scale(), options.over());
        context.progress(WORDS.say("step.count"), 0.85);
        StudyFacts facts = queries.facts(measuring(found).origin().withLoss(Loss.inWords(read, aside)));
        context.checkCancelled();
        long above = queries.above(limit);
        var counts = new ImportReport.Counts(
                read,
                facts.views(),
                aside,
                options.over() == ImportOptions.Over.CAP ? above : 0,
                0,
                facts.learners(),
                facts.videos(),
                facts.courses().size(),
                facts.roles().size());
        List<QualityNotice> told = new ArrayList<>(notices);
        told.addAll(others.notices(aside, read));
        people.nobody().ifPresent(told::add);
        sharedTitles.ifPresent(told::add);
        told.addAll(people.forgetNames());
        told.addAll(found.notices());
        if (!isSettled() && options.mapping().get(Field.COMPLETION) == null) {
            completions.others().ifPresent(told::add);
        }
        told.addAll(timeNotices(statement, table, columns));
        ImportReport.Completion completion = queries.completion();
        told.addAll(new QualityQueries(statement).notices(facts, completion, fields.contains(Field.COURSE_ID)));
        statement.execute("DROP TABLE raw");
        return new Loaded(columns, headers(columns), found.unit(), counts, List.of(), completion, told, facts, null);
    }

    /** The fields that the study has from some columns; time over length is completion, too. */
    private static Set<Field> fields(List<ImportReport.Column> columns) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        columns.forEach(column -> fields.add(column.field()));
        if (CompletionColumn.headerIn(columns).isPresent()) {
            fields.add(Field.COMPLETION);
        }
        return fields;
    }

    private List<QualityNotice> timeNotices(Statement statement, SourceTable table, List<ImportReport.Column> columns)
            throws SQLException {
        String header = ImportReport.Column.header(columns, Field.TIMESTAMP).orElse(null);
        if (header == null) {
            return List.of();
        }
        List<QualityNotice> told = new ArrayList<>(times().notices(table.sample(header)));
        if (told.stream().noneMatch(notice -> notice.code().equals(TimestampText.NO_YEARS))) {
            UnreadTimes.notice(statement, RawTable.column(Field.TIMESTAMP), header)
                    .ifPresent(told::add);
        }
        return told;
    }

    /** As the user said, else as the source has settled. */
    private ImportOptions.Unit unit() {
        boolean share = options.unit() == ImportOptions.Unit.FOUND && plan.shares();
        return share ? ImportOptions.Unit.FRACTION : options.unit();
    }

    /** Whether the source says which column is the percentage. */
    private boolean isSettled() {
        return contents.columns().containsKey(Field.COMPLETION)
                && !options.mapping().containsKey(Field.COMPLETION);
    }

    /** What was recognised, with the meaning that completion has where it is time over length. */
    private Recognition measuring(CompletionUnit found) {
        ImportOptions.Unit unit = found.unit();
        return unit != null && unit.isTime() ? recognition.with(Meaning.TIME_OVER_LENGTH) : recognition;
    }

    private static Set<String> headers(List<ImportReport.Column> columns) {
        return columns.stream()
                .flatMap(column -> Stream.concat(Stream.of(column.header()), FullName.parts(column.header()).stream()))
                .collect(Collectors.toSet());
    }

    private TimestampText times() {
        return new TimestampText(options.dates(), options.zone());
    }

    private Problem lacking(
            List<Field> fields, SourceTable table, UnfitColumns unfit, List<ImportReport.Column> columns) {
        return unfit.lacking(fields, headers(columns))
                .orElseGet(() -> missing(fields, table, unfit.leaveChoice(fields, headers(columns))));
    }

    private Problem missing(List<Field> fields, SourceTable table, boolean choice) {
        String names = fields.stream().map(Field::option).collect(Collectors.joining(", "));
        return Problem.of(
                WORDS,
                "missing-columns",
                file.name(),
                fields.size(),
                names,
                ColumnRecogniser.shown(table.headers().stream()
                        .filter(header -> FullName.parts(header).size() == 1)
                        .toList()),
                fields.stream().map(field -> field.option() + "=NAME").collect(Collectors.joining(" --map ")),
                choice ? 1 : 0);
    }
}
