package org.lectern.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.Findings;
import org.lectern.analysis.LargeTable;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Notice;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.Question;
import org.lectern.analysis.Reading;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.figure.Axis;
import org.lectern.figure.BarFigure;
import org.lectern.figure.Caption;
import org.lectern.study.Days;
import org.lectern.study.Filter;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.StudyFixture.View;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportFolderTest {

    private static final Filter STUDENTS = Filter.everything().withRoles(List.of("Student"));

    @TempDir
    Path folder;

    private static Findings findings() {
        Table table = Table.create(StringColumn.create("video_title", "A", "B"), LongColumn.create("views", 3, 1));
        return new Findings(
                List.of(new BarFigure(
                        new Caption("top_videos", "Top videos", "A, then B.", "", "video_engagement"),
                        Axis.fromZero("Views"),
                        "Video",
                        List.of("A", "B"),
                        List.of(3.0, 1.0),
                        List.of("3", "1"))),
                List.of(new NamedTable("video_engagement", "Videos", table)),
                new Reading(
                        "A holds attention.",
                        List.of("Three of four views are of A."),
                        List.of(Notice.warning("small-sample", "With 4 views this is luck.")),
                        List.of("Wait for more views.")),
                new Provenance("sample", "3f9a12bc77", STUDENTS, 19_800, 1, Map.of("minimumViews", "30"), 42, "0.1.0"));
    }

    @Test
    void tablesFiguresAndChartsAreWrittenUnderTheirNames() {
        ReportFolder report = new ReportFolder(
                folder.resolve("new").resolve("report"),
                ReportOptions.standard().withCharts(true));
        List<WrittenFile> files = report.write("explore", findings(), TaskContext.quiet());
        assertEquals(
                List.of("video_engagement.csv", "top_videos.png", "top_videos.vl.json"),
                files.stream().map(WrittenFile::name).toList());
        assertEquals(2, files.getFirst().rows());
        for (WrittenFile file : files) {
            assertTrue(Files.isRegularFile(folder.resolve("new/report").resolve(file.name())), file.name());
        }
    }

    @Test
    void theTablesOfAnAnalysisAreOneWorkbookWhereItIsWanted() {
        ReportFolder report = new ReportFolder(
                folder, ReportOptions.standard().withPictures(false).withWorkbooks(true));
        assertEquals(
                List.of("video_engagement.csv", "explore.xlsx"),
                report.write("explore", findings(), TaskContext.quiet()).stream()
                        .map(WrittenFile::name)
                        .toList());
        assertTrue(Files.isRegularFile(folder.resolve("explore.xlsx")));
    }

    @Test
    void aFolderHasASummaryOnlyWhileItIsWhole() throws IOException {
        Path summary = Files.writeString(folder.resolve("summary.json"), "of an earlier report");
        ReportFolder report = new ReportFolder(folder, ReportOptions.standard().withPictures(false));
        assertTrue(Files.exists(summary), "nothing has changed yet");
        report.write("explore", findings(), TaskContext.quiet());
        assertFalse(Files.exists(summary));
    }

    @Test
    void aNameThatIsTakenGetsItsAnalysisBeforeIt() {
        ReportFolder report = new ReportFolder(folder, ReportOptions.standard().withPictures(false));
        report.write("explore", findings(), TaskContext.quiet());
        assertEquals(
                "engagement_video_engagement.csv",
                report.write("engagement", findings(), TaskContext.quiet())
                        .getFirst()
                        .name());
    }

    @Test
    void largeTablesAreWrittenFromTheStudyAndNamedWithTheirRows() throws IOException {
        try (Study study = StudyFixture.of(List.of(new View("ann", "=A", "C", 50), new View("bob", "B", "C", 60)))) {
            Findings findings = findings()
                    .withLargeTables(List.of(new LargeTable(
                            "flagged_views",
                            "All flagged views",
                            2,
                            study,
                            "SELECT video AS video_title FROM views ORDER BY video")));
            ReportFolder report =
                    new ReportFolder(folder, ReportOptions.standard().withPictures(false));
            List<WrittenFile> files = report.write("struggle", findings, TaskContext.quiet());
            assertEquals(new WrittenFile("flagged_views.csv", WrittenFile.Kind.TABLE, 2), files.getLast());
            assertEquals("video_title\n'=A\nB\n", Files.readString(folder.resolve("flagged_views.csv")));
        }
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "x");
        ProblemException trouble =
                assertThrows(ProblemException.class, () -> new ReportFolder(file, ReportOptions.standard()));
        assertEquals("not-a-folder", trouble.problem().code());
    }

    @Test
    void theSummaryTellsAllOfIt() throws IOException {
        ReportFolder report = new ReportFolder(folder, ReportOptions.standard().withPictures(false));
        List<WrittenFile> files = report.write("explore", findings(), TaskContext.quiet());
        report.writeSummary(new Summary(
                "0.1.0",
                "sample",
                "3f9a12bc77",
                STUDENTS,
                List.of(new Question("explore", Map.of("mode", "as-published"), STUDENTS, "3f9a12bc77", "0.1.0")),
                Map.of("import", 0.25),
                List.of(
                        new Summary.Answered(
                                "explore", findings(), Map.of("mean", 75.3), files, Map.of("analysis", 0.5)),
                        new Summary.Refused(
                                "churn", new Problem("one-class", Map.of(), "All stay.", "Choose a longer time.")))));
        JsonNode json = JsonMapper.builder().build().readTree(Files.readString(folder.resolve("summary.json")));
        assertEquals("as-published", json.at("/mode").asString());
        assertEquals("[\"Student\"]", json.at("/filter/roles").toString());
        assertEquals(0.25, json.at("/seconds/import").asDouble());
        JsonNode explore = json.at("/analyses/0");
        assertEquals("A holds attention.", explore.at("/headline").asString());
        assertEquals("small-sample", explore.at("/notices/0/code").asString());
        assertEquals("warning", explore.at("/notices/0/severity").asString());
        assertEquals("30", explore.at("/parameters/minimumViews").asString());
        assertEquals(42, explore.at("/seed").asLong());
        assertEquals(75.3, explore.at("/numbers/mean").asDouble());
        assertEquals("video_engagement.csv", explore.at("/files/0/name").asString());
        assertEquals(2, explore.at("/files/0/rows").asInt());
        assertEquals("one-class", json.at("/analyses/1/problem/code").asString());
        assertEquals(
                List.of(
                        "program",
                        "version",
                        "study",
                        "fingerprint",
                        "filter",
                        "mode",
                        "questions",
                        "seconds",
                        "analyses"),
                List.copyOf(json.propertyNames()));
    }

    @Test
    void theFooterSaysWhatItWasComputedFrom() {
        assertEquals(
                "sample · courses: all · roles: Student · 19,800 views · 1 learner · seed 42 · 3f9a12bc…",
                Imprints.line(findings().provenance()));
    }

    @Test
    void theFooterTellsVideosAndDaysWhereSomeAreChosen() {
        Provenance told = findings().provenance();
        Filter filter = STUDENTS.withVideos(List.of("A", "B")).withDays(new Days(null, LocalDate.of(2026, 3, 31)));
        assertTrue(Imprints.line(new Provenance(told.study(), told.fingerprint(), filter, 3, 1, Map.of(), 42, "0.1.0"))
                .contains(" · videos: A, B · days: to 2026-03-31 · 3 views"));
    }

    @Test
    void theFooterCallsPlaysPlays() {
        Provenance told = findings().provenance();
        assertTrue(
                Imprints.line(new Provenance(told.study(), told.fingerprint(), STUDENTS, 3, 0, Map.of(), 42, "0.1.0"))
                        .contains(" · 3 plays · learners not known · "));
    }
}
