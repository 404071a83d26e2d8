package org.lectern.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.CommonStudies;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Mode;
import org.lectern.analysis.all.Analyses;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.ClusterImport;
import org.lectern.ingest.door.Importer;
import org.lectern.study.Cluster;
import org.lectern.study.ClusterSource;
import org.lectern.study.Study;

/** Every analysis says the same of the same study, whether DuckDB or Spark answers. */
class SameAnswersTest {

    @TempDir
    static Path folder;

    private static ConnectServer server;

    private static final List<Pair> PAIRS = new ArrayList<>();

    /** A study in DuckDB, and the same on the cluster. */
    record Pair(String name, Study here, Study there) {}

    record Asked(Analysis<?> analysis, Mode mode, Pair pair) {

        /** Findings, or why there are none. */
        Object of(Study study) {
            try {
                return analysis.answer(Choices.standard().withMinimumViews(2).withMode(mode), study, TaskContext.quiet());
            } catch (ProblemException e) {
                return e.problem();
            }
        }

        @Override
        public String toString() {
            return analysis.id() + " " + mode + " of " + pair.name();
        }
    }

    @BeforeAll
    static void open() {
        server = ConnectServer.start();
        Path csv = Path.of("data/sample-study/completion.csv").toAbsolutePath();
        ImportOptions usual = ImportOptions.standard();
        PAIRS.add(new Pair(
                "the sample study",
                Importer.open(csv, usual, TaskContext.quiet()).study(),
                ClusterImport.open(connect(), new ClusterSource.Files(csv.toString()), usual, TaskContext.quiet())
                        .study()));
        pair("views", CommonStudies.ofViews());
        pair("views with times", CommonStudies.ofTimes());
    }

    static Stream<Asked> asked() {
        return PAIRS.stream().flatMap(pair -> Analyses.all().stream()
                .filter(analysis -> !analysis.takesTwo() && analysis.lacking(pair.here()).isEmpty())
                .flatMap(analysis -> Arrays.stream(Mode.values()).map(mode -> new Asked(analysis, mode, pair))));
    }

    private static Cluster connect() {
        return new SparkDriver().connect(server.address(), Optional.empty(), TaskContext.quiet());
    }

    private static void pair(String name, Study here) {
        Cluster cluster = connect();
        here.tables().filled().keySet().forEach(table -> {
            Path file = folder.resolve(name.replace(' ', '-') + "-" + table + ".parquet");
            here.copyToParquet("SELECT * FROM all_" + table, file, TaskContext.quiet());
            Cluster.Rows rows = cluster.rows(new ClusterSource.Files(file.toString()), TaskContext.quiet());
            cluster.define("all_" + table, "SELECT * FROM " + rows.relation(), true, TaskContext.quiet());
        });
        PAIRS.add(new Pair(name, here, new Study(cluster, here.name(), here.fingerprint(), here.facts())));
    }

    @AfterAll
    static void close() {
        PAIRS.forEach(pair -> {
            pair.here().close();
            pair.there().close();
        });
        server.close();
    }

    @ParameterizedTest
    @MethodSource("asked")
    void saysTheSame(Asked asked) {
        Object here = asked.of(asked.pair().here());
        Object there = asked.of(asked.pair().there());
        if (here instanceof Findings expected && there instanceof Findings actual) {
            SameTables.assertSame(expected, actual);
        } else {
            assertEquals(here, there);
        }
    }
}
