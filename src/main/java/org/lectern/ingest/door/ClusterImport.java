package org.lectern.ingest.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.contract.Problem;
import org.lectern.contract.Sha256;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.load.ClusterViews;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.report.Loss;
import org.lectern.ingest.report.Reason;
import org.lectern.ingest.source.Field;
import org.lectern.study.Cluster;
import org.lectern.study.ClusterSource;
import org.lectern.study.Sql;
import org.lectern.study.Study;
import org.lectern.study.StudyFacts;
import org.lectern.study.StudyTables;
import org.lectern.study.TableSpec;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * A table of views on a cluster becomes a study that stays there. The first rows are fetched and looked at as a file would be, which
 * settles columns and unit; the rest is SQL.
 */
public final class ClusterImport {

    /**
     * A study on a cluster.
     *
     * @param study to ask; the receiver closes it, and with it the connection
     * @param report what the import found and did
     */
    public record OnCluster(Study study, ImportReport report) implements AutoCloseable {
        @Override
        public void close() {
            study.close();
        }
    }

    private static final Words WORDS = Words.of(ClusterImport.class);

    /** As many tell a unit surely, and are a few MB at most. */
    private static final int FIRST_ROWS = 20_000;

    /** Beyond so many, titles are not listed: nobody chooses among them. */
    private static final int MOST_TITLES = 100_000;

    /** What is made of a table there; other columns would need what is known of a whole file. */
    private static final Set<Field> UNDERSTOOD = Set.of(
            Field.LEARNER,
            Field.VIDEO,
            Field.COURSE,
            Field.COURSE_ID,
            Field.ROLE,
            Field.COMPLETION,
            Field.TIMESTAMP,
            Field.VIDEO_LENGTH,
            Field.POSITION);

    private final Cluster cluster;
    private final ClusterSource source;
    private final ImportOptions options;
    private final TaskContext context;

    private ClusterImport(Cluster cluster, ClusterSource source, ImportOptions options, TaskContext context) {
        this.cluster = cluster;
        this.source = source;
        this.options = options;
        this.context = context;
    }

    /**
     * Opens a table.
     *
     * @param cluster that is connected; closed with the study, and where there is trouble
     * @throws org.lectern.contract.ProblemException where it is not there, or cannot become a study
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    public static OnCluster open(Cluster cluster, ClusterSource source, ImportOptions options, TaskContext context) {
        boolean opened = false;
        try {
            OnCluster study = new ClusterImport(cluster, source, options, context).run();
            opened = true;
            return study;
        } finally {
            if (!opened) {
                cluster.close();
            }
        }
    }

    private OnCluster run() {
        context.progress(WORDS.say("step.first-rows"), 0.0);
        Cluster.Rows rows = cluster.rows(source, context);
        ImportReport first = first(rows);
        context.progress(WORDS.say("step.cluster"), 0.1);
        List<ImportReport.Column> columns = first.columns();
        double scale = first.unit() == ImportOptions.Unit.FRACTION ? 100 : 1;
        new ClusterViews(cluster, rows, columns, scale, options).build(context);
        context.progress(WORDS.say("step.cluster-count"), 0.7);
        Row counted = ask(ClusterViews.counts()).row(0);
        long read = counted.getLong("n");
        List<ImportReport.SetAside> aside = setAside();
        if (aside.stream().mapToLong(ImportReport.SetAside::rows).sum() == read) {
            throw Problem.of(WORDS, "cluster-nothing-left", source.name(), read).asException();
        }
        StudyFacts facts = facts(first, read, aside);
        Table middle = ask("SELECT CAST(min(completion) AS DOUBLE) AS low, CAST(sum(completion) AS DOUBLE) AS total,"
                + " CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY completion) AS DOUBLE) AS middle,"
                + " CAST(max(completion) AS DOUBLE) AS high FROM " + TableSpec.VIEWS.stored());
        Row spread = middle.row(0);
        String fingerprint = fingerprint(first, facts, spread.getDouble("total"));
        Study study = new Study(cluster, shortName(source), fingerprint, facts);
        ImportReport.Counts counts = new ImportReport.Counts(
                read,
                facts.views(),
                aside,
                options.over() == ImportOptions.Over.CAP ? counted.getLong("above") : 0,
                0,
                facts.learners(),
                facts.videos(),
                facts.courses().size(),
                facts.roles().size());
        ImportReport report = new ImportReport(
                source.name(),
                0,
                "",
                WORDS.say("format.cluster"),
                "",
                first.recognition(),
                first.headers(),
                columns,
                first.unused().isEmpty()
                        ? List.of()
                        : List.of(ImportReport.Unused.of(
                                source.name(), first.unused().getFirst().headers())),
                first.unit(),
                counts,
                List.of(),
                new ImportReport.Completion(
                        spread.getDouble("low"),
                        spread.getDouble("total") / facts.views(),
                        spread.getDouble("middle"),
                        spread.getDouble("high")),
                notices(counted.getLong("unread")),
                null);
        return new OnCluster(study, report.with(study, context));
    }

    private List<QualityNotice> notices(long unread) {
        List<QualityNotice> told = new ArrayList<>();
        told.add(new QualityNotice("first-rows", WORDS.say("notice.first-rows", FIRST_ROWS)));
        if (unread > 0) {
            told.add(new QualityNotice("unread-times", WORDS.say("notice.unread-on-cluster", unread)));
        }
        return told;
    }

    /** What the first rows are recognised as. */
    private ImportReport first(Cluster.Rows rows) {
        ImportReport report =
                onFirstRows(cluster, rows, source, context, file -> Importer.inspect(file, options, context));
        check(report);
        return report;
    }

