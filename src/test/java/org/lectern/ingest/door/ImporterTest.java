package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.file.SourceFile;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Field;

class ImporterTest {

    private static final String SMALL = "student_id,video_title,completion\nann,Intro,80\nbob,Intro,40\nann,End,100\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"COMMA, ','", "SEMICOLON, ;", "TAB, '\t'", "BAR, |"})
    void findsTheDelimiter(String name, String delimiter) {
        assertEquals(
                3, views(file(name, SMALL.replace(",", delimiter))).counts().kept());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsEveryKindOfLineEnd(String end) {
        assertEquals(3, views(file("a.csv", SMALL.replace("\n", end))).counts().kept());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "Big5"})
    void findsTheEncoding(String charset) throws IOException {
        String word = charset.equals("Big5") ? "景點中文名稱景點特色詳細文字簡述開放時間" : "Über Größe und Fülle";
        byte[] bytes = (SMALL + "zoe," + word + ",5\n").repeat(20).getBytes(Charset.forName(charset));
        try (var imported = opened(bytes("a.csv", bytes))) {
            assertEquals(
                    1,
                    imported.study()
                            .query(
                                    "SELECT DISTINCT video FROM views WHERE learner = 'zoe' AND video = '" + word + "'",
                                    quiet())
                            .rowCount());
        }
    }

    @Test
    void readsBytesThatAreNotUtf8FarBelowTheHead() throws IOException {
        String rows = IntStream.range(0, 100_000)
                .mapToObj(i -> "learner" + i % 100 + ",video,50\n")
                .collect(Collectors.joining());
        byte[] bytes = ("student,video,progress\n" + rows + "zoë,Größe,50\n").getBytes(StandardCharsets.ISO_8859_1);
        try (var imported = opened(bytes("late.csv", bytes))) {
            assertEquals(100_001, imported.report().counts().kept());
            assertEquals(1, count(imported, "learner = 'zoë' AND video = 'Größe'"));
        }
    }

    @Test
    void readsGzip() throws IOException {
        Path file = folder.resolve("views.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(SMALL.getBytes(StandardCharsets.UTF_8));
        }
        try (var imported = opened(file)) {
            assertEquals(3, imported.report().counts().kept());
            assertEquals("views", imported.study().name());
        }
    }

    @Test
    void readsJsonLines() {
        String text = """
                {"user_id":"ann","video_title":"Intro","progress":0.5}
                {"user_id":"bob","video_title":"Intro","progress":1}
                """;
        ImportReport report = views(file("a.jsonl", text));
        assertEquals(2, report.counts().kept());
        assertEquals(ImportOptions.Unit.FRACTION, report.unit());
    }

    @Test
    void readsParquet() throws Exception {
        Path file = folder.resolve("a.parquet");
        try (var connection = java.sql.DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("COPY (SELECT 'ann' AS user_id, 'Intro' AS video, 12.5 AS percent UNION ALL"
                    + " SELECT NULL, 'Intro', 3) TO '" + file + "'");
        }
        try (var imported = opened(file)) {
            assertEquals(1, imported.report().counts().kept());
            Path rejects = folder.resolve("rejects.csv");
            assertEquals(1, Importer.saveSetAside(imported, rejects, quiet()));
            assertTrue(Files.readString(rejects).contains("2,no learner or an anonymous one,"));
        }
    }

    @Test
    void readsFileNamesLiterally() {
        file("we1rd.csv", "not,this\n1,2\n");
        assertEquals(3, views(file("we[1*?]rd'.csv", SMALL)).counts().kept());
    }

    @Test
    void keepsTitlesWithCommasQuotesAndLineEnds() {
        String title = "=1, \"two\"\nthree";
        String text = "student,video,progress\nann,\"" + title.replace("\"", "\"\"") + "\",50\nbob,x,10\n";
        try (var imported = opened(file("a.csv", text))) {
            assertEquals(1, count(imported, "video = '" + title + "'"));
        }
    }

    @Test
    void skipsWhatStandsAboveTheHeader() {
        assertEquals(
                3,
                views(file("a.csv", "Viewing report\nmade today\n\n" + SMALL))
                        .counts()
                        .read());
    }

