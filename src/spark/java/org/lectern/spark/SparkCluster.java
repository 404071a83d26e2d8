package org.lectern.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.study.Cluster;
import org.lectern.study.ClusterAddress;
import org.lectern.study.ClusterSource;
import org.lectern.study.Sql;
import tech.tablesaw.api.Table;

/** A session on a Spark cluster. Its tables of the study are temporary views of this session: nobody else sees them. */
final class SparkCluster implements Cluster {

    private static final Words WORDS = Words.of(SparkCluster.class);

    private final SparkSession session;
    private final ClusterAddress address;

    /** Numbers questions, so that each can be cancelled, and files, so that each has a name. */
    private final AtomicLong number = new AtomicLong();

    SparkCluster(SparkSession session, ClusterAddress address) {
        this.session = session;
        this.address = address;
    }

    @Override
    public Table query(List<View> views, String sql, TaskContext context) {
        return asked(seeing(views, sql), answer -> SparkRows.table(answer, context), context);
    }

    @Override
    public void copyToCsv(List<View> views, String sql, Path target, TaskContext context) {
        asked(seeing(views, sql), answer -> SparkCsv.write(answer, target, context), context);
    }

    @Override
    public void copyToParquet(List<View> views, String sql, Path target, TaskContext context) {
        throw Problem.of(WORDS, "stays-on-cluster").asException();
    }

    @Override
    public Rows rows(ClusterSource source, TaskContext context) {
        String relation =
                switch (source) {
                    case ClusterSource.Named named ->
                        Arrays.stream(named.name().split("\\."))
                                .map(Sql::name)
                                .collect(Collectors.joining("."));
                    case ClusterSource.Files files -> viewOf(files, context);
                };
        return asked(
                "SELECT * FROM " + relation,
                answer -> new Rows(relation, Arrays.asList(answer.columns())),
                source.name(),
                context);
    }

    private String viewOf(ClusterSource.Files files, TaskContext context) {
        String view = "lectern_files_" + number.incrementAndGet();
        asked(
                "CREATE TEMPORARY VIEW " + view + " USING " + format(files.name()) + " OPTIONS (path "
                        + Sql.literal(files.name()) + ", header 'true', escape '\"')",
                _ -> true,
                files.name(),
                context);
        return view;
    }

    /** By the last ending of the path, compressed or not; what says nothing is Parquet, as lakes are. */
    private static String format(String path) {
        String name = path.toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|bz2|zst|snappy|lz4)$", "");
        if (name.matches(".*\\.(csv|tsv|txt)")) {
            return "csv";
        }
        return name.matches(".*\\.(json|jsonl|ndjson)") ? "json" : "parquet";
    }

    @Override
    public void define(String name, String select, boolean kept, TaskContext context) {
        run("CREATE OR REPLACE TEMPORARY VIEW " + Sql.name(name) + " AS " + select, context);
        if (kept) {
            run("CACHE TABLE " + Sql.name(name), context);
        }
    }

    private void run(String statement, TaskContext context) {
        asked(statement, _ -> true, context);
    }

    private <T> T asked(String sql, Function<Dataset<Row>, T> read, TaskContext context) {
        return asked(sql, read, "", context);
    }

    /**
     * Cancelled here, it is cancelled there.
     *
     * @param wanted what the user named, to be told where it is missing
     */
    private <T> T asked(String sql, Function<Dataset<Row>, T> read, String wanted, TaskContext context) {
        context.checkCancelled();
        String tag = "lectern-" + number.incrementAndGet();
        session.addTag(tag);
        try (TaskContext.Registration _ = context.onCancel(() -> interrupt(tag))) {
            return read.apply(session.sql(SparkDialect.translated(sql)));
        } catch (Exception e) {
            // Spark's own exceptions are checked ones that it declares nowhere.
            context.checkCancelled();
            throw SparkTrouble.of(e, address, wanted);
        } finally {
            session.removeTag(tag);
        }
    }

    private void interrupt(String tag) {
        try {
            session.interruptTag(tag);
        } catch (RuntimeException e) {
            // Who cannot be reached any more does not work on it either, or loses it when the session ends.
        }
    }

    /** The views stand before the question's own parts, so that questions asked at the same time see each their own. */
    private static String seeing(List<View> views, String sql) {
        List<String> parts = new ArrayList<>();
        views.forEach(view -> parts.add(Sql.name(view.name()) + " AS (" + view.select() + ")"));
        String question = sql.strip();
        boolean more = question.regionMatches(true, 0, "WITH ", 0, 5);
        if (parts.isEmpty()) {
            return question;
        }
        return "WITH " + String.join(", ", parts) + (more ? ", " + question.substring(5) : " " + question);
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (IOException | RuntimeException e) {
            // It was lost before: the cluster forgets it by itself.
        }
    }
}
