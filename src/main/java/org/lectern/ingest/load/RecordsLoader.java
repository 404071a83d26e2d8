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
import org.jspecify.annotations.Nullable;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.Pseudonyms;
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
import org.lectern.ingest.text.CompletionText;
import org.lectern.ingest.text.Dictionary;
import org.lectern.ingest.text.Missing;
import org.lectern.ingest.text.TimestampText;
import org.lectern.study.Sql;
import org.lectern.study.StudyFacts;
import org.lectern.study.TableSpec;
import org.lectern.study.Workspace;

/** Makes a table of a study of the rows of a learning system's table, as they are; {@code all_views} is empty. */
public final class RecordsLoader implements Loader {

    private static final Words WORDS = Words.of(RecordsLoader.class);

    private static final Map<String, Field> FIELDS = Map.of(
            "learner", Field.LEARNER,
            "course", Field.COURSE,
            "role", Field.ROLE,
            "happened_at", Field.TIMESTAMP);

    private final SourceFile file;
    private final ImportOptions options;
    private final Recognition recognition;
    private final Contents.Records records;
    private final Workspace database;
    private final TaskContext context;

    public RecordsLoader(
            SourceFile file,
            ImportOptions options,
            Recognition recognition,
            Contents.Records records,
            Workspace database,
            TaskContext context) {
        this.file = file;
        this.options = options;
        this.recognition = recognition;
        this.records = records;
        this.database = database;
        this.context = context;
    }

    /** The columns that are taken, as far as there are fields for them; of a text of several columns the first. */
    public static List<ImportReport.Column> columns(Contents.Records records) {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        FIELDS.forEach((column, field) -> {
            List<String> headers = records.columns().get(column);
            if (headers != null) {
                columns.put(field, headers.getFirst());
            }
        });
        return columns.entrySet().stream()
                .map(column -> new ImportReport.Column(column.getKey(), column.getValue(), 1))
                .toList();
    }

