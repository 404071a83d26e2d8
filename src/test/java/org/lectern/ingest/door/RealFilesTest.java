package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Field;

/** Real exports with known answers; skipped where they are not at hand. */
class RealFilesTest {

    private static final Path DATA = Path.of("..", "shared", "data");

    @Test
    void purdueMatchesItsPublishedAnswers() {
        var options = ImportOptions.standard()
                .withMapping(Map.of(Field.LEARNER, "userID", Field.VIDEO, "VidID", Field.COMPLETION, "fracComp"));
        ImportReport report = Importer.inspect(
                present(DATA.resolve("real/purdue/behavior-performance.txt")), options, TaskContext.quiet());
        ImportReport.Completion completion = Objects.requireNonNull(report.completion());
        assertEquals(ImportOptions.Unit.FRACTION, report.unit());
        assertEquals(29_304, report.counts().kept());
        assertEquals(3_976, report.counts().learners());
        assertEquals(92, report.counts().videos());
        assertEquals(0, report.counts().repeatedPairs());
        assertEquals(144, report.counts().capped());
        assertEquals(76.747453, completion.mean(), 1e-6);
        assertEquals(99.1777, completion.median(), 1e-4);
    }

    @Test
    void theMoodleLogTellsWhoDidWhat() {
        ImportReport report = report(DATA.resolve("real/moodle/Course_Activity_Obfuscated.csv"));
        assertEquals("moodle-log", report.recognition().source());
        assertEquals(19_296, report.counts().read());
        assertEquals(9, report.headers().size());
        assertEquals(113, report.counts().learners());
        assertNull(report.trouble());
    }

    @Test
    void xapiStatementsMatchTheirPublishedAnswers() {
        ImportReport report = report(DATA.resolve("real/xapi/statements.json.gz"));
        ImportReport.Completion completion = Objects.requireNonNull(report.completion());
        assertEquals("xapi-video", report.recognition().source());
        assertEquals(22_000, report.counts().read());
        assertEquals(2_872, report.counts().kept());
        assertEquals(1_452, report.counts().learners());
        assertEquals(10, report.counts().videos());
        assertEquals(2, report.counts().courses());
        assertEquals(58.136121169916, completion.mean(), 1e-9);
        assertEquals(81.87, completion.median(), 1e-9);
        assertTrue(report.notices().stream()
                .anyMatch(notice -> notice.sentence().startsWith("For 736 learners and videos of 2,872")));
    }

    /** Records are counted with the header, as the README of the files does. */
    @ParameterizedTest
    @CsvSource({
        "02, 328, 19",
        "04, 383, 18",
        "05, 2238, 4",
        "08, 9358, 15",
        "10, 72, 33",
        "11, 327, 33",
        "12, 225, 19",
        "14, 81, 8"
    })
    void messyFilesHaveTheirRecordsAndColumns(String number, long records, int columns) throws IOException {
        ImportReport report = report(messy(number));
        assertEquals(records, report.counts().read() + 1);
        assertEquals(columns, report.headers().size());
    }

    @Test
    void anArchiveNamedCsvIsRefused() throws IOException {
        Path file = messy("09");
        ProblemException e = assertThrows(ProblemException.class, () -> report(file));
        assertEquals("archive-by-another-name", e.problem().code());
    }

    @ParameterizedTest
    @CsvSource({"ENGG2240_2", "MECH1750_2"})
    void youtubesTablesHaveARowOfTotalsThatTheirVideosAddUpTo(String name) {
        ImportReport report = report(DATA.resolve("real/youtube/" + name + ".csv"));
        assertEquals("youtube-videos", report.recognition().source());
        assertTrue(report.counts().setAside().stream()
                .anyMatch(aside -> aside.code().equals("totals-row") && aside.rows() == 1));
        assertEquals(0, report.counts().learners());
        assertTrue(report.counts().videos() > 20);
    }

    @Test
    void retentionListsHaveAHundredPointsAVideo() {
        Path file = present(DATA.resolve("real/retention/MECH1750_1.csv"));
        try (Imported imported = Importer.open(file, ImportOptions.standard(), TaskContext.quiet())) {
            assertEquals("retention-list", imported.report().recognition().source());
            assertEquals(90, imported.study().facts().videos());
            var curves = imported.study()
                    .query(
                            "SELECT count(*) AS n, max(watching) AS highest FROM retention GROUP BY video",
                            TaskContext.quiet());
            assertTrue(curves.longColumn("n").asList().stream().allMatch(points -> points == 100));
            assertTrue(curves.doubleColumn("highest").max() > 1);
        }
    }

    private static ImportReport report(Path file) {
        return Importer.inspect(present(file), ImportOptions.standard(), TaskContext.quiet());
    }

    private static Path messy(String number) throws IOException {
        try (var files = Files.list(present(DATA.resolve("messy")))) {
            return files.filter(path -> path.getFileName().toString().startsWith(number))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Path present(Path path) {
        assumeTrue(Files.exists(path), () -> "not at hand: " + path);
        return path;
    }
}
