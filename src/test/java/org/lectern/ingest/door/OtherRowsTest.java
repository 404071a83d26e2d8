package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Field;

/** Rows with nothing wrong that tell of no view all the same: other things than videos, and videos that were never opened. */
class OtherRowsTest {

    @TempDir
    Path folder;

    private ImportReport report(String text, ImportOptions options) throws IOException {
        return Importer.inspect(Files.writeString(folder.resolve("a.csv"), text), options, TaskContext.quiet());
    }

    private ImportReport report(String text) throws IOException {
        return report(text, ImportOptions.standard());
    }

    private static Map<String, Long> aside(ImportReport report) {
        return report.counts().setAside().stream()
                .collect(Collectors.toMap(ImportReport.SetAside::code, ImportReport.SetAside::rows));
    }

    private static double mean(ImportReport report) {
        return Objects.requireNonNull(report.completion()).mean();
    }

    private static boolean has(ImportReport report, Field field) {
        return report.columns().stream().anyMatch(column -> column.field() == field);
    }

    private static String told(ImportReport report, String code) {
        return report.notices().stream()
                .filter(notice -> notice.code().equals(code))
                .map(notice -> notice.sentence())
                .collect(Collectors.joining());
    }

    private static final String SUMMARY = """
            Username,Content id,Content title,Time of first interaction,Progress (0-1),Content kind
            dalila,k1,Cells,2026-03-02 08:00:00,0.5,video
            dalila,k2,Cells quiz,2026-03-02 08:30:00,1,exercise
            emeka,k1,Cells,2026-03-03 08:00:00,0.25,video
            ,k1,Cells,2026-03-03 09:00:00,0.75,video
            emeka,k3,Handout,2026-03-03 08:05:00,1,document
            emeka,k2,Cells quiz,2026-03-03 08:10:00,1,exercise
            """;

    @Test
    void onlyVideosAreKeptAndTheRestIsCountedByKind() throws IOException {
        ImportReport report = report(SUMMARY);
        assertEquals(Map.of("other-kind", 3L, "no-learner", 1L), aside(report));
        assertEquals(2, report.counts().learners());
        assertEquals(37.5, mean(report), 1e-9);
        assertTrue(told(report, "other-kinds").contains("exercise 2, document 1"));
    }

    @Test
    void kindsAreKnownInOtherLanguagesAndAsTypesOfFiles() throws IOException {
        ImportReport german = report(
                """
                Benutzername;Titel;Fortschritt in Prozent;progress;Inhaltstyp
                ute;Zellen;;80;Lehrvideo
                ute;Test 1;;100;Aufgabe
                uwe;Zellen;;40;Lehrvideo
                """,
                ImportOptions.standard()
                        .withMapping(Map.of(
                                Field.LEARNER, "Benutzername", Field.VIDEO, "Titel", Field.COMPLETION, "progress")));
        assertEquals(Map.of("other-kind", 1L), aside(german));
        assertEquals(60, mean(german), 1e-9);
        ImportReport mime = report("""
                user_id,title,percent watched,type
                u1,Leaves,100,video/mp4
                u2,Leaves,50,VIDEO/X-MS-WMV
                u2,Syllabus,100,application/pdf
                u2,Trees,30,
                """);
        assertEquals(Map.of("other-kind", 1L), aside(mime));
        assertEquals(60, mean(mime), 1e-9);
        assertTrue(told(mime, "other-kinds").contains("others 1"));
        assertFalse(told(mime, "other-kinds").contains("application"));
    }

    @Test
    void aTypeThatIsNoKindOfThingChangesNothing() throws IOException {
        ImportReport report = report("""
                user_id,video,percent watched,type
                u1,Leaves,100,full time
                u2,Leaves,50,course
                """);
        assertEquals(2, report.counts().kept());
        assertFalse(has(report, Field.KIND));
        ImportReport subjects = report("""
                user_id,video,percent watched,category
                u1,Leaves,100,biology
                u2,Cuts,50,video editing
                """);
        assertEquals(2, subjects.counts().kept());
        assertFalse(has(subjects, Field.KIND));
    }

    @Test
    void theUserKeepsWhatTheKindsLeaveOut() throws IOException {
        ImportReport report = report(SUMMARY, ImportOptions.standard().withMapping(Map.of(Field.KIND, "")));
        assertEquals(5, report.counts().kept());
    }

    @Test
    void rowsWithoutAPlayAreNoViews() throws IOException {
        ImportReport report = report("""
                email,videoTitle,watchCount,watchPercentage
                a@x.example,Leaves,3,90
                b@x.example,Leaves,0,0
                b@x.example,Roots,,0
                c@x.example,Roots,1,0
                """);
        assertEquals(Map.of("never-opened", 2L), aside(report));
        assertEquals(45, mean(report), 1e-9);
        assertTrue(told(report, "never-opened").startsWith("2 of 4 rows"));
    }

