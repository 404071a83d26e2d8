package org.lectern.handout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.sheet.Book;
import org.lectern.ingest.sheet.Books;

/** A workbook read back by Lectern's own reader. */
class HandoutWorkbookTest {

    @TempDir
    private Path folder;

    private Path written(HandoutOptions options, String name) {
        Path file = folder.resolve(name);
        HandoutFormat.of(file).write(SampleAnswers.handout(options), file, TaskContext.quiet());
        return file;
    }

    static List<List<String>> rows(Path file, String sheet) throws IOException {
        try (Book book = Books.open(file).orElseThrow()) {
            List<List<String>> rows = new ArrayList<>();
            book.read(sheet, (_, _, cells) -> rows.add(List.copyOf(cells)));
            return rows;
        }
    }

    @Test
    void theFirstSheetSaysWhatIsSureAndEachTableHasOne() throws IOException {
        Path file = written(HandoutOptions.standard().withTitle(SampleAnswers.RIGHT_TO_LEFT), "book.xlsx");
        try (Book book = Books.open(file).orElseThrow()) {
            assertEquals(List.of("Report", "courses", "videos", "About"), book.sheets());
        }
        List<List<String>> front = rows(file, "Report");
        assertEquals(List.of("Report", SampleAnswers.RIGHT_TO_LEFT), front.getFirst());
        assertTrue(front.contains(List.of("What is sure", "Video " + SampleAnswers.NASTY + " loses more.")));
        assertTrue(rows(file, "About").contains(List.of("Answer", "One of three views stops early.")));
        assertTrue(rows(file, "About").contains(List.of("Answer", "Learners do not fall into groups.")));
    }

    @Test
    void aTableIsWholeAndNothingInItIsAFormula() throws IOException {
        Path file = written(HandoutOptions.standard(), "book.xlsx");
        List<List<String>> videos = rows(file, "videos");
        assertEquals(43, videos.size());
        assertEquals(List.of("=1+1", "1201", "0.126"), videos.get(2));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet3.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertFalse(sheet.contains("<f>"), sheet);
            assertTrue(sheet.contains("<c r=\"B2\" t=\"n\"><v>1200</v></c>"), sheet);
            assertTrue(sheet.contains("state=\"frozen\""), sheet);
        }
    }

    @Test
    void theSameHandoutIsTheSameBytes() throws IOException {
        byte[] one = Files.readAllBytes(written(HandoutOptions.standard(), "one.xlsx"));
        assertArrayEquals(one, Files.readAllBytes(written(HandoutOptions.standard(), "other.xlsx")));
        try (ZipFile zip = new ZipFile(folder.resolve("one.xlsx").toFile())) {
            String made = new String(
                    zip.getInputStream(zip.getEntry("docProps/core.xml")).readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(made.contains(">1970-01-01T00:00:00Z</dcterms:created>"), made);
        }
    }
}
