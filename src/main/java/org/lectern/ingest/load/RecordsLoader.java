package org.lectern.ingest.load;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.file.SourceFile;
import org.lectern.ingest.file.SourceTable;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.report.Loss;
import org.lectern.ingest.report.ReportQueries;
import org.lectern.ingest.report.SetAside;
import org.lectern.ingest.source.Contents;
import org.lectern.ingest.source.Field;
import org.lectern.ingest.source.Recognition;
import org.lectern.ingest.source.Taken;
import org.lectern.ingest.text.CompletionText;
import org.lectern.ingest.text.Missing;
import org.lectern.ingest.text.TimeText;
import org.lectern.ingest.text.TimestampText;
import org.lectern.study.Sql;
import org.lectern.study.StudyFacts;
import org.lectern.study.TableSpec;
import org.lectern.study.Workspace;

/** Makes a table of a study of the rows of a learning system's table, as they are; {@code all_views} is empty. */
public final class RecordsLoader implements Loader {

    private static final Words WORDS = Words.of(RecordsLoader.class);

    private static final String HAPPENED_AT = "happened_at";

    /** Stands in {@code raw} before what rows tell of their unit. */
    private static final String UNIT = "unit_";

    private static final Map<String, Field> FIELDS =
            Map.of("learner", Field.LEARNER, "course", Field.COURSE, "role", Field.ROLE, HAPPENED_AT, Field.TIMESTAMP);

    private final SourceFile file;
    private final ImportOptions options;
    private final Recognition recognition;
    private final Contents.Records records;
    private final boolean alone;
    private final Workspace database;
    private final TaskContext context;

    /** @param alone whether the table is all of the study, so that no other completes it */
    public RecordsLoader(
            SourceFile file,
            ImportOptions options,
            Recognition recognition,
            Contents.Records records,
            boolean alone,
            Workspace database,
            TaskContext context) {
        this.file = file;
        this.options = options;
        this.recognition = recognition;
        this.records = records;
        this.alone = alone;
        this.database = database;
        this.context = context;
    }

    /** The columns that are taken, as far as there are fields for them; of a text of several columns the first. */
    public static List<ImportReport.Column> columns(Contents.Records records) {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        FIELDS.forEach((column, field) ->
                records.headers(column).stream().limit(1).forEach(header -> columns.put(field, header)));
        return columns.entrySet().stream()
                .map(column -> new ImportReport.Column(column.getKey(), column.getValue(), 1))
                .toList();
    }

    /** The texts of the head in all columns of times: one of them may tell days from months for all. */
    public static List<String> times(Contents.Records records, SourceTable table) {
        return records.table().columns().stream()
                .filter(column -> column.type() == TableSpec.Type.TIME)
                .flatMap(column -> records.headers(column.name()).stream())
                .flatMap(header -> table.sample(header).stream())
                .toList();
    }

    @Override
    public Loaded load(SourceTable table) throws SQLException, IOException {
        context.progress(WORDS.say("step.load"), 0.1);
        List<String> sample = times(records, table);
        TimestampText times = new TimestampText(options.dates(), options.zone());
        Map<String, String> texts = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        for (TableSpec.Column column : records.table().columns()) {
            Taken taken = records.columns().get(column.name());
            if (taken == null) {
                continue;
            }
            String sql = expression(column, text(taken, table), table, times, sample);
            if (column.type() == TableSpec.Type.TEXT) {
                texts.put(column.name(), sql);
            } else {
                others.add(sql + " AS " + Sql.name(column.name()));
            }
        }
        records.units().forEach((name, taken) -> texts.put(UNIT + name, text(taken, table)));
        LeftOutRows.columns(records, table).forEach(others::add);
        RawTable raw = new RawTable(database, context);
        Taken time = records.columns().get(HAPPENED_AT);
        if (time == null) {
            raw.load(table, texts, others);
        } else {
            raw.loadTimed(table, texts, others, HAPPENED_AT, text(time, table));
        }
        file.checkUnchanged();
        context.progress(WORDS.say("step.records"), 0.7);
        return database.run(statement -> finish(statement, times.notices(sample)), context);
    }

    private static String text(Taken taken, SourceTable table) {
        return RecordCells.text(
                taken, taken.headers().stream().map(table::column).toList());
    }

    private String expression(
            TableSpec.Column column, String text, SourceTable table, TimestampText times, List<String> sample) {
        // Texts are cleaned where each stands once; numbers and times are none where nothing is said.
        if (column.name().equals("score")) {
            return RecordWords.score(text, maximum(table));
        }
        if (column.name().equals("seconds")) {
            return TimeText.seconds(text, records.headers("seconds").getFirst());
        }
        return switch (column.type()) {
            case TEXT -> text;
            case WHOLE -> "TRY_CAST(" + CompletionText.number(text) + " AS BIGINT)";
            case NUMBER, PERCENT -> finite(CompletionText.number(text));
            case TIME -> times.sql(text, sample);
            case FLAG -> RecordWords.flag(text);
        };
    }

