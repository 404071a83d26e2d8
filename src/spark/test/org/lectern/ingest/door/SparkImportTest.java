package org.lectern.ingest.door;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.spark.ConnectServer;
import org.lectern.spark.SparkDriver;
import org.lectern.study.Cluster;

/** What holds of tables on any cluster holds on Spark. */
class SparkImportTest {

    private static ConnectServer server;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        server = ConnectServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Cluster cluster() {
        return new SparkDriver().connect(server.address(), Optional.empty(), TaskContext.quiet());
    }

    @Test
    void theSampleStudyIsTheSame() {
        ClusterImportTest.assertSame(
                Path.of("data/sample-study/completion.csv").toAbsolutePath(), ImportOptions.standard(), cluster());
    }

    static Stream<String> odd() {
        return ClusterImportTest.odd();
    }

    @ParameterizedTest
    @MethodSource("odd")
    void oddRowsBecomeTheSameViewsAndAreSetAsideForTheSameReasons(String rows) throws IOException {
        Path csv = folder.resolve("views.csv");
        Files.writeString(csv, ClusterImportTest.HEAD + rows);
        ImportOptions usual = ImportOptions.standard();
        ClusterImportTest.assertSame(csv, usual, cluster());
        ClusterImportTest.assertSame(
                csv, usual.withOver(ImportOptions.Over.REJECT).withZone(ZoneId.of("Europe/Berlin")), cluster());
    }
}
