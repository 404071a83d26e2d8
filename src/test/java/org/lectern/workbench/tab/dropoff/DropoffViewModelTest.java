package org.lectern.workbench.tab.dropoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Mode;
import org.lectern.analysis.dropoff.Part;
import org.lectern.contract.TaskContext;
import org.lectern.figure.CurveFigure;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Importer;
import org.lectern.study.CompletionRule;
import org.lectern.workbench.Desk;
import org.lectern.workbench.task.InlineTaskRunner;
import org.lectern.workbench.task.TaskState;

class DropoffViewModelTest {

    private static final String TWO_COURSES = """
            learner,course,video,completion
            ann,A,A1,96
            ann,A,A2,30
            bob,A,A1,99
            bob,B,B1,50
            cid,B,B1,20
            cid,B,B2,100
            dan,B,B1,70
            """;

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final DropoffViewModel model = new DropoffViewModel(desk, tasks);

    @AfterEach
    void letGo() {
        model.close();
        tasks.close();
    }

    private void open(Path folder, String rows) throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, rows);
        desk.importedProperty().set(Importer.open(file, ImportOptions.standard(), TaskContext.quiet()));
        model.answer().show(true);
    }

    private Findings found() {
        return Objects.requireNonNull(model.answer().findingsProperty().get());
    }

    private String parameter(String name) {
        return Objects.requireNonNull(found().provenance().parameters().get(name));
    }

    private List<String> curves() {
        return ((CurveFigure) found().figures().getFirst())
                .lines().stream().map(CurveFigure.Line::name).toList();
    }

    @Test
    void answersAgainWhenTheThresholdMoves(@TempDir Path folder) throws IOException {
        open(folder, TWO_COURSES);
        assertEquals(
                2,
                found().tables()
                        .getFirst()
                        .table()
                        .longColumn("abandonment_count")
                        .sum());
        model.abandonedAtProperty().set(21.0);
        assertEquals(
                1,
                found().tables()
                        .getFirst()
                        .table()
                        .longColumn("abandonment_count")
                        .sum());
    }

    @Test
    void whatIsAbandonedStaysBelowWhatIsFinished(@TempDir Path folder) throws IOException {
        finishedAt(60);
        open(folder, TWO_COURSES);
        model.abandonedAtProperty().set(70.0);
        assertEquals(59, model.abandonedAtProperty().get());
        assertEquals("59", parameter("abandonedAt"));
        finishedAt(55);
        assertEquals(54, model.abandonedAtProperty().get());
        assertEquals("54", parameter("abandonedAt"));
    }

    @Test
    void whatIsAbandonedFollowsALowRuleUntilItIsSet() {
        finishedAt(50);
        assertEquals(25, model.abandonedAtProperty().get());
        finishedAt(95);
        assertEquals(50, model.abandonedAtProperty().get());
    }

    @Test
    void saysThatNothingIsAbandonedBelowTheLowestRules() {
        model.abandonedAtProperty().set(30.0);
        finishedAt(1);
        assertNotNull(model.answer().refusalProperty().get());
        model.abandonedAtProperty().set(model.usualAbandonedAt().getValue());
        assertNull(model.answer().refusalProperty().get());
    }

    private void finishedAt(double percent) {
        desk.choicesProperty().set(Choices.standard().withRule(new CompletionRule(percent, Double.POSITIVE_INFINITY)));
    }

    @Test
    void offersWhatTheStudyHas(@TempDir Path folder) throws IOException {
        open(folder, TWO_COURSES);
        assertEquals(List.of("The largest course", "A", "B"), model.course().names());
        assertEquals(
                List.of("The clearest case", "Course A", "Course B", "Video A1", "Video A2", "Video B1", "Video B2"),
                model.first().names());
        assertEquals("All other views", model.second().names().getFirst());
    }

    @Test
    void showsThePathOfTheCourseThatWasChosen(@TempDir Path folder) throws IOException {
        open(folder, TWO_COURSES);
        assertEquals("", parameter("course"));
        model.course().nameProperty().set("A");
        assertEquals(
                "How far learners come in course A",
                found().figures().get(1).caption().title());
        model.course().nameProperty().set("The largest course");
        assertEquals(
                "How far learners come in course B",
                found().figures().get(1).caption().title());
    }

    @Test
    void comparesWhatWasChosen(@TempDir Path folder) throws IOException {
        open(folder, TWO_COURSES);
        assertEquals("All other views", curves().getLast());
        model.first().nameProperty().set("Course A");
        model.second().nameProperty().set("Video B1");
        assertEquals(
                List.of("Course A", "Video B1"),
                curves().stream()
                        .map(name -> name.replace("Other videos of course", "Course"))
                        .toList());
        assertEquals("course A", parameter("first"));
        assertEquals("video B1", parameter("second"));
    }

    @Test
    void forgetsNamesOfTheLastFile(@TempDir Path folder) throws IOException {
        open(folder, TWO_COURSES);
        model.course().nameProperty().set("A");
        model.first().nameProperty().set("Course A");
        open(folder, "learner,video,completion\nann,Intro,96\nbob,Outro,20\n");
        assertEquals("", parameter("course"));
        assertEquals("picked", parameter("first"));
        assertEquals(List.of("The largest course"), model.course().names());
        assertEquals(
                List.of("The clearest case", "Video Intro", "Video Outro"),
                model.first().names());
    }

    @Test
    void namesLeadBackToTheirParts() {
        for (Part part : List.of(
                Part.picked(), Part.rest(), Part.video("Course X"), Part.course("Video Y"), Part.video("a {0} ’b"))) {
            assertEquals(part, PartName.part(PartName.of(part)));
        }
        assertEquals(Part.picked(), PartName.part("Video "));
    }

    @Test
    void sharesThePublishedModeWithAllTabs(@TempDir Path folder) throws IOException {
        open(folder, TWO_COURSES);
        model.asPublishedProperty().set(true);
        assertEquals(Mode.AS_PUBLISHED, desk.choicesProperty().get().mode());
        assertEquals("as-published", parameter("mode"));
        desk.choicesProperty().set(Choices.standard());
        assertFalse(model.asPublishedProperty().get());
    }

    @Test
    void saysWhenTheFilterLetsNothingThrough(@TempDir Path folder) throws IOException {
        open(folder, TWO_COURSES);
        desk.filterProperty().set(desk.filterProperty().get().withCourses(List.of("No such course")));
        assertInstanceOf(TaskState.Failed.class, model.answer().stateProperty().get());
        assertTrue(model.answer().findingsProperty().get() == null);
    }
}
