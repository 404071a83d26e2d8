package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.report.ImportReport;
import org.lectern.study.Meaning;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Exports that tell of videos and not of people, with the headers that their makers print. */
class VideoSourcesTest {

    @TempDir
    Path folder;

    /**
     * An export written by hand.
     *
     * @param telling a header without which it is no such export
     */
    record Export(String source, String file, String text, String telling) {
        @Override
        public String toString() {
            return source;
        }
    }

    private static final Export YOUTUBE = new Export("youtube-videos", "studio.csv", """
            Content,Video title,Video publish time,Duration,Engaged views,Average view duration,Average percentage viewed (%),Unique viewers,Views,Watch time (hours)
            Total,,,,300,0:01:00,40.5,0,300,9
            aaa,Intro,"Aug 21, 2019",0:02:27,200,0:01:07,45.5,,200,5
            bbb,Loops,,600,100,0:03:00,30,80,"1,100",4
            ccc,,,60,0,0:00:00,,,,
            ddd,Loops,,90,5,0:00:10,11,,5,0
            """, "Average view duration");

    private static final Export YOUTUBE_RETENTION =
            new Export("youtube-retention", "Week 3.csv", """
            elapsedVideoTimeRatio,audienceWatchRatio,relativeRetentionPerformance
            0.01,1.08,0.5
            0.5,0.62,0.4
            1,0.3,
            """, "audienceWatchRatio");

    private static final Export VIMEO = new Export("vimeo-videos", "vimeo.csv", """
            title,views,impressions,unique_viewers,finishes,mean_percent_watched,mean_seconds_watched,duration
            Intro,50,90,30,20,62.5,75,120
            Loops,10,20,9,1,15,9,60
            """, "finishes");

    private static final Export KALTURA_DROPOFF = new Export("kaltura-dropoff", "dropoff.csv", """
            object_id,entry_name,count_plays,count_plays_25,count_plays_50,count_plays_75,count_plays_100,play_through_ratio
            1_a,Intro,200,150,100,80,50,0.25;
            1_b,Loops,40,20,10,5,4,0.1;
            """, "count_plays_75");

    private static final Export KALTURA_TOP = new Export("kaltura-top-content", "top.csv", """
            object_id,entry_name,count_plays,sum_time_viewed,avg_time_viewed,count_loads,load_play_ratio,avg_view_drop_off,unique_known_users,avg_completion_rate
            1_a,Intro,200,100,0.5,250,0.8,0.6,90,0.55
            1_b,Loops,40,9,0.2,50,0.8,0.2,30,0.25
            """, "count_loads");

    private static final Export PANOPTO = new Export("panopto-sessions", "sessions.csv", """
            Session Name,Session ID,Creator,Creator ID,Email,Start Time,Folder Name,Folder ID,Views and Downloads,Unique Viewers,Minutes Delivered,Average Minutes Delivered,Session Length,Rating Count,Average Rating,Most Recent View Date
            Week 1,s1,Ann,a,a@x.edu,1/2/2026,Botany,f1,20,12,200,10,40,0,0,1/9/2026
            Week 2,s2,Ann,a,a@x.edu,8/2/2026,Botany,f1,5,5,100,20,50,0,0,1/9/2026
            """, "Views and Downloads");

    private static final Export LIST = new Export("retention-list", "lists.csv", """
            Video,URL,Unit,Title,Duration,Views,Retention
            v1,https://x/1,MECH,Stress,2.5,822,[1.0879; 0.9133; 0.5; 0.25]
            v2,https://x/2,MECH,Strain,10,100,[1; 0.5; 0.4; 0.1]
            """, "\\[1.0879[^\\]]*\\]");

    static Stream<Export> exports() {
        return Stream.of(YOUTUBE, YOUTUBE_RETENTION, VIMEO, KALTURA_DROPOFF, KALTURA_TOP, PANOPTO, LIST);
    }

