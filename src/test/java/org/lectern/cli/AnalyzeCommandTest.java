package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnalyzeCommandTest {

    @TempDir
    private Path folder;

    private Path study;
    private Path out;

    @BeforeEach
    void writeStudy() throws IOException {
        study = folder.resolve("study.csv");
        out = folder.resolve("out");
        Files.writeString(study, """
                student_id,course_code,video_title,role,completion_rate_percent
                ada,ART,Colour,Student,100
                bob,ART,Colour,Student,50
                cid,ART,"Light, and shade",Student,20
                ada,BIO,Cells,Student,96
                bob,BIO,=Cells,Student,40
                eve,BIO,Cells,Staff,0
                """);
    }

    private Ran analyze(String... more) {
        return Ran.command(Stream.concat(
                        Stream.of("analyze", study.toString(), "--out", out.toString(), "--no-figures"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private List<CSVRecord> table(String name) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser csv = format.parse(Files.newBufferedReader(out.resolve(name)))) {
            return csv.getRecords();
        }
    }

    private JsonNode summary() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(out.resolve("summary.json")));
    }

    @Test
    void writesEveryVideoWithItsNumbers() throws IOException {
        Ran ran = analyze("--only", "explore");
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        assertEquals("", ran.err());
        List<CSVRecord> videos = table("video_engagement.csv");
        assertEquals(
                "video_title,views,learners,avg_completion_rate,median_completion_rate,full_length_views,"
                        + "completed_share,completed_low,completed_high,avg_completion_low,avg_completion_high,independent_views",
                String.join(",", videos.getFirst().getParser().getHeaderNames()));
        assertEquals(
                List.of("Light, and shade", "'=Cells", "Colour", "Cells"),
                videos.stream().map(video -> video.get("video_title")).toList());
        CSVRecord colour = videos.get(2);
        assertEquals("2", colour.get("views"));
        assertEquals(75, Double.parseDouble(colour.get("avg_completion_rate")));
        assertEquals(0.5, Double.parseDouble(colour.get("completed_share")));
    }

    @Test
    void prefersLearnersUntilRolesAreNamed() throws IOException {
        analyze();
        assertEquals("5", table("study_totals.csv").getFirst().get("views"));
        analyze("--roles", "all");
        assertEquals("6", table("study_totals.csv").getFirst().get("views"));
        analyze("--roles", "staff");
        assertEquals("1", table("study_totals.csv").getFirst().get("views"));
    }

    @Test
    void looksAtTheNamedCoursesOnly() throws IOException {
        analyze("--courses", "bio");
        assertEquals("2", table("study_totals.csv").getFirst().get("views"));
    }

    @Test
    void unknownNamesAreAnsweredWithTheNearest() {
        assertTrue(analyze("--courses", "BOI").err().contains("BIO"));
        assertTrue(analyze("--courses", "BOI").toldTrouble());
        assertTrue(analyze("--roles", "Stuff").err().contains("Staff"));
        assertTrue(analyze("--roles", "Stuff").toldTrouble());
    }

    @Test
    void rolesOfAFileWithoutRolesAreRefused() throws IOException {
        Files.writeString(study, "learner,video,completion\nada,Colour,50\nbob,Cells,70\n");
        assertTrue(analyze("--roles", "Student").toldTrouble());
        assertTrue(analyze("--courses", "BIO").toldTrouble());
    }

    @Test
    void leavesFormulasAloneWhenAskedTo() throws IOException {
        analyze("--raw-text");
        assertTrue(table("video_engagement.csv").stream()
                .anyMatch(video -> video.get("video_title").equals("=Cells")));
    }

    @Test
    void theSummaryTellsWhatWasAskedAndAnswered() throws IOException {
        analyze("--seed", "7", "--min-views", "2");
        JsonNode summary = summary();
        assertEquals("corrected", summary.at("/mode").asString());
        assertEquals("Student", summary.at("/filter/roles/0").asString());
        assertTrue(summary.at("/seconds/import").asDouble() > 0);
        assertEquals("explore", summary.at("/analyses/0/analysis").asString());
        assertEquals(7, summary.at("/analyses/0/seed").asLong());
        assertEquals(5, summary.at("/analyses/0/numbers/views").asLong());
        assertTrue(summary.at("/analyses/0/seconds/analyze").asDouble() > 0);
    }

    @Test
    void asPublishedIsSaidInTheSummary() throws IOException {
        analyze("--as-published");
        assertEquals("as-published", summary().at("/mode").asString());
        // The published system knows no roles: staff is in, unless a role is chosen.
        assertTrue(summary().at("/filter/roles").isEmpty());
        analyze("--as-published", "--roles", "Student");
        assertEquals("Student", summary().at("/filter/roles/0").asString());
    }

    @Test
    void theSameAgainGivesTheSameTables() throws IOException {
        analyze();
        byte[] first = Files.readAllBytes(out.resolve("video_engagement.csv"));
        analyze();
        assertArrayEquals(first, Files.readAllBytes(out.resolve("video_engagement.csv")));
    }

    @Test
    void printsTheReadingWithinTheWidth() {
        Ran ran = analyze();
        assertTrue(ran.out().lines().allMatch(line -> line.length() <= Console.COLUMNS || !line.contains(" ")));
        assertTrue(ran.out().contains("3 learners"), ran.out());
    }

    @Test
    void drawsEveryFigureUnlessToldNotTo() throws IOException {
        Files.writeString(study, """
                dan,ART,Colour,Student,70
                fay,BIO,Cells,Student,10
                """, StandardOpenOption.APPEND);
        Ran ran = Ran.command(
                "analyze", study.toString(), "--out", out.toString(), "--svg", "--vega", "--min-views", "1");
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        try (Stream<Path> files = Files.list(out)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            assertTrue(names.stream().filter(name -> name.endsWith(".png")).count() >= 4, names.toString());
            assertEquals(
                    names.stream().filter(name -> name.endsWith(".png")).count(),
                    names.stream().filter(name -> name.endsWith(".vl.json")).count());
            assertEquals(
                    names.stream().filter(name -> name.endsWith(".png")).count(),
                    names.stream().filter(name -> name.endsWith(".svg")).count());
            assertTrue(names.stream().noneMatch(name -> name.endsWith(".part")), names.toString());
        }
    }

    @Test
    void anAnalysisThatCannotAnswerDoesNotStopTheOthers() throws IOException {
        Ran ran = analyze("--only", "predictor,struggle");
        assertTrue(ran.toldTrouble(), ran.toString());
        assertTrue(ran.err().contains("3 learners"), ran.err());
        assertFalse(summary().at("/analyses/0/problem/remedy").asString().isEmpty());
        assertTrue(Files.exists(out.resolve("struggle_videos.csv")));
    }

    @Test
    void anAnalysisThatTakesMoreThanTheExportHoldsIsLeftOutUnlessAskedFor() throws IOException {
        assertTrue(analyze("--only", "timeline").toldTrouble());
        Files.writeString(study, """
                dan,ART,Colour,Student,70
                fay,BIO,Cells,Student,10
                """, StandardOpenOption.APPEND);
        Ran ran = analyze("--min-views", "1");
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        assertTrue(ran.out().contains("Left out: timeline. This study does not say which seconds"), ran.out());
    }

    @Test
    void anAnalysisThatTakesMoreLearnersThanThereAreIsLeftOutUnlessAskedFor() throws IOException {
        Ran ran = analyze();
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        assertTrue(ran.out().contains("Left out: predictor. A model cannot be trained"), ran.out());
        assertTrue(Files.exists(out.resolve("struggle_videos.csv")));
        assertTrue(analyze("--only", "predictor").toldTrouble());
    }

    @Test
    void aFilterThatLeavesNothingIsToldAndKeptInTheSummary() throws IOException {
        Ran ran = analyze("--roles", "staff", "--courses", "ART");
        assertTrue(ran.toldTrouble(), ran.toString());
        assertFalse(summary().at("/analyses/0/problem/remedy").asString().isEmpty());
    }

    @Test
    void anOutputFolderThatCannotBeWrittenIsRefusedBeforeAnythingIsRead() throws IOException {
        Files.writeString(out, "a file where the folder should be");
        assertTrue(analyze().toldTrouble());
        assertEquals("a file where the folder should be", Files.readString(out));
    }

    @Test
    void theRealCourseGivesTheFiguresOfItsReadme() throws IOException {
        study = Path.of("../shared/data/real/purdue/behavior-performance.txt");
        Assumptions.assumeTrue(Files.exists(study), "the real course is not on this machine");
        Ran ran = analyze("--map", "learner=userID", "--map", "video=VidID", "--map", "completion=fracComp");
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        assertEquals(92, table("video_engagement.csv").size());
        CSVRecord totals = table("study_totals.csv").getFirst();
        assertEquals("29304", totals.get("views"));
        assertEquals("3976", totals.get("learners"));
        assertEquals(76.747453, Double.parseDouble(totals.get("avg_completion_rate")), 1e-6);
        assertEquals(99.1777, Double.parseDouble(totals.get("median_completion_rate")), 5e-5);
        assertEquals(33.677501, Double.parseDouble(totals.get("std_completion_rate")), 1e-6);
    }

    private void writeTimes() throws IOException {
        Files.writeString(study, """
                student_id,course_code,video_title,role,completion_rate_percent,timestamp
                ada,ART,Colour,Student,100,2026-03-01 00:00:00
                bob,ART,Colour,Student,50,2026-03-02 23:59:59
                cid,ART,"Light, and shade",Student,20,2026-03-02 10:00:00
                dan,BIO,Cells,Student,70,2026-03-03 00:00:00
                """);
    }

    private long viewsOf(String... filter) throws IOException {
        Ran ran = analyze(Stream.concat(Stream.of("--only", "explore", "--min-views", "1"), Stream.of(filter))
                .toArray(String[]::new));
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        return summary().at("/analyses/0/views").asLong();
    }

    @Test
    void looksAtTheVideosAndDaysThatAreNamed() throws IOException {
        writeTimes();
        assertEquals(3, viewsOf("--from", "2026-03-01", "--to", "2026-03-02"));
        assertEquals("2026-03-01", summary().at("/filter/from").asString());
        assertEquals(1, viewsOf("--from", "2026-03-03"));
        assertTrue(summary().at("/filter/to").isNull());
        assertEquals(3, viewsOf("--videos", "colour,\"Light, and shade\""));
        assertEquals(
                "[\"Colour\",\"Light, and shade\"]",
                summary().at("/questions/0/filter/videos").toString());
        String asked = Files.copy(out.resolve("summary.json"), folder.resolve("asked.json"))
                .toString();
        Ran again = analyze("--questions", asked);
        assertEquals(ExitCode.DONE, again.code(), again.err());
        assertEquals(3, summary().at("/analyses/0/views").asLong());
    }

    @Test
    void daysAndVideosThatCannotBeAreRefusedWithARemedy() throws IOException {
        Ran untimed = analyze("--from", "2026-03-01");
        assertTrue(untimed.err().contains("This study does not tell when views began."), untimed.err());
        writeTimes();
        Ran backwards = analyze("--from", "2026-03-02", "--to", "2026-03-01");
        assertTrue(backwards.err().contains("The first day, 2026-03-02, comes after the last"), backwards.err());
        Ran unknown = analyze("--videos", "Colours");
        assertTrue(unknown.err().contains("no video “Colours”") && unknown.err().contains("Colour"), unknown.err());
        Ran noDay = analyze("--to", "31.3.2026");
        assertEquals(ExitCode.USAGE, noDay.code());
        assertTrue(noDay.err().contains("“31.3.2026” is no day"), noDay.err());
    }
}
