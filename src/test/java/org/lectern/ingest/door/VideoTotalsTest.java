package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.report.ImportReport;
import org.lectern.study.Meaning;
import tech.tablesaw.api.Table;

/** Tables of videos, without learners, of platforms that nobody knows. */
class VideoTotalsTest {

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("videos.csv"), text);
    }

    private static ImportReport inspect(Path file) {
        return Importer.inspect(file, ImportOptions.standard(), TaskContext.quiet());
    }

    private void holds(String text, String rows) throws IOException {
        Path file = file(text);
        ImportReport report = inspect(file);
        assertEquals("video-totals", report.recognition().source());
        assertEquals(Meaning.UNKNOWN, report.recognition().meaning());
        assertTrue(report.notices().stream().anyMatch(notice -> notice.code().equals("caution")));
        try (Imported imported = Importer.open(Recipe.of(file, ImportOptions.standard()), TaskContext.quiet())) {
            Table videos = imported.study()
                    .query(
                            "SELECT string_agg(concat_ws(' ', video, views, mean_percent, video_seconds), '; ' ORDER BY video)"
                                    + " AS rows FROM videos",
                            TaskContext.quiet());
            assertEquals(rows, videos.stringColumn("rows").get(0));
        }
    }

    @Test
    void countsAndMeansAreTaken() throws IOException {
        holds("""
                Title,Total Plays,Avg. % Watched,Duration (min),Unique Viewers,Upload date
                Leaves,"1,200",45.5%,10,300,2026-03-01
                Roots,80,60%,5.5,40,2026-03-02
                Total,"1,280",46%,,,
                """, "Leaves 1200 45.5 600.0; Roots 80 60.0 330.0");
    }

    @Test
    void thousandsMayBeGroupedByPoints() throws IOException {
        holds("""
                Videotitel;Aufrufe;Dauer
                Blätter;1.200;0:10:00
                Wurzeln;80;0:05:30
                """, "Blätter 1200 600.0; Wurzeln 80 330.0");
    }

    @Test
    void aMeanAloneWillDo() throws IOException {
        holds("Video,Average completion\nLeaves,0.5\nRoots,0.75\n", "Leaves 50.0; Roots 75.0");
    }

    @Test
    void anIdBesideATitleTellsTwoOfTheSameApart() throws IOException {
        holds("""
                Video,Video title,Views
                v1,Leaves,12
                v2,Leaves,8
                Total,,20
                """, "Leaves (v1) 12; Leaves (v2) 8");
    }

    @Test
    void frenchTablesToo() throws IOException {
        holds("Titre de la vidéo;Nombre de vues\nFeuilles;1 200\nRacines;80\n", "Feuilles 1200; Racines 80");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Title,Length\nLeaves,10\nRoots,5\n",
                "Name,Views\nann,4\nbob,5\n",
                "Kursist,Video,Views\nann,Leaves,1\nbob,Roots,2\n",
                "Video,Completion\nLeaves,40\nRoots,50\n",
                "Name,Video,Views\nann,Leaves,1\nbob,Roots,2\n",
                "Email,Video,Views\na@x,Leaves,1\nb@x,Roots,2\n",
                "Video,Views\nLeaves,many\nRoots,few\n",
                "Video,Views,Completion\nLeaves,1,20\nLeaves,1,40\nLeaves,2,60\n"
            })
    void otherTablesAreNotTaken(String text) throws IOException {
        assertNotEquals("video-totals", inspect(file(text)).recognition().source());
    }

    @Test
    void lengthsAreInTheUnitOfTheirHeader() throws IOException {
        holds("Title,Plays,Duration (h)\nLeaves,10,0.5\nRoots,20,1.25\n", "Leaves 10 1800.0; Roots 20 4500.0");
        holds("Title,Plays,Duration (ms)\nLeaves,10,90000\nRoots,20,500\n", "Leaves 10 90.0; Roots 20 0.5");
    }

    @Test
    void besideViewsItCompletesThem() throws IOException {
        file("Video,Views,Length\nLeaves,12,100\nRoots,8,200\n");
        Files.writeString(folder.resolve("views.csv"), """
                Learner,Video,Completion
                ann,Leaves,80
                bob,Roots,40
                """);

        try (Imported imported = Importer.open(Recipe.of(folder, ImportOptions.standard()), TaskContext.quiet())) {
            assertEquals(2, imported.report().counts().kept());
            assertEquals(
                    300,
                    imported.study()
                            .query("SELECT sum(video_seconds) AS s FROM views", TaskContext.quiet())
                            .doubleColumn("s")
                            .get(0));
        }
    }
}