    @ParameterizedTest
    @MethodSource("exports")
    void isRecognisedByItsColumnsAndOpensWithoutLearners(Export export) {
        ImportReport report = report(export.file(), export.text());
        assertEquals(export.source(), report.recognition().source());
        assertNull(report.trouble());
        try (Study study = study(export)) {
            assertTrue(study.facts().holds("videos"));
            assertEquals(0, study.facts().learners());
            assertEquals(
                    0, study.query("SELECT * FROM views", TaskContext.quiet()).rowCount());
            assertTrue(!study.facts().origin().instead().isEmpty());
        }
        assertTrue(Importer.preview(folder.resolve(export.file()), ImportOptions.standard(), TaskContext.quiet())
                .isComplete());
    }

    @ParameterizedTest
    @MethodSource("exports")
    void isNotRecognisedWithoutOneOfThem(Export export) {
        String near = export.text().replaceFirst(export.telling(), "Something else");
        assertNotEquals(
                export.source(), report(export.file(), near).recognition().source());
    }

    @Test
    void youtubeHasARowOfTotalsAndVideosOfOneTitle() {
        ImportReport report = report(YOUTUBE.file(), YOUTUBE.text());
        assertEquals(5, report.counts().read());
        assertEquals(3, report.counts().kept());
        assertEquals(
                List.of("no-number", "totals-row"),
                report.counts().setAside().stream()
                        .map(ImportReport.SetAside::code)
                        .toList());
        assertEquals(Meaning.PLAY_AVERAGE, report.recognition().meaning());
        try (Study study = study(YOUTUBE)) {
            Table videos = study.query("SELECT * FROM videos ORDER BY video", TaskContext.quiet());
            assertEquals(
                    List.of("Intro", "Loops (bbb)", "Loops (ddd)"),
                    videos.stringColumn("video").asList());
            assertEquals(200, videos.row(0).getLong("views"));
            assertEquals(147, videos.row(0).getDouble("video_seconds"));
            assertEquals(45.5, videos.row(0).getDouble("mean_percent"));
            assertTrue(videos.row(0).isMissing("viewers"));
            assertEquals(1_100, videos.row(1).getLong("views"));
            assertEquals(80, videos.row(1).getLong("viewers"));
            assertEquals(1_305, study.facts().views());
            assertTrue(study.facts().holds("videos"));
            assertFalse(study.facts().holds("retention"));
            assertFalse(study.facts().holds("views"));
        }
    }

    @Test
    void rowsSetAsideAreSavedWithTheirLines() throws IOException {
        try (Imported imported = open(YOUTUBE)) {
            Path csv = folder.resolve("aside.csv");
            assertEquals(2, Importer.saveSetAside(imported, csv, TaskContext.quiet()));
            assertTrue(Files.readString(csv).contains("2,a row of totals,"), Files.readString(csv));
        }
    }

    @Test
    void retentionOfOneVideoIsNamedAsItsFile() {
        try (Study study = study(YOUTUBE_RETENTION)) {
            Table places = study.query("SELECT * FROM retention ORDER BY place", TaskContext.quiet());
            assertEquals(3, places.rowCount());
            assertEquals("Week 3", places.row(0).getString("video"));
            assertEquals(1.08, places.row(0).getDouble("watching"));
            assertEquals(1, places.row(2).getDouble("place"));
            assertEquals(1, study.facts().videos());
            assertTrue(study.facts().holds("retention"));
        }
    }

    @Test
    void retentionOfSeveralVideosStaysApart() {
        String text = """
                video,elapsedVideoTimeRatio,audienceWatchRatio
                a,0.5,0.9
                b,0.5,0.8
                b,1,0.2
                """;
        try (Study study = open("several.csv", text).study()) {
            assertEquals(2, study.facts().videos());
            assertEquals(
                    List.of("a", "b", "b"),
                    study.query("SELECT video FROM retention ORDER BY video, place", TaskContext.quiet())
                            .stringColumn("video")
                            .asList());
        }
    }

