package org.lectern.drafts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.ProblemException;

/** An accepted draft becomes a file, and a row says who accepted what. */
final class SignedDraftTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    private Path folder;

    private static CourseDraft<String> summary(List<CheckResult> checks) {
        return new CourseDraft<>(
                DraftKind.SUMMARY,
                new CourseText("=7", "Bin", "abc", "en"),
                "some-model",
                new Draft<>("=7", "It keeps files.", checks),
                List.of("It keeps files."),
                DraftFormat.OF_SUMMARIES);
    }

    private static CourseDraft<List<QuizQuestion>> quiz() {
        CourseTexts texts = DraftingTest.texts();
        return new Drafting(texts, texts.named("1")).quiz(2);
    }

    private List<CSVRecord> rows() throws IOException {
        try (CSVParser parser = CSVParser.parse(
                folder.resolve("accepted-drafts.csv"),
                StandardCharsets.UTF_8,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return parser.getRecords();
        }
    }

    /** SHA-256 of “abc” as FIPS 180-2 has it. */
    @Test
    void aRowSaysWhoWhenDespiteWhatAndOfWhichText() throws IOException {
        List<CheckResult> checks = List.of(
                new CheckResult("options", 2, false, "no"),
                new CheckResult("answer", 2, true, "yes"),
                new CheckResult("summary", CheckResult.WHOLE, false, "no"));
        SignedDraft<String> signed = summary(checks).accept(" Ada, L. ", NOON);
        Path list = signed.write(folder.resolve("bin.md"));
        assertEquals(folder.resolve("accepted-drafts.csv"), list);
        assertEquals("# Bin\n\nIt keeps files.\n", Files.readString(folder.resolve("bin.md")));
        signed.write(folder.resolve("again.MD"));
        assertEquals(2, rows().size());
        assertEquals(
                List.of(
                        "2026-03-02T12:00:00Z",
                        "Ada, L.",
                        "'=7",
                        "summary",
                        "some-model",
                        "bin.md",
                        "3",
                        "2",
                        "options-3 summary",
                        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
                rows().getFirst().toList().subList(0, 10));
        assertEquals("Accepted by Ada, L., in spite of 2 failed checks.", signed.sentence());
        assertEquals(
                "1 of 3 checks are passed, 2 are not. Checks look at words: read it before you accept it.",
                signed.of().verdict());
    }

    @Test
    void everyFormatOfAQuizIsWritten() throws IOException {
        SignedDraft<List<QuizQuestion>> signed = quiz().accept("Ada", NOON);
        for (DraftFormat<List<QuizQuestion>> format : DraftFormat.OF_QUIZZES) {
            Path file = folder.resolve("quiz" + format.ending());
            signed.write(file);
            assertTrue(Files.size(file) > 0, file::toString);
        }
        assertEquals(3, rows().size());
    }

    @Test
    void aPackageListsItsQuestionsAndIsTheSameEachTime() throws IOException {
        CourseDraft<List<QuizQuestion>> quiz = quiz();
        Path file = folder.resolve("quiz.zip");
        quiz.accept("Ada", NOON).write(file);
        byte[] first = Files.readAllBytes(file);
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream manifest = zip.getInputStream(zip.getEntry("imsmanifest.xml"))) {
            String text = new String(manifest.readAllBytes(), StandardCharsets.UTF_8);
            List<String> questions = zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith("question-"))
                    .toList();
            assertEquals(quiz.draft().content().size(), questions.size());
            questions.forEach(name -> assertTrue(text.contains("href=\"" + name + "\""), text));
        }
        quiz.accept("Ada", NOON).write(file);
        assertEquals(HexFormat.of().formatHex(first), HexFormat.of().formatHex(Files.readAllBytes(file)));
    }

    /** Neither a draft nor a row where the list is something else, or the file’s name is not one of its kind. */
    @Test
    void nothingIsWrittenWithoutARow() throws IOException {
        SignedDraft<String> signed = summary(List.of()).accept("Ada", NOON);
        assertEquals("draft-format", code(signed, "bin.gift"));
        assertFalse(Files.exists(folder.resolve("accepted-drafts.csv")));
        Files.writeString(folder.resolve("accepted-drafts.csv"), "something else\n");
        assertEquals("acceptances-other", code(signed, "bin.md"));
        assertFalse(Files.exists(folder.resolve("bin.md")));
        assertEquals("something else\n", Files.readString(folder.resolve("accepted-drafts.csv")));
        assertEquals(
                "acceptances-name",
                assertThrows(
                                ProblemException.class,
                                () -> quiz().accept("Ada", NOON).write(folder.resolve("accepted-drafts.csv")))
                        .problem()
                        .code());
    }

    private String code(SignedDraft<?> signed, String name) {
        return assertThrows(ProblemException.class, () -> signed.write(folder.resolve(name)))
                .problem()
                .code();
    }
}