    /** The texts of the head in all columns of times: one of them may tell days from months for all. */
    public static List<String> times(Contents.Records records, SourceTable table) {
        return records.table().columns().stream()
                .filter(column -> column.type() == TableSpec.Type.TIME)
                .flatMap(column -> records.columns().getOrDefault(column.name(), List.of()).stream())
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
            List<String> headers = records.columns().getOrDefault(column.name(), List.of());
            if (headers.isEmpty()) {
                continue;
            }
            String sql = expression(column, headers, table, times, sample);
            if (column.type() == TableSpec.Type.TEXT) {
                texts.put(column.name(), sql);
            } else {
                others.add(sql + " AS " + Sql.name(column.name()));
            }
        }
        new RawTable(database, context).load(table, texts, others);
        file.checkUnchanged();
        context.progress(WORDS.say("step.records"), 0.7);
        return database.run(statement -> finish(statement, times.notices(sample)), context);
    }

    private String expression(
            TableSpec.Column column,
            List<String> headers,
            SourceTable table,
            TimestampText times,
            List<String> sample) {
        // Texts are cleaned where each stands once; numbers and times are none where nothing is said.
        String text = headers.stream().map(table::column).collect(Collectors.joining(" || '-' || "));
        if (column.name().equals("score")) {
            return RecordWords.score(text, maximum(table));
        }
        return switch (column.type()) {
            case TEXT -> text;
            case WHOLE -> "TRY_CAST(" + CompletionText.number(text) + " AS BIGINT)";
            case NUMBER, PERCENT -> CompletionText.number(text);
            case TIME -> times.sql(text, sample);
            case FLAG -> RecordWords.flag(text);
        };
    }

    private @Nullable String maximum(SourceTable table) {
        List<String> headers = records.columns().getOrDefault("max_score", List.of());
        return headers.isEmpty() ? null : table.column(headers.getFirst());
    }

    private Loaded finish(Statement statement, List<QualityNotice> told) throws SQLException {
        List<QualityNotice> notices = new ArrayList<>(told);
        clean(statement);
        setAside(statement);
        List<ImportReport.Column> columns = columns(records);
        List<ImportReport.SetAside> aside = SetAside.counts(statement);
        ReportQueries queries = new ReportQueries(statement);
        long read = queries.read();
        long kept = read - aside.stream().mapToLong(ImportReport.SetAside::rows).sum();
        if (kept == 0) {
            return Loaded.nothingLeft(columns, read, aside);
        }
        notices.addAll(replaceNames(statement));
        fill(statement);
        statement.execute("DROP TABLE raw");
        statement.execute("CREATE TABLE " + TableSpec.VIEWS.declaration());
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

    /** The columns of {@code raw} that are texts. */
    private List<String> texts() {
        return records.table().columns().stream()
                .filter(column -> column.type() == TableSpec.Type.TEXT)
                .map(TableSpec.Column::name)
                .filter(records.columns()::containsKey)
                .toList();
    }

    /** Makes a table {@code NAME_told (given, told)} for every column of texts: what each says, null where it says nothing. */
    private void clean(Statement statement) throws SQLException {
        for (String name : texts()) {
            String cleaned = Missing.cleaned("CAST(given AS VARCHAR)");
            String told = switch (name) {
                case "learner" ->
                    "CASE WHEN contains(text, '@') THEN lower(text) ELSE " + Nobody.orSomebody("text") + " END";
                case "status" -> RecordWords.status("text");
                default -> "text";
            };
            statement.execute(
                    "CREATE TABLE " + told(name) + " AS SELECT given, " + told + " AS told FROM (SELECT given, "
                            + cleaned + " AS text FROM (SELECT DISTINCT " + Sql.name(name) + " AS given FROM raw WHERE "
                            + Sql.name(name) + " IS NOT NULL))");
        }
    }

    private static String told(String name) {
        return name + "_told";
    }

    /** Rows that do not say whom or what they are about. */
    private void setAside(Statement statement) throws SQLException {
        boolean people = records.columns().containsKey("learner");
        String key = people ? "learner" : records.table().columns().getFirst().name();
        statement.execute("INSERT INTO set_aside SELECT rowid + 1, NULL, CASE WHEN surplus THEN 'malformed' ELSE '"
                + (people ? "no-learner" : "no-key") + "' END FROM raw WHERE surplus OR " + Sql.name(key)
                + " IS NULL OR " + Sql.name(key) + " IN (SELECT given FROM " + told(key) + " WHERE told IS NULL)"
                + " ORDER BY rowid");
    }

    /** Puts pseudonyms in place of learners who are called by their names. */
    private List<QualityNotice> replaceNames(Statement statement) throws SQLException {
        Pseudonyms pseudonyms = options.pseudonyms();
        if (pseudonyms == null || !records.columns().containsKey("learner")) {
            return List.of();
        }
        String distinct = "SELECT DISTINCT told AS text FROM " + told("learner") + " WHERE told IS NOT NULL";
        String header = records.columns().getOrDefault("learner", List.of("")).getFirst();
        People.list(statement, distinct, Naming.of(statement, header, distinct)::names, pseudonyms, context);
        long replaced = Dictionary.number(statement, "SELECT count(*) FROM people");
        statement.execute("UPDATE learner_told SET told = pseudonym FROM people WHERE people.text = told");
        statement.execute("DROP TABLE people");
        return replaced == 0
                ? List.of()
                : List.of(new QualityNotice(ImportReport.NAMES_REPLACED, WORDS.say("notice.names", replaced)));
    }

    /** Makes the table: texts as enums of what they say. */
    private void fill(Statement statement) throws SQLException {
        Set<String> there = records.columns().keySet();
        List<String> texts = texts();
        StringBuilder joins = new StringBuilder();
        for (String name : texts) {
            String distinct = "SELECT DISTINCT told AS text FROM " + told(name) + " WHERE told IS NOT NULL";
            long count = Dictionary.number(statement, "SELECT count(*) FROM (" + distinct + ")");
            String type = Dictionary.type(
                    statement, distinct, name + "_" + records.table().name(), count);
            statement.execute("CREATE OR REPLACE TABLE " + told(name) + " AS SELECT given, CAST(told AS " + type
                    + ") AS told FROM " + told(name));
            joins.append(" LEFT JOIN ")
                    .append(told(name))
                    .append(" ON ")
                    .append(told(name))
                    .append(".given = raw.")
                    .append(Sql.name(name));
        }
        String selected = records.table().columns().stream()
                .map(column -> (texts.contains(column.name())
                                ? told(column.name()) + ".told"
                                : there.contains(column.name())
                                        ? "raw." + Sql.name(column.name())
                                        : "CAST(NULL AS " + column.type().sql() + ")")
                        + " AS " + Sql.name(column.name()))
                .collect(Collectors.joining(", "));
        String aside = " WHERE raw.rowid NOT IN (SELECT record - 1 FROM set_aside WHERE record IS NOT NULL)";
        boolean any = Dictionary.number(statement, "SELECT count(*) FROM set_aside WHERE record IS NOT NULL") > 0;
        statement.execute("CREATE TABLE " + records.table().stored() + " AS SELECT " + selected + " FROM raw" + joins
                + (any ? aside : ""));
        for (String name : texts) {
            statement.execute("DROP TABLE " + told(name));
        }
    }

    private Set<String> used() {
        return records.columns().values().stream().flatMap(List::stream).collect(Collectors.toCollection(HashSet::new));
    }
}