    @Test
    void takesNulBytesOutOfTexts() {
        try (var imported = opened(file("a.csv", SMALL.replace("bob", "b\0ob")))) {
            assertEquals(1, count(imported, "learner = 'bob'"));
        }
    }

    @Test
    void namesTheCourseByTheMostFrequentCodeOfItsId() {
        String text = """
                student,video,progress,course_id,course_code
                a,v,50,7,Old name
                b,v,50,7,CS 101
                c,v,50,7,CS 101
                d,w,50,8,X
                """;
        try (var imported = opened(file("a.csv", text))) {
            assertEquals(3, count(imported, "course = 'CS 101'"));
            assertEquals(1, count(imported, "course = 'CS 101' AND course_as_given = 'Old name'"));
            assertEquals(
                    List.of("several-codes", "blanks-in-codes", "constant-column"),
                    imported.report().notices().stream()
                            .map(QualityNotice::code)
                            .toList());
        }
    }

    @Test
    void tellsTitlesThatDifferOnlyInCapitalsOrBlanks() {
        ImportReport report = views(file("a.csv", SMALL + "cat,INTRO,3\n"));
        assertTrue(report.notices().stream().anyMatch(notice -> notice.code().equals("similar-titles")));
    }

    @Test
    void readsTimesLengthsAndPlaces() {
        String text = """
                student,video,progress,viewed_at,video length,position
                a,v,50,31/03/2024 10:00,1:02:03,1
                b,v,51,2024-03-31 10:00:00,90,2
                c,v,52,1711879200,2:30,x
                """;
        try (var imported = opened(file("a.csv", text))) {
            assertEquals(3, count(imported, "viewed_at = TIMESTAMP '2024-03-31 10:00:00'"));
            assertEquals(3, count(imported, "video_seconds IN (3723, 90, 150)"));
            assertEquals(1, count(imported, "position IS NULL"));
        }
    }

    @Test
    void capsAbove100AndCountsIt() {
        ImportReport report = views(file("a.csv", SMALL + "cat,End,150\n"));
        assertEquals(1, report.counts().capped());
        assertEquals(100, Objects.requireNonNull(report.completion()).maximum());
    }

    @Test
    void rejectsOrKeepsAbove100WhenTold() {
        Path file = file("a.csv", SMALL + "cat,End,150\n");
        var reject = ImportOptions.standard().withOver(ImportOptions.Over.REJECT);
        var keep = ImportOptions.standard().withOver(ImportOptions.Over.KEEP);
        assertEquals(3, Importer.inspect(file, reject, quiet()).counts().kept());
        assertEquals(
                150,
                Objects.requireNonNull(Importer.inspect(file, keep, quiet()).completion())
                        .maximum());
    }

    @Test
    void countsRowsSetAsideByReason() {
        ImportReport report = views(file("a.csv", DIRTY));
        assertEquals(
                Map.of(
                        "totals-row", 1L,
                        "no-learner", 1L,
                        "no-video", 1L,
                        "no-completion", 1L,
                        "negative", 1L,
                        "malformed", 1L),
                report.counts().setAside().stream()
                        .collect(Collectors.toMap(ImportReport.SetAside::code, ImportReport.SetAside::rows)));
        assertEquals(9, report.counts().read());
        assertEquals(3, report.counts().kept());
    }

    private static final String DIRTY = """
                student,video,progress
                Total,,70
                ann,"In
                tro",80 %

                ,Intro,5
                bob,-,6
                bob,Intro,n/a
                bob,Intro,-3
                bob,In,tro,40
                bob,Intro,"40,5"
                cat,Intro,7""";

    @Test
    void savesRowsSetAsideWithTheirLines() throws IOException {
        Path rejects = folder.resolve("rejects.csv");
        try (var imported = opened(file("a.csv", DIRTY))) {
            assertEquals(6, Importer.saveSetAside(imported, rejects, quiet()));
        }
        assertEquals(
                List.of(
                        "line,reason,row",
                        "2,a row of totals,\"Total,,70\"",
                        "6,no learner or an anonymous one,\",Intro,5\"",
                        "7,no video,\"bob,-,6\"",
                        "8,completion is not a number,\"bob,Intro,n/a\"",
                        "9,completion is below 0,\"bob,Intro,-3\"",
                        "10,the line has more fields than the header or is broken,\"bob,In,tro,40\""),
                Files.readAllLines(rejects));
    }