    @Test
    void filesOfOneVideoEachBecomeOneStudy() throws IOException {
        Path several = Files.createDirectory(folder.resolve("several"));
        Files.writeString(several.resolve("Week 3.csv"), YOUTUBE_RETENTION.text());
        Files.writeString(
                several.resolve("Week 4.csv"), YOUTUBE_RETENTION.text().replace("0.62", "0.5"));
        try (Study study = Importer.open(several, ImportOptions.standard(), TaskContext.quiet())
                .study()) {
            assertEquals(2, study.facts().videos());
            assertEquals(0, study.facts().learners());
            assertEquals(
                    6,
                    study.query("SELECT * FROM retention", TaskContext.quiet()).rowCount());
        }
    }

    @Test
    void kalturaTellsWhatReachesEachQuarter() {
        try (Study study = study(KALTURA_DROPOFF)) {
            Table places =
                    study.query("SELECT * FROM retention WHERE video = 'Intro' ORDER BY place", TaskContext.quiet());
            assertEquals(
                    List.of(0.0, 0.25, 0.5, 0.75, 1.0),
                    places.doubleColumn("place").asList());
            assertEquals(
                    List.of(1.0, 0.75, 0.5, 0.4, 0.25),
                    places.doubleColumn("watching").asList());
            Row intro = study.query("SELECT * FROM videos ORDER BY video", TaskContext.quiet())
                    .row(0);
            assertEquals(200, intro.getLong("views"));
            assertEquals(50, intro.getLong("finished"));
        }
    }

    @Test
    void kalturasRatesAreFractionsHere() {
        try (Study study = study(KALTURA_TOP)) {
            Row intro = study.query("SELECT * FROM videos ORDER BY video", TaskContext.quiet())
                    .row(0);
            assertEquals(55, intro.getDouble("mean_percent"), 1e-12);
            assertEquals(90, intro.getLong("viewers"));
        }
    }

    @Test
    void panoptoCountsMinutesOverLength() {
        ImportReport report = report(PANOPTO.file(), PANOPTO.text());
        assertEquals(Meaning.TIME_OVER_LENGTH, report.recognition().meaning());
        try (Study study = study(PANOPTO)) {
            Row first = study.query("SELECT * FROM videos ORDER BY video", TaskContext.quiet())
                    .row(0);
            assertEquals(25, first.getDouble("mean_percent"), 1e-12);
            assertEquals(2_400, first.getDouble("video_seconds"), 1e-9);
            assertEquals("Botany", first.getString("course"));
            assertEquals(25, study.facts().courses().getFirst().views());
        }
    }

    @Test
    void aListOfPointsEndsAtTheEndOfTheVideo() {
        try (Study study = study(LIST)) {
            Table places =
                    study.query("SELECT * FROM retention WHERE video = 'Stress' ORDER BY place", TaskContext.quiet());
            assertEquals(
                    List.of(0.25, 0.5, 0.75, 1.0), places.doubleColumn("place").asList());
            assertEquals(
                    List.of(1.0879, 0.9133, 0.5, 0.25),
                    places.doubleColumn("watching").asList());
            Table videos = study.query("SELECT * FROM videos ORDER BY video", TaskContext.quiet());
            assertEquals(150, videos.row(1).getDouble("video_seconds"), 1e-9);
            assertEquals("MECH", videos.row(1).getString("course"));
        }
    }

    @Test
    void nothingButTotalsIsNoStudy() {
        String text = YOUTUBE.text().lines().limit(2).reduce("", (all, line) -> all + line + "\n");
        ProblemException trouble = assertThrows(ProblemException.class, () -> open("totals.csv", text));
        assertEquals("no-rows-left", trouble.problem().code());
    }

    private Study study(Export export) {
        return open(export).study();
    }

    private Imported open(Export export) {
        return open(export.file(), export.text());
    }

    private Imported open(String name, String text) {
        return Importer.open(file(name, text), ImportOptions.standard(), TaskContext.quiet());
    }

    private ImportReport report(String name, String text) {
        return Objects.requireNonNull(
                Importer.inspect(file(name, text), ImportOptions.standard(), TaskContext.quiet()));
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
