package org.lectern.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Notice;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.Reading;
import org.lectern.ingest.sheet.Book;
import org.lectern.ingest.sheet.Books;
import org.lectern.study.Filter;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Reads back by Lectern's own reader of workbooks what was written. */
class FindingsXlsxTest {

    private static final String LONG = "a_table_with_a_name_that_is_longer_than_a_sheet_may_have";

    @TempDir
    private Path folder;

    private static NamedTable videos(String name) {
        DoubleColumn means = DoubleColumn.create("avg_completion_rate", 97.033333333333, 50.5);
        means.appendMissing();
        return new NamedTable(
                name,
                "Every video",
                Table.create(
                        StringColumn.create("video_title", "=1+1", "<A> & \"B\"\u0001", "-C"),
                        LongColumn.create("views", 45, 31, 1_234_567),
                        means,
                        DateTimeColumn.create(
                                "last_viewed",
                                LocalDateTime.of(2026, 11, 29, 13, 5, 7),
                                LocalDateTime.of(2026, 2, 28, 0, 0),
                                LocalDateTime.of(1999, 12, 31, 23, 59, 59))));
    }

    private static Findings findings(List<NamedTable> tables) {
        return new Findings(
                List.of(),
                tables,
                new Reading(
                        "Two hold attention.",
                        List.of("Of three."),
                        List.of(Notice.warning("small", "This is luck.")),
                        List.of("Wait.")),
                new Provenance(
                        "sample",
                        "3f9a12bc77",
                        Filter.everything().withRoles(List.of("Student")),
                        19_800,
                        249,
                        Map.of("minimumViews", "30"),
                        42,
                        "0.1.0"));
    }

    private Path written(List<NamedTable> tables) {
        Path file = folder.resolve("book.xlsx");
        FindingsXlsx.write("Which videos hold attention?", findings(tables), tables, file);
        return file;
    }

    private static List<List<String>> rows(Book book, String sheet) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        book.read(sheet, (_, _, cells) -> rows.add(List.copyOf(cells)));
        return rows;
    }

    @Test
    void aTableComesBackAsItWas() throws IOException {
        try (Book book = Books.open(written(List.of(videos("videos")))).orElseThrow()) {
            assertEquals(List.of("videos", "About"), book.sheets());
            assertEquals(
                    List.of(
                            List.of("video_title", "views", "avg_completion_rate", "last_viewed"),
                            List.of("=1+1", "45", "97.033333333333", "2026-11-29 13:05:07"),
                            List.of("<A> & \"B\"", "31", "50.5", "2026-02-28"),
                            List.of("-C", "1234567", "", "1999-12-31 23:59:59")),
                    rows(book, "videos"));
        }
    }

    @Test
    void theLastSheetSaysWhatWasAskedAndOfWhat() throws IOException {
        try (Book book = Books.open(written(List.of(videos("videos")))).orElseThrow()) {
            assertEquals(
                    List.of(
                            List.of("Question", "Which videos hold attention?"),
                            List.of("Answer", "Two hold attention."),
                            List.of("", "Of three."),
                            List.of("Warning", "This is luck."),
                            List.of("What could be done", "Wait."),
                            List.of("Study", "sample"),
                            List.of("Fingerprint", "3f9a12bc77"),
                            List.of("Courses", "all"),
                            List.of("Roles", "Student"),
                            List.of("Views", "19800"),
                            List.of("Learners", "249"),
                            List.of("Version of Lectern", "0.1.0"),
                            List.of("Seed", "42"),
                            List.of("minimumViews", "30"),
                            List.of("videos", "Every video, 3 rows")),
                    rows(book, "About"));
        }
    }

    @Test
    void sheetsHaveNamesThatExcelTakes() throws IOException {
        List<NamedTable> tables = List.of(videos("about"), videos(LONG), videos(LONG + "_too"));
        try (Book book = Books.open(written(tables)).orElseThrow()) {
            assertEquals(
                    List.of("about_2", "a_table_with_a_name_that_is_lon", "a_table_with_a_name_that_is_l_2", "About"),
                    book.sheets());
        }
    }

    /** A text that looks like a formula is of another kind of cell than one. */
    @Test
    void nothingIsAFormulaAndNumbersAreNumbers() throws IOException {
        try (ZipFile zip = new ZipFile(written(List.of(videos("videos"))).toFile())) {
            String sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertFalse(sheet.contains("<f>"), sheet);
            assertTrue(sheet.contains("<c r=\"A2\" t=\"s\">"), sheet);
            assertTrue(sheet.contains("<c r=\"B2\" t=\"n\"><v>45</v></c>"), sheet);
        }
    }

    @Test
    void aTableWithoutRowsIsASheetOfNames() throws IOException {
        NamedTable none = new NamedTable("none", "Nothing", videos("x").table().emptyCopy());
        try (Book book = Books.open(written(List.of(none))).orElseThrow()) {
            assertEquals(1, rows(book, "none").size());
        }
    }
}