    /** What a file writes as infinite, or as no number, is none. */
    private static String finite(String number) {
        return "CASE WHEN isfinite(CAST(" + number + " AS DOUBLE)) THEN " + number + " END";
    }

    private @Nullable String maximum(SourceTable table) {
        List<String> headers = records.headers("max_score");
        return headers.isEmpty() ? null : table.column(headers.getFirst());
    }

    private Loaded finish(Statement statement, List<QualityNotice> told) throws SQLException {
        List<QualityNotice> notices = new ArrayList<>(told);
        RecordTexts texts = new RecordTexts(statement, records);
        notices.addAll(texts.tell());
        new LeftOutRows(statement, records).setAside();
        List<ImportReport.Column> columns = columns(records);
        List<ImportReport.SetAside> aside = SetAside.counts(statement);
        ReportQueries queries = new ReportQueries(statement);
        long read = queries.read();
        long kept = read - aside.stream().mapToLong(ImportReport.SetAside::rows).sum();
        if (kept == 0) {
            return Loaded.nothingLeft(columns, read, aside);
        }
        notices.addAll(unreadTimes(statement, notices));
        notices.addAll(texts.replaceNames(options.pseudonyms(), context));
        fill(statement, texts);
        statement.execute("DROP TABLE raw");
        statement.execute("CREATE TABLE " + TableSpec.VIEWS.declaration());
        if (alone) {
            notices.addAll(new LearningTables(statement, Set.of(records.table())).complete());
        }
        context.progress(WORDS.say("step.count"), 0.85);
        StudyFacts facts = queries.facts(recognition.origin().withLoss(Loss.inWords(read, aside)));
        var counts = new ImportReport.Counts(
                read,
                kept,
                aside,
                0,
                0,
                facts.learners(),
                facts.videos(),
                facts.courses().size(),
                facts.roles().size());
        return new Loaded(columns, used(), null, counts, List.of(), null, notices, facts, null);
    }

    private List<QualityNotice> unreadTimes(Statement statement, List<QualityNotice> told) throws SQLException {
        List<String> headers = records.headers(HAPPENED_AT);
        boolean known = told.stream().anyMatch(notice -> notice.code().equals(TimestampText.NO_YEARS));
        return headers.isEmpty() || known
                ? List.of()
                : UnreadTimes.notice(statement, HAPPENED_AT, headers.getFirst()).stream()
                        .toList();
    }

    /** Makes the table, and that of the units that its rows tell of. */
    private void fill(Statement statement, RecordTexts texts) throws SQLException {
        List<String> names = RecordTexts.names(records);
        String from = " FROM raw" + texts.joins() + LeftOutRows.kept(statement);
        String selected = records.table().columns().stream()
                .map(column -> (names.contains(column.name())
                                ? RecordTexts.told(column.name()) + ".told"
                                : records.columns().containsKey(column.name())
                                        ? "raw." + Sql.name(column.name())
                                        : "CAST(" + untold(column) + " AS "
                                                + column.type().sql() + ")")
                        + " AS " + Sql.name(column.name()))
                .collect(Collectors.joining(", "));
        statement.execute("CREATE TABLE " + records.table().stored() + " AS SELECT " + selected + from);
        if (!records.units().isEmpty()) {
            fillUnits(statement, from);
        }
        texts.drop();
    }

    /** All rows of one file belong together. */
    private static String untold(TableSpec.Column column) {
        return column.need() == TableSpec.Need.SERIAL ? "1" : "NULL";
    }

    /** What most rows say of each unit. */
    private void fillUnits(Statement statement, String from) throws SQLException {
        String course =
                records.columns().containsKey("course") ? "CAST(course_told.told AS VARCHAR)" : "CAST(NULL AS VARCHAR)";
        List<String> told = new ArrayList<>(List.of("module_told.told AS module", course + " AS course"));
        List<String> most = new ArrayList<>();
        for (TableSpec.Column column : TableSpec.MODULES.columns()) {
            String name = column.name();
            if (records.units().containsKey(name)) {
                told.add(Missing.cleaned("CAST(raw." + UNIT + name + " AS VARCHAR)") + " AS " + name);
                most.add("arg_max(" + name + ", (n, " + name + ")) AS " + name);
            } else if (name.equals("module") || name.equals("course")) {
                most.add("min(" + name + ") AS " + name);
            } else {
                most.add("CAST(NULL AS " + column.type().sql() + ") AS " + name);
            }
        }
        statement.execute("CREATE TABLE " + TableSpec.MODULES.stored() + " AS SELECT " + String.join(", ", most)
                + " FROM (SELECT *, count(*) AS n FROM (SELECT " + String.join(", ", told) + from
                + ") WHERE module IS NOT NULL GROUP BY ALL) GROUP BY module ORDER BY module");
    }

    private Set<String> used() {
        Set<String> used = new HashSet<>(records.leftOut().values());
        Stream.concat(records.columns().values().stream(), records.units().values().stream())
                .forEach(taken -> used.addAll(taken.headers()));
        return used;
    }
}
