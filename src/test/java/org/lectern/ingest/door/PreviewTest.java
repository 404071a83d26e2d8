package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.Pseudonyms;
import org.lectern.ingest.source.Field;
import org.lectern.ingest.source.Recognition;
import org.lectern.study.CompletionRule;
import org.lectern.study.Meaning;

class PreviewTest {

    @TempDir
    Path folder;

    private Preview preview(String content, ImportOptions options) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), content);
        return Importer.preview(file, options, TaskContext.quiet());
    }

    @Test
    void cellsAreNoPartOfAStatement() throws IOException {
        String title = "Ba\u0000sa'lt\"; DROP TABLE x; --";
        StringBuilder rows = new StringBuilder("learner,video,course,completion\n");
        for (int i = 0; i < 8; i++) {
            rows.append("s%d,\"%s\",G\u0000%d,%d\n".formatted(i, title.replace("\"", "\"\""), i % 2, 10 * i));
        }
        Path file = Files.writeString(folder.resolve("views.csv"), rows);
        Preview preview = Importer.preview(file, ImportOptions.standard(), TaskContext.quiet());
        assertEquals(8, preview.after().views().size());
        assertEquals(
                title.replace("\u0000", ""), preview.after().views().getFirst().video());
    }

    @Test
    void tellsViewsAndRowsSetAsideByTheirPlace() throws IOException {
        Preview preview = preview("""
                student,video,progress,course,viewed_at
                17,Intro,0.5,Algebra,31/12/26 10:00
                -,Intro,0.5,Algebra,
                18,"It's, an ""End"" so",1,,
                19,End,none,Algebra,
                20,End,0.25,Algebra,
                """, ImportOptions.standard());
        assertEquals(
                List.of(
                        new Preview.View(1, "17", "Intro", "Algebra", 50, "2026-12-31 10:00:00"),
                        new Preview.View(3, "18", "It's, an \"End\" so", "", 100, ""),
                        new Preview.View(5, "20", "End", "Algebra", 25, "")),
                preview.after().views());
        assertEquals(
                List.of(
                        new Preview.Aside(2, "no learner or an anonymous one"),
                        new Preview.Aside(4, "completion is not a number")),
                preview.after().setAside());
        assertEquals("", preview.unsureDate());
    }

    @Test
    void theImportTakesOverWhatThePreviewFound() throws IOException {
        Preview preview = preview("student,video,progress\n17,Intro,50\n", ImportOptions.standard());
        Recipe.Known known = Objects.requireNonNull(preview.recipe().known());
        Recognition other = new Recognition(
                "table",
                List.of("seen"),
                Meaning.COVERAGE,
                CompletionRule.USUAL,
                known.recognition().contents());
        Recipe recipe = new Recipe(
                preview.recipe().path(),
                ImportOptions.standard(),
                new Recipe.Known(known.file(), known.modified(), known.sheet(), known.sniffed(), other));
        try (Imported imported = Importer.open(recipe, TaskContext.quiet())) {
            assertEquals(other, imported.report().recognition());
        }
        try (Imported imported =
                Importer.open(recipe.with(ImportOptions.standard().withSource("table")), TaskContext.quiet())) {
            assertEquals(Recognition.TABLE, imported.report().recognition());
        }
        Files.writeString(recipe.path(), "student,video,progress\n17,Intro,50\n18,Intro,70\n");
        try (Imported imported = Importer.open(recipe, TaskContext.quiet())) {
            assertEquals(Recognition.TABLE, imported.report().recognition());
        }
    }

    @Test
    void tellsTheSameAsTheImport() throws IOException {
        String rows = IntStream.range(0, 50)
                .mapToObj(i -> "learner " + i % 7 + (i % 11 == 3 ? ",,5\n" : ",video " + i % 5 + "," + i * 2 + "\n"))
                .collect(Collectors.joining());
        Preview preview = preview("student,video,progress\n" + rows, ImportOptions.standard());
        try (Imported imported =
                Importer.open(folder.resolve("a.csv"), ImportOptions.standard(), TaskContext.quiet())) {
            assertEquals(
                    imported.report().counts().kept(), preview.after().views().size());
            assertEquals(
                    imported.report().counts().setAside().getFirst().rows(),
                    preview.after().setAside().size());
        }
    }

    @Test
    void readsNoMoreThanTheFirstRows() throws IOException {
        Preview preview = preview("student,video,progress\n" + "17,Intro,50\n".repeat(80), ImportOptions.standard());
        assertEquals(50, preview.rows().size());
        assertEquals(50, preview.after().views().size());
    }

    @Test
    void countsThePeopleWhoGetAPseudonym() throws IOException {
        Pseudonyms pseudonyms = new Pseudonyms("a key of 24 bytes, secret".getBytes(StandardCharsets.US_ASCII));
        String content = "name,video,progress\nAnn Lee,Intro,50\nann lee,End,50\nBob,Intro,50\n";
        Preview preview = preview(content, ImportOptions.standard().withPseudonyms(pseudonyms));
        assertEquals(2, preview.after().people());
        assertEquals(
                pseudonyms.of("Ann Lee"), preview.after().views().getFirst().learner());
        assertEquals(0, preview(content, ImportOptions.standard()).after().people());
    }

    @Test
    void saysWhyThereAreNoViews() throws IOException {
        Preview preview = preview("who,video,progress\nAnn,Intro,5\n", ImportOptions.standard());
        assertFalse(preview.isComplete());
        assertEquals(List.of(), preview.after().views());
        assertEquals(
                "missing-columns",
                Objects.requireNonNull(preview.after().trouble()).code());
        Preview mapped = preview(
                "who,video,progress\nAnn,Intro,5\n",
                ImportOptions.standard().withMapping(Map.of(Field.LEARNER, "who")));
        assertEquals(1, mapped.after().views().size());
    }

    @Test
    void saysWhereNothingTellsDaysFromMonths() throws IOException {
        String content = "student,video,progress,viewed_at\n17,Intro,5,3/4/26\n";
        assertEquals("3/4/26", preview(content, ImportOptions.standard()).unsureDate());
        Preview said = preview(content, ImportOptions.standard().withDates(ImportOptions.Dates.MONTH_FIRST));
        assertEquals("", said.unsureDate());
        assertEquals("2026-03-04 00:00:00", said.after().views().getFirst().viewedAt());
    }

    @Test
    void hasOneSignatureForTheSameColumns() throws IOException {
        String signature = preview("student,video,progress\na,b,5\n", ImportOptions.standard())
                .signature();
        assertEquals(
                signature,
                preview("Progress [%],VIDEO,Student\n7,b,a\n", ImportOptions.standard())
                        .signature());
        assertNotEquals(
                signature,
                preview("student,video,progress,x\na,b,5,1\n", ImportOptions.standard())
                        .signature());
        assertTrue(signature.matches("[0-9a-f]{16}"));
    }
}