    /**
     * What the user can correct before a table is opened: its first rows as those of a file.
     *
     * @throws org.lectern.contract.ProblemException where it is not there, or no table of rows
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    static Preview preview(ClusterLink link, ImportOptions options, TaskContext context) {
        try (Cluster cluster = link.connect(context)) {
            Cluster.Rows rows = cluster.rows(link.source(), context);
            return onFirstRows(cluster, rows, link.source(), context, file -> Importer.preview(file, options, context));
        }
    }

    private static <T> T onFirstRows(
            Cluster cluster, Cluster.Rows rows, ClusterSource source, TaskContext context, Function<Path, T> look) {
        try {
            Path folder = Files.createTempDirectory("lectern-cluster");
            Path file = folder.resolve(shortName(source) + ".csv");
            try {
                cluster.copyToCsv(
                        List.of(), "SELECT * FROM " + rows.relation() + " LIMIT " + FIRST_ROWS, file, context);
                return look.apply(file);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(ImportReport report) {
        Problem trouble = report.trouble();
        if (trouble != null) {
            throw trouble.asException();
        }
        Set<Field> fields = report.columns().stream()
                .map(ImportReport.Column::field)
                .collect(Collectors.toCollection(TreeSet::new));
        ImportOptions.Unit unit = report.unit();
        if (!fields.containsAll(Set.of(Field.LEARNER, Field.VIDEO, Field.COMPLETION))
                || (unit != null && unit.isTime())) {
            throw Problem.of(WORDS, "cluster-no-views", source.name()).asException();
        }
        fields.removeAll(UNDERSTOOD);
        if (!fields.isEmpty()) {
            String options = fields.stream()
                    .map(field -> "--map " + field.option() + "=")
                    .collect(Collectors.joining(" "));
            throw Problem.of(WORDS, "cluster-columns", source.name(), options).asException();
        }
        if (report.hasNamesReplaced()) {
            String learners =
                    ImportReport.Column.header(report.columns(), Field.LEARNER).orElse("");
            throw Problem.of(WORDS, "cluster-names", learners).asException();
        }
    }

    private List<ImportReport.SetAside> setAside() {
        List<ImportReport.SetAside> aside = new ArrayList<>();
        for (Row row : ask(ClusterViews.setAside())) {
            Reason reason = Reason.of(row.getString("code"));
            aside.add(new ImportReport.SetAside(reason.code(), reason.sentence(), row.getLong("n")));
        }
        return aside;
    }

    private StudyFacts facts(ImportReport first, long read, List<ImportReport.SetAside> aside) {
        String counts = TableSpec.VIEWS.columns().stream()
                .map(column -> "count(" + Sql.name(column.name()) + ") AS " + Sql.name(column.name()))
                .collect(Collectors.joining(", "));
        Row filled = ask("SELECT count(*) AS n, " + counts + " FROM " + TableSpec.VIEWS.stored())
                .row(0);
        Set<String> columns = TableSpec.VIEWS.columns().stream()
                .map(TableSpec.Column::name)
                .filter(name -> filled.getLong(name) > 0)
                .collect(Collectors.toCollection(TreeSet::new));
        long learners = number("learner");
        List<StudyFacts.Group> titles = groups("video", "name");
        return new StudyFacts(
                filled.getLong("n"),
                learners,
                titles.size() > MOST_TITLES ? number("video") : titles.size(),
                groups("course", "name"),
                groups("role", "n DESC, name"),
                titles.size() > MOST_TITLES ? List.of() : titles,
                Set.of(),
                new StudyTables(Map.of(TableSpec.VIEWS.name(), columns)),
                first.recognition().origin().withLoss(Loss.inWords(read, aside)));
    }

    private long number(String column) {
        return ask("SELECT count(DISTINCT " + column + ") AS n FROM " + TableSpec.VIEWS.stored())
                .longColumn("n")
                .get(0);
    }

    private List<StudyFacts.Group> groups(String column, String order) {
        List<StudyFacts.Group> groups = new ArrayList<>();
        for (Row row : ask("SELECT CAST(" + column + " AS STRING) AS name, count(*) AS n FROM "
                + TableSpec.VIEWS.stored() + " WHERE " + column + " IS NOT NULL GROUP BY 1 ORDER BY " + order
                + " LIMIT " + (MOST_TITLES + 1))) {
            groups.add(new StudyFacts.Group(row.getString("name"), row.getLong("n")));
        }
        return groups;
    }

    /** Of what is there, as nobody can take the fingerprint of all bytes: how it was read, and what came of it. */
    private String fingerprint(ImportReport first, StudyFacts facts, double total) {
        TreeMap<Field, String> mapping = new TreeMap<>();
        first.columns().forEach(column -> mapping.put(column.field(), column.header()));
        String what = String.join(
                " ",
                source.name(),
                mapping.toString(),
                String.valueOf(first.unit()),
                options.over().toString(),
                options.zone().toString(),
                Long.toString(facts.views()),
                Long.toString(facts.learners()),
                Long.toString(facts.videos()),
                facts.courses().toString(),
                Long.toString(Math.round(total)));
        return HexFormat.of()
                .formatHex(Sha256.digest().digest(what.getBytes(StandardCharsets.UTF_8)))
                .substring(0, 12);
    }

    /** The last part of the name of a table or path, without what a file cannot be called. */
    static String shortName(ClusterSource source) {
        String last = source.name()
                .replaceFirst("/+$", "")
                .replaceFirst("^.*/(?=[^/]*[\\p{L}\\p{N}])", "")
                .replaceAll("[^\\p{L}\\p{N}._-]+", " ")
                .strip();
        String stem = source instanceof ClusterSource.Named
                ? last.substring(last.lastIndexOf('.') + 1)
                : last.replaceFirst("(?i)\\.(parquet|csv|tsv|json|jsonl|ndjson)(\\.\\w{1,6})?$", "");
        return stem.isBlank() ? "cluster" : stem;
    }

    private Table ask(String sql) {
        return cluster.query(List.of(), sql, context);
    }
}
