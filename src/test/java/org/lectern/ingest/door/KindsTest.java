package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Field;

/** Which words of a column of kinds are about videos, where few or none say so. */
class KindsTest {

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("a.csv"), text);
    }

    private ImportReport report(String text) throws IOException {
        return Importer.inspect(file(text), ImportOptions.standard(), TaskContext.quiet());
    }

    private static Map<String, Long> aside(ImportReport report) {
        return report.counts().setAside().stream()
                .collect(Collectors.toMap(ImportReport.SetAside::code, ImportReport.SetAside::rows));
    }

    private static double mean(ImportReport report) {
        return Objects.requireNonNull(report.completion()).mean();
    }

    private static String told(ImportReport report, String code) {
        return report.notices().stream()
                .filter(notice -> notice.code().equals(code))
                .map(notice -> notice.sentence())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "type,Lecture,Quiz",
        "item type,Recorded lecture,Reading",
        "Typ,Lektion,Übung",
        "Inhaltstyp,Aufzeichnung,Dokument",
        "type de contenu,Leçon,Devoir",
        "tipo,Clase,Tarea",
        "tipo de conteúdo,Aula,Questionário",
        "Content type,Webinar,Graded quiz",
        "kind,Screencast,PDF",
        "тип,Лекция,Тест",
        "类型,录播,测验",
        "種別,講義,課題"
    })
    void aLectureIsTheVideoBesideWhatIsSurelyNone(String header, String lecture, String other) throws IOException {
        ImportReport report = report("""
                user,title,percent watched,%1$s
                ana,Leaves,10,%2$s
                ana,Leaves 2,100,%3$s
                ben,Leaves,40,%2$s
                ben,Leaves 2,100,%3$s
                """.formatted(header, lecture, other));
        assertEquals(Map.of("other-kind", 2L), aside(report));
        assertEquals(25, mean(report), 1e-9);
    }

    @Test
    void aLectureStaysBesideVideos() throws IOException {
        ImportReport report = report("""
                user,title,percent watched,type
                ana,Leaves,10,Video
                ana,Roots,50,Lecture
                ben,Leaves,30,Excursion
                """);
        assertEquals(Map.of("other-kind", 1L), aside(report));
        assertEquals(30, mean(report), 1e-9);
    }

    @Test
    void kindsThatNobodyKnowsAreKeptBesideWhatIsSurelyNoVideoAndSaidToBe() throws IOException {
        ImportReport report = report("""
                user,title,percent watched,item type
                ana,Leaves,10,Brainbite
                ana,Check,100,Quiz
                ben,Leaves,40,Brainbite
                ben,Roots,70,
                """);
        assertEquals(Map.of("other-kind", 1L), aside(report));
        assertEquals(40, mean(report), 1e-9);
        assertTrue(told(report, "other-kinds").contains("quiz 1"));
        assertTrue(told(report, "unknown-kinds").contains("3 rows"), told(report, "unknown-kinds"));
        assertFalse(told(report, "unknown-kinds").contains("Brainbite"));
    }

    @Test
    void whereNothingMayBeAVideoAllIsKeptAndSaid() throws IOException {
        ImportReport report = report("""
                user,title,percent watched,item type
                ana,Leaves,10,Quiz
                ben,Leaves,40,Reading
                """);
        assertEquals(2, report.counts().kept());
        assertTrue(told(report, "unclear-kinds").contains("2 rows"), told(report, "unclear-kinds"));
    }

    @Test
    void aSubjectIsNoKindOfThing() throws IOException {
        ImportReport report = report("""
                user,title,percent watched,category
                ana,Leaves,10,Biology
                ben,Leaves,40,Chemistry
                """);
        assertEquals(2, report.counts().kept());
        assertEquals("", told(report, "unclear-kinds") + told(report, "unknown-kinds") + told(report, "other-kinds"));
    }

    private static String late(String first) {
        StringBuilder text = new StringBuilder("user,title,percent watched,content type\n");
        for (int i = 0; i < 1100; i++) {
            text.append('u').append(i).append(",Leaves,40,").append(first).append('\n');
        }
        for (int i = 0; i < 1100; i++) {
            text.append('u').append(i).append(",Check,100,Quiz\n");
        }
        return text.append("u1,Roots,40,Video\n").toString();
    }

    /** What stands in the columns that the dialog shows is what the dialog opens the file with. */
    private void sameBothWays(String text, long aside) throws IOException {
        Path file = file(text);
        ImportReport unasked = Importer.inspect(file, ImportOptions.standard(), TaskContext.quiet());
        Map<Field, String> shown = new EnumMap<>(Field.class);
        Importer.preview(file, ImportOptions.standard(), TaskContext.quiet())
                .columns()
                .forEach(column -> shown.put(column.field(), column.header()));
        ImportReport asked = Importer.inspect(file, ImportOptions.standard().withMapping(shown), TaskContext.quiet());
        assertEquals(Map.of("other-kind", aside), aside(unasked));
        assertEquals(unasked.counts(), asked.counts());
        assertEquals(40, mean(unasked), 1e-9);
        assertEquals(40, mean(asked), 1e-9);
        assertEquals(told(unasked, "other-kinds"), told(asked, "other-kinds"));
    }

    @Test
    void whatStandsBeyondTheFirstRowsIsLeftOutInTheDialogAndWithoutIt() throws IOException {
        sameBothWays(late("Video"), 1100);
        sameBothWays(late(""), 1100);
    }
}