    @Test
    void playsAreKnownInOtherLanguagesAndWithoutAPercentage() throws IOException {
        ImportReport german = report("""
                student_id;video_title;completion percent;Anzahl Aufrufe
                s1;Zellen;80;2
                s2;Zellen;0;0
                """);
        assertEquals(Map.of("never-opened", 1L), aside(german));
        ImportReport blank = report("""
                student_id,video_title,percent watched,Times Viewed
                s1,Cells,80,2
                s2,Cells,,0
                s3,Cells,,
                """);
        assertEquals(Map.of("never-opened", 1L, "no-completion", 1L), aside(blank));
    }

    @Test
    void playsThatContradictTheCompletionOrAreAlwaysNoneAreNotUsed() throws IOException {
        ImportReport contradicted = report("""
                student_id,video_title,percent watched,views
                s1,Cells,80,0
                s2,Cells,0,0
                s3,Cells,20,1
                """);
        assertEquals(3, contradicted.counts().kept());
        assertFalse(has(contradicted, Field.PLAYS));
        ImportReport none = report("""
                student_id,video_title,percent watched,views
                s1,Cells,0,0
                s2,Cells,0,0
                """);
        assertEquals(2, none.counts().kept());
    }

    @Test
    void aRowOfMeansIsARowOfTotals() throws IOException {
        ImportReport report = report("""
                student_name,video_title,percent watched
                Ann,Mean,100
                Bob,Mean,50
                Durchschnitt,Mean,75
                """);
        assertEquals(Map.of("totals-row", 1L), aside(report));
        assertEquals(75, mean(report), 1e-9);
        assertEquals(2, report.counts().kept());
    }

    @Test
    void kindsUnderANameThatNobodyHasListedAreKnownByTheirWords() throws IOException {
        for (String header : new String[] {"Modality", "thing", "library"}) {
            ImportReport report = report("""
                    user,title,%s,percent
                    nils,Tides,Video,30
                    nils,Sheet,PDF,100
                    olga,Tides,Video,50
                    olga,Sheet,PDF,100
                    """.formatted(header));
            assertEquals(Map.of("other-kind", 2L), aside(report), header);
            assertEquals(40, mean(report), 1e-9, header);
        }
        ImportReport classes = report("""
                user,title,library,percent
                nils,Tides,H5P.InteractiveVideo 1.24,30
                nils,Check,H5P.QuestionSet 1.20,100
                olga,Tides,H5P.InteractiveVideo 1.24,50
                olga,Check,H5P.QuestionSet 1.20,100
                """);
        assertEquals(40, mean(classes), 1e-9);
        ImportReport places = report("""
                user,title,seen with,percent
                nils,Tides,video wall,30
                olga,Tides,the big screen,50
                """);
        assertEquals(2, places.counts().kept());
    }

    @Test
    void lecturesAreTheVideosBesideExams() throws IOException {
        ImportReport report = report("""
                learner,item name,item type,progress percent
                nils,Tides,lecture,30
                nils,Read on,supplement,100
                nils,Check,exam,100
                olga,Tides,lecture,50
                """);
        assertEquals(Map.of("other-kind", 2L), aside(report));
        assertEquals(40, mean(report), 1e-9);
    }

    @Test
    void aStatusTellsWhatWasNeverBegun() throws IOException {
        ImportReport english = report("""
                student,video,status,progress
                nils,Tides,Not started,0
                olga,Tides,In progress,40
                paul,Tides,Completed,100
                """);
        assertEquals(Map.of("never-opened", 1L), aside(english));
        assertEquals(70, mean(english), 1e-9);
        ImportReport french = report("""
                apprenant;vidéo;statut;pourcentage vu
                nils;Marées;Non commencé;0 %
                olga;Marées;En cours;40 %
                """);
        assertEquals(Map.of("never-opened", 1L), aside(french));
        ImportReport contradicted = report("""
                student,video,status,progress
                nils,Tides,Not started,20
                olga,Tides,In progress,40
                """);
        assertEquals(2, contradicted.counts().kept());
    }

    @Test
    void nothingWatchedWithoutATimeWasNeverOpenedWhereAllElseHasATime() throws IOException {
        ImportReport blank = report("""
                student,video,last viewed,percent watched
                nils,Tides,2026-02-01 10:00,60
                olga,Tides,,0
                paul,Tides,2026-02-02 10:00,0
                """);
        assertEquals(Map.of("never-opened", 1L), aside(blank));
        assertEquals(30, mean(blank), 1e-9);
        ImportReport word = report("""
                student,video,last viewed,percent watched
                nils,Tides,2026-02-01 10:00,60
                olga,Tides,Never,0
                """);
        assertEquals(60, mean(word), 1e-9);
        ImportReport untimed = report("""
                student,video,last viewed,percent watched
                nils,Tides,,60
                olga,Tides,,0
                """);
        assertEquals(2, untimed.counts().kept());
    }

    @Test
    void countsOfOpeningsHaveManyNames() throws IOException {
        for (String header : new String[] {"views_count", "Opened (times)", "visits", "Sitzungen", "accesos"}) {
            ImportReport report = report("""
                    user,video,%s,percent
                    nils,Tides,2,40
                    olga,Tides,0,0
                    paul,Tides,1,0
                    """.formatted(header));
            assertEquals(Map.of("never-opened", 1L), aside(report), header);
            assertEquals(20, mean(report), 1e-9, header);
        }
    }
}
