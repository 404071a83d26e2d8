package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.spark.ConnectServer;
import org.lectern.spark.SparkDriver;
import org.lectern.study.Cluster;
import org.lectern.study.ClusterSource;

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

    /** As the window opens it: previewed, then opened, from the file that says where it is. */
    @Test
    void aLinkIsPreviewedAndOpenedLikeAFile() {
        Path csv = Path.of("data/sample-study/completion.csv").toAbsolutePath();
        Path link = folder.resolve("sample" + ClusterLink.EXTENSION);
        new ClusterLink(server.address(), new ClusterSource.Files(csv.toString())).write(link);
        TaskContext quiet = TaskContext.quiet();
        Preview preview = Importer.preview(link, ImportOptions.standard(), quiet);
        assertEquals(
                Importer.preview(csv, ImportOptions.standard(), quiet).headers(), preview.headers());
        assertTrue(preview.isComplete());
        try (Imported there = Importer.open(preview.recipe(), quiet);
                Imported here = Importer.open(csv, ImportOptions.standard(), quiet)) {
            assertEquals(link, there.source());
            assertEquals(here.study().facts().views(), there.study().facts().views());
            assertEquals(here.study().facts().learners(), there.study().facts().learners());
            Path rows = folder.resolve("rows.csv");
            ProblemException stay =
                    assertThrows(ProblemException.class, () -> Importer.saveSetAside(there, rows, quiet));
            assertEquals("rows-on-cluster", stay.problem().code());
        }
    }

    /** In one file, as each import takes its time on a small server. */
    @Test
    void oddRowsBecomeTheSameViewsAndAreSetAsideForTheSameReasons() throws IOException {
        String rows = ClusterImportTest.odd()
                .flatMap(String::lines)
                .filter(row -> !row.contains(",0."))
                .distinct()
                .collect(Collectors.joining("\n"));
        Path csv = folder.resolve("views.csv");
        Files.writeString(csv, ClusterImportTest.HEAD + rows);
        ImportOptions usual = ImportOptions.standard().withUnit(ImportOptions.Unit.PERCENT);
        ClusterImportTest.assertSame(csv, usual, cluster());
        ClusterImportTest.assertSame(
                csv, usual.withOver(ImportOptions.Over.REJECT).withZone(ZoneId.of("Europe/Berlin")), cluster());
    }
}
