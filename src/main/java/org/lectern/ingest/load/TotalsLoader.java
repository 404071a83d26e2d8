package org.lectern.ingest.load;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.file.SourceFile;
import org.lectern.ingest.file.SourceTable;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.report.Loss;
import org.lectern.ingest.report.ReportQueries;
import org.lectern.ingest.report.SetAside;
import org.lectern.ingest.source.Contents;
import org.lectern.ingest.source.Field;
import org.lectern.ingest.source.Quantity;
import org.lectern.ingest.source.Recognition;
import org.lectern.ingest.text.CompletionText;
import org.lectern.ingest.text.Missing;
import org.lectern.ingest.text.TimeText;
import org.lectern.study.StudyFacts;
import org.lectern.study.Workspace;

/** Makes videos, and the share present along them, of rows that tell of videos without learners. */
public final class TotalsLoader implements Loader {

    private static final Words WORDS = Words.of(TotalsLoader.class);

    private static final Map<Quantity, Field> FIELDS = new EnumMap<>(Map.of(
            Quantity.TITLE, Field.VIDEO,
            Quantity.COURSE, Field.COURSE,
            Quantity.MEAN_PERCENT, Field.COMPLETION,
            Quantity.LENGTH, Field.VIDEO_LENGTH,
            Quantity.LENGTH_IN_MINUTES, Field.VIDEO_LENGTH));

    private final SourceFile file;
    private final Recognition recognition;
    private final Contents.OfVideos videos;
    private final Workspace database;
    private final TaskContext context;

    public TotalsLoader(
            SourceFile file,
            Recognition recognition,
            Contents.OfVideos videos,
            Workspace database,
            TaskContext context) {
        this.file = file;
        this.recognition = recognition;
        this.videos = videos;
        this.database = database;
        this.context = context;
    }

    /** The columns that are taken, as far as there are fields for them. */
    public static List<ImportReport.Column> columns(Contents.OfVideos videos) {
        Map<Quantity, String> headers = videos.columns();
        Map<Field, String> columns = new EnumMap<>(Field.class);
        if (headers.containsKey(Quantity.ID)) {
            columns.put(Field.VIDEO, headers.get(Quantity.ID));
        }
        headers.forEach((quantity, header) -> {
            if (FIELDS.containsKey(quantity)) {
                columns.put(FIELDS.get(quantity), header);
            }
        });
        return columns.entrySet().stream()
                .map(column -> new ImportReport.Column(column.getKey(), column.getValue(), 1))
                .toList();
    }

    @Override
    public Loaded load(SourceTable table) throws SQLException, IOException {
        context.progress(WORDS.say("step.load"), 0.1);
        new RawTable(database, context).select(table, expressions(table));
        file.checkUnchanged();
        context.progress(WORDS.say("step.totals"), 0.6);
        return database.run(this::finish, context);
    }

    private Loaded finish(Statement statement) throws SQLException {
        boolean curves =
                !(videos instanceof Contents.Totals totals) || !(totals.curve() instanceof Contents.Curve.None);
        TotalsTables tables = new TotalsTables(statement, curves);
        tables.setAside();
        List<ImportReport.Column> columns = columns(videos);
        List<ImportReport.SetAside> aside = SetAside.counts(statement);
        long read = new ReportQueries(statement).read();
        if (aside.stream().mapToLong(ImportReport.SetAside::rows).sum() == read) {
            return Loaded.nothingLeft(columns, read, aside);
        }
        switch (videos) {
            case Contents.Retention _ -> tables.ofPlaces();
            case Contents.Totals totals -> tables.ofVideos(totals.curve());
        }
        context.progress(WORDS.say("step.count"), 0.85);
        StudyFacts facts =
                new ReportQueries(statement).facts(recognition.origin().withLoss(Loss.inWords(read, aside)));
        long kept = read - aside.stream().mapToLong(ImportReport.SetAside::rows).sum();
        statement.execute("DROP TABLE raw");
        var counts = new ImportReport.Counts(
                read, kept, aside, 0, 0, 0, facts.videos(), facts.courses().size(), 0);
        return new Loaded(columns, used(), null, counts, List.of(), null, List.of(), facts, null);
    }

    /** Every quantity as a column of {@code raw}, null where the export lacks it. */
    private List<String> expressions(SourceTable table) {
        List<String> named = new ArrayList<>();
        Map<Quantity, String> headers = videos.columns();
        for (Quantity quantity : Quantity.values()) {
            String header = headers.get(quantity);
            String sql = header == null ? nothing(quantity) : expression(quantity, header, table.column(header));
            named.add(sql + " AS " + quantity.name());
        }
        switch (videos) {
            case Contents.Retention retention -> {
                named.add(CompletionText.number(table.column(retention.place())) + " AS place");
                named.add(CompletionText.number(table.column(retention.watching())) + " AS watching");
                named.add(org.lectern.study.Sql.literal(retention.name()) + " AS name");
            }
            case Contents.Totals totals -> named.add(curve(totals.curve(), table) + " AS points");
        }
        return named;
    }

    private static String nothing(Quantity quantity) {
        return quantity.isText() ? "CAST(NULL AS VARCHAR)" : "CAST(NULL AS DOUBLE)";
    }

    /** A length is in minutes where its source says so, else in what its header says. */
    private static String expression(Quantity quantity, String header, String text) {
        return switch (quantity) {
            case ID, TITLE, COURSE -> Missing.cleaned(text);
            case PLAYS, VIEWERS, FINISHED -> count(text);
            case MEAN_PERCENT, MEAN_MINUTES -> CompletionText.number(ended(text));
            case LENGTH -> TimeText.seconds(ended(text), header);
            case LENGTH_IN_MINUTES -> TimeText.seconds(ended(text), "minutes");
        };
    }

    /** Thousands may be grouped; a count has no decimals. */
    private static String count(String text) {
        String digits = "regexp_replace(" + ended(text) + ", '[,''’\u00a0\u202f ]', '', 'g')";
        return "TRY_CAST(CASE WHEN regexp_full_match(" + digits + ", '\\d{1,3}(\\.\\d{3})+') THEN replace(" + digits
                + ", '.', '') ELSE " + digits + " END AS DOUBLE)";
    }

    /** Kaltura ends rows with semicolons. */
    private static String ended(String text) {
        return "rtrim(" + text + ", '; ')";
    }

    /** The points of a curve as text, first to last, parted by semicolons. */
    private static String curve(Contents.Curve curve, SourceTable table) {
        return switch (curve) {
            case Contents.Curve.None _ -> "CAST(NULL AS VARCHAR)";
            case Contents.Curve.Points points -> table.column(points.header());
            case Contents.Curve.Reached reached ->
                new TreeMap<>(reached.reached())
                        .values().stream()
                                .map(header -> "coalesce(CAST(" + count(table.column(header)) + " AS VARCHAR), '')")
                                .collect(Collectors.joining(" || ';' || "));
        };
    }

    private Set<String> used() {
        Set<String> used = new HashSet<>(videos.columns().values());
        switch (videos) {
            case Contents.Retention retention -> used.addAll(List.of(retention.place(), retention.watching()));
            case Contents.Totals totals -> used.addAll(totals.curve().headers());
        }
        return used;
    }
}
