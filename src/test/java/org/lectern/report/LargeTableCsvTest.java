package org.lectern.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.LargeTable;
import org.lectern.analysis.NamedTable;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.TaskContext;
import org.lectern.study.Filter;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.StudyFixture.View;

@Timeout(60)
class LargeTableCsvTest {

    private static final List<String> TITLES = List.of(
            "Loops, part 1",
            "He said \"loop\"",
            "two\nlines",
            "=1+1",
            "+44",
            "-5 degrees",
            "@home",
            "\ttab",
            "a=b",
            "Ünïcode 漢");

    @TempDir
    Path folder;

    private final Study study = StudyFixture.of(TITLES.stream()
            .map(title -> new View("ann", title, title.startsWith("a") ? null : "Maths, I", -12.5))
            .toList());

    @AfterEach
    void letGo() {
        study.close();
    }

    private LargeTable table(String sql) {
        return new LargeTable("flagged_views", "All flagged views", TITLES.size(), study, sql);
    }

    private String written(String sql, SpreadsheetSafety safety) throws IOException {
        Path file = folder.resolve("large.csv");
        LargeTableCsv.write(table(sql), safety, file, TaskContext.quiet());
        return Files.readString(file);
    }

    /** The same SELECT by way of memory. */
    private String writtenSmall(String sql, SpreadsheetSafety safety) throws IOException {
        Path file = folder.resolve("small.csv");
        TableCsv.write(new NamedTable("small", "Small", study.query(sql, TaskContext.quiet())), safety, file);
        return Files.readString(file);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesWhatASmallTableWouldBe() throws IOException {
        String sql = """
                SELECT CAST(learner AS STRING) AS student_id, video AS video_title, course AS course_code,
                completion AS completion_rate, count(*) OVER () AS n, completion < 0 AS low
                FROM views WHERE video NOT LIKE '\t%' ORDER BY video""";
        // Commons CSV also quotes a text that begins with a blank, which makes no difference to who reads it.
        for (SpreadsheetSafety safety : SpreadsheetSafety.values()) {
            assertEquals(writtenSmall(sql, safety), written(sql, safety));
        }
    }

    @Test
    void titlesReadBackAndFormulasAreNeutralised() throws IOException {
        String sql = "SELECT video AS video_title, completion FROM views ORDER BY video DESC";
        written(sql, SpreadsheetSafety.NEUTRALISED);
        List<String> expected = TITLES.stream()
                .sorted(java.util.Comparator.reverseOrder())
                .map(SpreadsheetSafety.NEUTRALISED::apply)
                .toList();
        try (Reader reader = Files.newBufferedReader(folder.resolve("large.csv"))) {
            List<CSVRecord> rows = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
            assertEquals(
                    expected, rows.stream().map(row -> row.get("video_title")).toList());
            assertEquals("-12.5", rows.getFirst().get("completion"));
        }
        assertTrue(expected.contains("'=1+1"));
    }

    @Test
    void numbersArePlainAsInSmallTables() throws IOException {
        String sql = """
                SELECT n, x FROM (VALUES (1, 93.0::DOUBLE), (2, 1e-5), (3, -1.25e-7), (4, 1e22), (5, -1.5e300), (6, 1.0/3),
                (7, -0.0::DOUBLE), (8, NULL), (9, 'nan'::DOUBLE), (10, 12345678901.5), (11, 2.5e-300)) t(n, x) ORDER BY n""";
        assertEquals(writtenSmall(sql, SpreadsheetSafety.NEUTRALISED), written(sql, SpreadsheetSafety.NEUTRALISED));
    }

    @Test
    void keepsTheOrderOfManyRows() throws IOException {
        String text = written(
                "SELECT n, 'row ' || n AS name FROM range(300000) t(n) ORDER BY (n * 7919) % 300007",
                SpreadsheetSafety.NEUTRALISED);
        long before = -1;
        for (String line : text.lines().skip(1).toList()) {
            long key = Long.parseLong(line.substring(0, line.indexOf(','))) * 7919 % 300_007;
            assertTrue(key > before, line);
            before = key;
        }
        assertEquals(300_001, text.lines().count());
    }

    @Test
    void anEmptyTableHasItsNames() throws IOException {
        assertEquals(
                "video_title,completion\n",
                written("SELECT video AS video_title, completion FROM views WHERE false", SpreadsheetSafety.AS_IS));
    }

    @Test
    void looksThroughTheFilterOfItsStudy() throws IOException {
        Path file = folder.resolve("large.csv");
        Study filtered = study.filtered(Filter.everything().withCourses(List.of("Maths, I")));
        LargeTableCsv.write(
                new LargeTable("t", "T", 9, filtered, "SELECT count(*) AS n FROM views"),
                SpreadsheetSafety.NEUTRALISED,
                file,
                TaskContext.quiet());
        assertEquals("n\n9\n", Files.readString(file));
    }

    @Test
    void aCancelledTableLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("large.csv"), "old");
        LargeTable endless = table("SELECT sum(a.n * b.n) AS s FROM range(10000000) a(n), range(10000000) b(n)");
        assertThrows(
                TaskCancelled.class,
                () -> LargeTableCsv.write(endless, SpreadsheetSafety.NEUTRALISED, file, new CancelledWhileItRuns()));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("large.csv"), names());
    }

    @Test
    void aFailureLeavesNothingAndAMissingFolderIsNamed() throws IOException {
        assertThrows(
                IllegalStateException.class,
                () -> written("SELECT CAST(video AS INTEGER) AS n FROM views", SpreadsheetSafety.NEUTRALISED));
        assertEquals(List.of(), names());
        ProblemException trouble = assertThrows(
                ProblemException.class,
                () -> LargeTableCsv.write(
                        table("SELECT 1 AS n"),
                        SpreadsheetSafety.NEUTRALISED,
                        folder.resolve("missing/large.csv"),
                        TaskContext.quiet()));
        assertEquals("folder-missing", trouble.problem().code());
    }

    /** Cancels the second statement, once its file is there; the first asks for the columns. */
    private final class CancelledWhileItRuns implements TaskContext {

        private final AtomicInteger statements = new AtomicInteger();
        private volatile boolean cancelled;

        @Override
        public void progress(String step, DoubleSupplier fraction) {}

        @Override
        public void checkCancelled() {
            if (cancelled) {
                throw new TaskCancelled();
            }
        }

        @Override
        public Registration onCancel(Runnable stop) {
            if (statements.incrementAndGet() < 2) {
                return () -> {};
            }
            Thread canceller = Thread.ofPlatform().daemon().start(() -> cancel(stop));
            return canceller::interrupt;
        }

        private void cancel(Runnable stop) {
            while (!Thread.currentThread().isInterrupted()) {
                if (cancelled || Objects.requireNonNull(folder.toFile().list()).length > 1) {
                    cancelled = true;
                    stop.run();
                }
                Thread.onSpinWait();
            }
        }
    }
}
