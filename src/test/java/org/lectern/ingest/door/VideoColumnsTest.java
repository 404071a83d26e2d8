package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Field;

/** Tables with a column for each video. */
class VideoColumnsTest {

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("progress.csv"), text);
    }

    private static ImportReport inspect(Path file) {
        return Importer.inspect(file, ImportOptions.standard(), TaskContext.quiet());
    }

    private static void isRead(ImportReport report, long views, long learners, long videos, double mean) {
        assertEquals("video-columns", report.recognition().source());
        assertEquals(views, report.counts().kept());
        assertEquals(learners, report.counts().learners());
        assertEquals(videos, report.counts().videos());
        assertEquals(mean, Objects.requireNonNull(report.completion()).mean(), 1e-9);
    }

    @Test
    void eachCellThatSaysAnythingIsAView() throws IOException {
        Path file = file("""
                Learner,Leaves,Roots,Seeds
                ann,100%,40%,
                bob,0%,,-
                """);

        // (100 + 40 + 0) / 3
        isRead(inspect(file), 3, 2, 2, 140.0 / 3);
        Preview preview = Importer.preview(file, ImportOptions.standard(), TaskContext.quiet());
        assertEquals(
                List.of(
                        List.of("ann", "Leaves", "100%"),
                        List.of("ann", "Roots", "40%"),
                        List.of("bob", "Leaves", "0%")),
                preview.rows().stream()
                        .map(row -> List.of(row.get(0), row.get(row.size() - 2), row.get(row.size() - 1)))
                        .toList());
        assertEquals(3, preview.after().views().size());
    }

    @Test
    void numbersCountUnderNamesThatSaySoAndTotalsDoNot() throws IOException {
        ImportReport report = inspect(file("""
                Student;Group;Video 1 % watched;Video 2 % watched;Average;Grade
                ann;A;80;20;50;7
                bob;B;100;;100;8
                Total;;90;20;75;7,5
                Average;;90;20;75;7,5
                """));

        // (80 + 20 + 100) / 3; a row of totals and one of means give two cells each.
        isRead(report, 3, 2, 2, 200.0 / 3);
        assertEquals(4, report.counts().setAside().getFirst().rows());
        assertTrue(report.unused().getFirst().headers().containsAll(List.of("Group", "Average", "Grade")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Completed|Not completed",
                "Abgeschlossen|Nicht abgeschlossen",
                "Terminé|Pas terminé",
                "completado|No completado"
            })
    void wordsOfCompletionAreAllOrNothing(String words) throws IOException {
        String[] word = words.split("\\|", -1);
        ImportReport report = inspect(file("""
                Username,Lecture 1,,Lecture 2,
                ann,%1$s,"Monday, 1 March 2024",%2$s,
                bob,%1$s,"Tuesday, 2 March 2024",,
                """.formatted(word[0], word[1])));

        // (100 + 0 + 100) / 3
        isRead(report, 3, 2, 2, 200.0 / 3);
    }

    @Test
    void aTitleMayHoldAWordForTotals() throws IOException {
        ImportReport report = inspect(file("""
                Email,Total internal reflection (watched %),Mean and variance (watched %),Overall progress,Quiz 1,% complete
                a@x.edu,80%,40%,60%,10%,60%
                """));

        isRead(report, 2, 1, 2, 60);
    }

    @Test
    void rowsSetAsideAreThoseOfTheFile() throws IOException {
        Path file = file("""
                Learner,Leaves,Roots
                ann,100%,40%
                ,,20%
                bob,,60%
                ,10%,
                """);
        Path csv = folder.resolve("aside.csv");

        try (Imported imported = Importer.open(Recipe.of(file, ImportOptions.standard()), TaskContext.quiet())) {
            Importer.saveSetAside(imported, csv, TaskContext.quiet());
        }

        assertEquals(
                List.of("3", "5"),
                Files.readAllLines(csv).stream()
                        .skip(1)
                        .map(line -> line.substring(0, 1))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Student,Mathematics,Physics,Attendance\nann,80,20,90\nbob,100,30,80\n",
                "Student,Video,Total completion %,Average completion %\nann,Leaves,80,20\nbob,Leaves,100,30\n",
                "Student,Quiz 1,Final exam\nann,80%,90%\nbob,70%,60%\n",
                "Ward,Beds %,Staff %\nA,80%,20%\nB,100%,30%\n",
                "Student,Leaves,Email\nann,80%,a@x\nbob,100%,b@x\n"
            })
    void otherTablesAreNotTaken(String text) throws IOException {
        assertNotEquals("video-columns", inspect(file(text)).recognition().source());
    }

    /** Each with two videos of 30 %, 100 % and 60 %, 100 %, so that the mean is 72.5 %. */
    @ParameterizedTest
    @ValueSource(strings = {"""
                Nombre;Apellidos;Clase 1: Luz;Clase 2: Calor;Nota media
                Ana;Gil;30 %;100 %;70 %
                Leo;Paz;60 %;100 %;80 %
                """, """
                First name,Last name,Light (watched),Light (grade),Heat (watched),Heat (grade)
                Ann,A,30%,90%,100%,10%
                Leo,B,60%,95%,100%,20%
                """, """
                Email;Light - score;Light - completion;Heat - score;Heat - completion;Overall progress
                a@x.edu;9;30;8;100;65
                l@x.edu;7;60;6;100;80
                """, """
                Vorname;Nachname;Licht (angesehen);Licht (Note);Wärme (angesehen);Wärme (Note);Gesamt
                Ann;A;30 %;90 %;100 %;10 %;65 %
                Leo;B;60 %;95 %;100 %;20 %;80 %
                """, """
                Student,Light - completed,Light - watched %,Heat - completed,Heat - watched %,Final grade
                ann,No,30,Yes,100,88
                leo,No,60,Yes,100,77
                """, """
                Student,Light (watched),Light (unwatched),Heat (watched),Heat (unwatched)
                ann,30%,70%,100%,0%
                leo,60%,40%,100%,0%
                """})
    void gradesMeansAndSecondColumnsOfAVideoAreLeftOutAndNamed(String text) throws IOException {
        ImportReport report = inspect(file(text));

        isRead(report, 4, 2, 2, 72.5);
        String others = report.notices().stream()
                .filter(notice -> notice.code().equals("other-columns"))
                .findFirst()
                .orElseThrow()
                .sentence();
        for (String header : report.unused().getFirst().headers()) {
            assertTrue(others.contains(header), header);
        }
    }

    @Test
    void aColumnOfTheWholeCourseIsNoVideo() throws IOException {
        ImportReport report = inspect(file("""
                Student,Email address,Video: Light,Video: Heat,Course complete
                Ann,a@x.edu,Completed,Not completed,Not completed
                Leo,l@x.edu,Completed,Completed,Completed
                """));

        isRead(report, 4, 2, 2, 75);
    }

    @Test
    void partsOfALectureAreVideosOfTheirOwn() throws IOException {
        isRead(inspect(file("""
                Student,Light (part 1),Light (part 2)
                ann,30%,100%
                leo,60%,100%
                """)), 4, 2, 2, 72.5);
    }

    @Test
    void numbersUnderNamesThatSayNothingAreNamedWithWhatToDo() throws IOException {
        Problem trouble = Objects.requireNonNull(inspect(file("""
                Student,Lecture 1,Lecture 2
                ann,30,100
                leo,60,100
                """)).trouble());

        assertEquals("unnamed-shares", trouble.code());
        isRead(inspect(file("""
                Student,Lecture 1 % watched,Lecture 2 % watched
                ann,30,100
                leo,60,100
                """)), 4, 2, 2, 72.5);
    }

    @Test
    void aColumnOfAVideoCannotBeChosenForSomethingElse() throws IOException {
        Path file = file("""
                Learner,Leaves,Roots
                ann,100%,40%
                """);
        ImportOptions options = ImportOptions.standard().withMapping(Map.of(Field.VIDEO, "Leaves"));

        assertEquals(
                "column-of-video",
                assertThrows(ProblemException.class, () -> Importer.inspect(file, options, TaskContext.quiet()))
                        .problem()
                        .code());
    }
}
