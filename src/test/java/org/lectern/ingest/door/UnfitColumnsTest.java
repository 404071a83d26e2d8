package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Field;

/** Columns that would give a wrong answer if they were taken for what they were chosen for, or asked for. */
class UnfitColumnsTest {

    @TempDir
    Path folder;

    private ImportReport inspect(String text, Map<Field, String> mapping) throws IOException {
        Path file = Files.writeString(folder.resolve("views.csv"), text);
        return Importer.inspect(file, ImportOptions.standard().withMapping(mapping), TaskContext.quiet());
    }

    private static Problem trouble(ImportReport report) {
        return Objects.requireNonNull(report.trouble());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "percent remaining",
                "% left",
                "unwatched %",
                "% not watched",
                "drop-off rate",
                "Nicht gesehen (%)",
                "pourcentage restant",
                "porcentaje sin ver",
                "Percentuale rimanente",
                "kalan yüzde",
                "time left"
            })
    void whatWasNotWatchedIsNeverTakenForWhatWas(String header) throws IOException {
        String text = "user,video,%s\nann,Light,10\nleo,Light,30\n".formatted(header);

        assertEquals("not-watched", trouble(inspect(text, Map.of())).code());
        assertEquals(
                "not-watched",
                trouble(inspect(text, Map.of(Field.COMPLETION, header))).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"percent watched", "Left at (%)", "Drop-off point (%)", "% completed"})
    void whatWasReachedIs(String header) throws IOException {
        ImportReport report = inspect(
                "user,video,%s\nann,Light,10\nleo,Light,30\n".formatted(header), Map.of(Field.COMPLETION, header));

        assertNull(report.trouble());
        assertEquals(20, Objects.requireNonNull(report.completion()).mean(), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user,Light,Heat\nann,30 %,100 %\nleo,60 %,100 %\n",
                "user,Light,percent\nann,30,100\nleo,60,100\n",
                "user,Light,percent\nann,completed,100\nleo,not started,0\n"
            })
    void sharesAreNoNamesOfVideos(String text) throws IOException {
        ImportReport report = Importer.inspect(
                Files.writeString(folder.resolve("wide.csv"), text),
                ImportOptions.standard().withSource("table").withMapping(Map.of(Field.VIDEO, "Light")),
                TaskContext.quiet());

        assertEquals("shares-no-videos", trouble(report).code());
    }

    @Test
    void numbersAreWhereTheirColumnSaysSo() throws IOException {
        ImportReport report = inspect("user,clip no,percent\nann,1,20\nleo,2,40\n", Map.of(Field.VIDEO, "clip no"));

        assertNull(report.trouble());
        assertEquals(2, report.counts().videos());
    }

    @Test
    void nobodyIsSentToAColumnThatCannotBeIt() throws IOException {
        String grades = trouble(inspect("user,video,score\nann,Light,10\nleo,Light,30\n", Map.of()))
                .remedy();
        String open = trouble(inspect("user,video,part\nann,Light,10\nleo,Light,30\n", Map.of()))
                .remedy();

        assertFalse(grades.contains("--map"), grades);
        assertTrue(open.contains("--map"), open);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann.k@x.edu,Light,30\nleo.m@x.edu,Heat,60\n",
                "P-104;Zwei Spalten;30,5\nP-105;Drei Spalten;60\n",
                "2026-03-01 10:00\tann k\tLight\t30 %\n2026-03-02 10:00\tleo m\tHeat\t60 %\n"
            })
    void aFirstLineWithoutNamesIsNamedAndNotQuoted(String text) throws IOException {
        ImportReport report = inspect(text, Map.of());

        assertEquals("no-names", trouble(report).code());
        String cell = text.split("[,;\t]", -1)[1];
        assertFalse(report.headers().toString().contains(cell), report.headers().toString());
        assertFalse((trouble(report).sentence() + trouble(report).remedy()).contains(cell));
    }

    @Test
    void noAddressIsChosenForAColumn() throws IOException {
        String text = "ann.k@x.edu,Light,30\nleo.m@x.edu,Heat,60\n";

        assertEquals(
                "no-names",
                trouble(inspect(
                                text,
                                Map.of(Field.LEARNER, "ann.k@x.edu", Field.VIDEO, "Light", Field.COMPLETION, "30")))
                        .code());
    }

    @Test
    void yearsAreNamesOfColumnsBesideOneThatIsKnown() throws IOException {
        assertEquals(
                "missing-columns",
                trouble(inspect("Student;2025;remark\nann;x;y\n", Map.of())).code());
    }
}