    @Test
    void givesTheSameFingerprintForTheSameReadingOnly() {
        Path file = file("a.csv", SMALL);
        var keep = ImportOptions.standard().withOver(ImportOptions.Over.KEEP);
        try (var one = opened(file);
                var two = opened(file);
                var other = Importer.open(file, keep, quiet())) {
            assertEquals(one.study().fingerprint(), two.study().fingerprint());
            assertNotEquals(one.study().fingerprint(), other.study().fingerprint());
            assertTrue(one.study().fingerprint().matches("[0-9a-f]{12}"));
        }
    }

    @Test
    void reportsATableWithoutTheColumnsNeeded() {
        ImportReport report = views(file("a.csv", "x,y\n1,2\n3,4\n"));
        assertEquals(2, report.counts().read());
        assertEquals("missing-columns", Objects.requireNonNull(report.trouble()).code());
        assertNull(report.completion());
    }

    @Test
    void takesTheColumnsThatTheUserNames() {
        Path file = file("a.csv", "who,what,how\nann,Intro,0.5\nbob,Intro,1\n");
        var options = ImportOptions.standard()
                .withMapping(Map.of(Field.LEARNER, "who", Field.VIDEO, "what", Field.COMPLETION, "how"));
        ImportReport report = Importer.inspect(file, options, quiet());
        assertEquals(75, Objects.requireNonNull(report.completion()).mean());
        assertTrue(report.columns().stream().allMatch(column -> column.confidence() == 1));
    }

    @Test
    void namesTheClosestColumnsWhereTheUsersDoesNotExist() {
        var options = ImportOptions.standard().withMapping(Map.of(Field.LEARNER, "student_ids"));
        ProblemException e =
                assertThrows(ProblemException.class, () -> Importer.preview(file("a.csv", SMALL), options, quiet()));
        assertEquals("no-such-column", e.problem().code());
        assertTrue(e.problem().sentence().contains("Columns: student_id,"), e.getMessage());
    }

    @Test
    void previewsRowsAndColumns() {
        Preview preview = Importer.preview(file("a.csv", SMALL), ImportOptions.standard(), quiet());
        assertTrue(preview.isComplete());
        assertEquals(List.of("ann", "Intro", "80"), preview.rows().getFirst());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "empty-file|",
                "header-only|student,video,progress",
                "archive-by-another-name|PK\u0003\u0004rest of an archive",
                "not-a-table|\u0089PNG and so on",
                "binary-file|a\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0001z"
            })
    void refusesWhatIsNoTable(String code, String content) throws IOException {
        byte[] bytes = content == null ? new byte[0] : content.getBytes(StandardCharsets.ISO_8859_1);
        assertProblem(code, bytes("a.csv", bytes));
    }

    @Test
    void refusesFoldersAndMissingFiles() {
        assertProblem("empty-bundle", folder);
        assertProblem("missing-file", folder.resolve("nowhere.csv"));
    }

    @Test
    void refusesALineWithoutEnd() {
        assertProblem("endless-line", file("a.csv", "x".repeat(3_000_000)));
    }

    @Test
    void refusesRowsThatCannotBeUsedAtAll() {
        ProblemException e = assertProblem("no-rows-left", file("a.csv", "student,video,progress\n,v,5\n,w,6\n"));
        assertTrue(e.problem().sentence().contains("2 rows: no learner"), e.getMessage());
    }

    @Test
    void readsTenThousandColumns() {
        String names = IntStream.range(0, 9_997).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        String row = "1,".repeat(9_997) + "ann,Intro,5\n";
        ImportReport report = views(file("a.csv", names + ",student,video,progress\n" + row + row));
        assertEquals(2, report.counts().kept());
        assertEquals(10_000, report.headers().size());
    }

    @Test
    void tellsOfAQuoteThatNeverCloses() throws IOException {
        String rows = rows(0, 500) + "late,\"Intro,50\n" + rows(500, 600);
        try (var imported = opened(file("a.csv", "student,video,progress\n" + rows))) {
            assertEquals(500, imported.report().counts().kept());
            assertEquals(1, asideAs(imported.report(), "malformed"));
            String sentence = notice(imported.report(), "open-quote");
            assertTrue(sentence.contains("line 502 "), sentence);
            assertTrue(sentence.contains("100 lines"), sentence);
            assertTrue(sentence.contains("Remove the mark"), sentence);
        }
    }

    @Test
    void tellsOfAQuoteThatNeverClosesInAColumnThatIsNotRead() {
        String text = "student,video,progress,notes\n" + rows(0, 20).replace("\n", ",x\n") + "late,Intro,5,\"x\n"
                + rows(20, 30).replace("\n", ",x\n");
        ImportReport report = views(file("a.csv", text));
        assertTrue(notice(report, "open-quote").contains("10 lines"));
        assertEquals(20, report.counts().kept());
    }

    @Test
    void tellsOfAQuoteThatTakesMoreThanALineMayHold() {
        ImportReport report =
                views(file("a.csv", "student,video,progress\n" + rows(0, 300) + "x,\"y,5\n" + rows(0, 200_000)));
        assertEquals(300, report.counts().kept());
        assertEquals(1, asideAs(report, "malformed"));
        assertTrue(notice(report, "open-quote").contains("200,000 lines"));
    }

    @Test
    void doesNotMistakeALineEndInTheLastTitleForAnOpenQuote() {
        ImportReport report = views(file("a.csv", SMALL + "zoe,\"one\ntwo\",5\n"));
        assertEquals(4, report.counts().kept());
        assertEquals(List.of(), report.notices());
    }

    @Test
    void setsAsideALineOfAHundredMillionCharacters() {
        String text = SMALL + "cat," + "x".repeat(100_000_000) + ",5\ndan,Intro,7\n";
        ImportReport report = views(file("a.csv", text));
        assertEquals(4, report.counts().kept());
        assertEquals(1, asideAs(report, "malformed"));
    }

    @Test
    void setsAsideAVeryLongLineOfACompressedFile() throws IOException {
        Path file = folder.resolve("a.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(
                    (SMALL + "cat," + "x".repeat(100_000_000) + ",5\ndan,Intro,7\n").getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(1, asideAs(views(file), "malformed"));
    }

    @Test
    void setsAsideLinesThatAreNoJson() throws IOException {
        String text = """
                {"user_id":"ann","video_title":"Intro","progress":50}
                {"user_id":"bob","video_ti
                {"user_id":"cat","video_title":"Intro","progress":70}
                {"video_title":"Intro","progress":70}
                """;
        Path rejects = folder.resolve("rejects.csv");
        try (var imported = opened(file("a.jsonl", text))) {
            assertEquals(1, asideAs(imported.report(), "malformed"));
            assertEquals(1, asideAs(imported.report(), "no-learner"));
            assertEquals(2, Importer.saveSetAside(imported, rejects, quiet()));
        }
        assertTrue(Files.readAllLines(rejects).get(1).startsWith("2,the line has more fields"));
    }

    @Test
    void saysThatAFileGrewOrVanishedWhileItWasRead() {
        Path grown = file("grown.csv", SMALL);
        Path gone = file("gone.csv", SMALL);
        assertMeddled("file-changed", grown, () -> Files.writeString(grown, SMALL, StandardOpenOption.APPEND));
        assertMeddled("file-vanished", gone, () -> Files.delete(gone));
    }

    private static void assertMeddled(String code, Path file, Executable meddling) {
        ProblemException e = assertThrows(
                ProblemException.class,
                () -> Importer.open(file, ImportOptions.standard(), new MeddledAtSecondStep(meddling)));
        assertEquals(code, e.problem().code());
        assertFalse(e.problem().remedy().isBlank());
    }

    /** Somebody else's hand on the file, after it was looked at and before its rows are read. */
    private static final class MeddledAtSecondStep implements TaskContext {
        private final Executable meddling;
        private int steps;

        MeddledAtSecondStep(Executable meddling) {
            this.meddling = meddling;
        }

        @Override
        public void progress(String step, DoubleSupplier fraction) {
            if (++steps == 2) {
                assertDoesNotThrow(meddling);
            }
        }

        @Override
        public void checkCancelled() {}

        @Override
        public Registration onCancel(Runnable stop) {
            return () -> {};
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"IO Error: No space left on device", "There is not enough space on the disk"})
    void saysThatTheDiskIsFull(String message) {
        RuntimeException e = SourceFile.at(file("a.csv", SMALL)).trouble(new IOException(message));
        ProblemException full = assertInstanceOf(ProblemException.class, e);
        assertEquals("disk-full-import", full.problem().code());
        assertTrue(full.problem().remedy().contains("temporary folder"));
    }

    @Test
    void saysThatCompletionIsAFraction() {
        String text = "student,video,progress\nann,Intro,0.5\nbob,Intro,1\n";
        assertTrue(notice(views(file("a.csv", text)), "fraction").contains("1 means the whole video"));
    }

    @Test
    void saysThatDatesDoNotTellDaysFromMonths() {
        String text = "student,video,progress,viewed_at\nann,Intro,5,03/04/2024\nbob,Intro,10,05/06/2024\n";
        assertTrue(notice(views(file("a.csv", text)), "unsure-dates").contains("day first"));
        ImportReport sure = views(file("b.csv", text + "cat,Intro,10,31/06/2024\n"));
        assertTrue(sure.notices().stream().noneMatch(notice -> notice.code().equals("unsure-dates")));
    }

    private static String rows(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "learner" + i + ",video,50\n")
                .collect(Collectors.joining());
    }

    private static long asideAs(ImportReport report, String code) {
        return report.counts().setAside().stream()
                .filter(aside -> aside.code().equals(code))
                .mapToLong(ImportReport.SetAside::rows)
                .sum();
    }

    private static String notice(ImportReport report, String code) {
        return report.notices().stream()
                .filter(notice -> notice.code().equals(code))
                .findFirst()
                .orElseThrow()
                .sentence();
    }

    @Test
    void readsOneRow() {
        ImportReport report = views(file("a.csv", "student,video,progress\nann,Intro,5"));
        assertEquals(1, report.counts().kept());
        assertEquals("single-learner", report.notices().getFirst().code());
    }

    @Test
    void leavesNothingBehindWhenCancelled() throws IOException {
        Path file = file("a.csv", SMALL.replace("\n", "\r"));
        long before = studyFolders();
        for (int steps = 0; steps < 12; steps++) {
            CancelledAfter context = new CancelledAfter(steps);
            try (var imported = Importer.open(file, ImportOptions.standard(), context)) {
                assertNotNull(imported);
            } catch (TaskCancelled e) {
                assertTrue(context.checks > steps);
            }
        }
        assertThrows(TaskCancelled.class, () -> Importer.open(file, ImportOptions.standard(), new CancelledAfter(0)));
        assertEquals(before, studyFolders());
    }

    private static final class CancelledAfter implements TaskContext {
        private final int allowed;
        private int checks;

        CancelledAfter(int allowed) {
            this.allowed = allowed;
        }

        @Override
        public void progress(String step, DoubleSupplier fraction) {
            assertFalse(step.isBlank());
        }

        @Override
        public void checkCancelled() {
            if (checks++ >= allowed) {
                throw new TaskCancelled();
            }
        }

        @Override
        public Registration onCancel(Runnable stop) {
            return () -> {};
        }
    }

    private static long studyFolders() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            String own = "lectern-study-" + ProcessHandle.current().pid() + "-";
            return files.filter(path -> path.getFileName().toString().startsWith(own))
                    .count();
        }
    }

    private ProblemException assertProblem(String code, Path file) {
        ProblemException e = assertThrows(ProblemException.class, () -> opened(file));
        assertEquals(code, e.problem().code());
        return e;
    }

    private static long count(Imported imported, String condition) {
        return imported.study()
                .query("SELECT count(*) AS n FROM views WHERE " + condition, quiet())
                .longColumn("n")
                .get(0);
    }

    private static ImportReport views(Path file) {
        return Importer.inspect(file, ImportOptions.standard(), quiet());
    }

    private static Imported opened(Path file) {
        return Importer.open(file, ImportOptions.standard(), quiet());
    }

    private Path file(String name, String text) {
        return bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path bytes(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static TaskContext quiet() {
        return TaskContext.quiet();
    }
}
