package org.lectern.workbench.tab.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.Subject;
import org.lectern.analysis.Subject.Kind;
import org.lectern.analysis.churn.ChurnAnalysis;
import org.lectern.analysis.explore.ExploreAnalysis;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Importer;
import org.lectern.workbench.Desk;
import org.lectern.workbench.ScreenExtension;
import org.lectern.workbench.Survey;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.Samples;
import org.lectern.workbench.task.InlineTaskRunner;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(ScreenExtension.class)
class DetailTabTest {

    @TempDir
    private Path folder;

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final List<String> went = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private Survey survey;

    @SuppressWarnings("NullAway.Init")
    private DetailTab tab;

    @Start
    void start(Stage stage) {
        survey = new Survey(desk, tasks, List.of(new ExploreAnalysis(), new ChurnAnalysis()));
        tab = new DetailTab(new TabContext(
                desk, tasks, _ -> {}, (_, _, _, _) -> Optional.empty(), Samples.guide(went), survey, () -> {}));
        stage.setScene(new Scene((Parent) tab.node(), 1100, 760));
        stage.show();
    }

    @AfterEach
    void close() {
        tasks.close();
    }

    private void open(FxRobot robot) throws IOException {
        Path file = folder.resolve("autumn.csv");
        Files.writeString(file, "learner,video,course,completion\nann,Intro,A,50\nbob,Intro,A,100\nbob,End,B,20\n");
        var imported = Importer.open(file, ImportOptions.standard(), TaskContext.quiet());
        robot.interact(() -> desk.importedProperty().set(imported));
    }

    private static List<String> texts(FxRobot robot) {
        return robot.lookup(".label").queryAllAs(Labeled.class).stream()
                .filter(label -> label.isVisible())
                .map(Labeled::getText)
                .toList();
    }

    @Test
    void tellsWhatEachTabSaysOfTheThingSelectedAnywhere(FxRobot robot) throws IOException {
        open(robot);
        assertTrue(texts(robot).contains("Choose a video, a course or a learner."));
        robot.interact(() -> desk.subjectProperty().set(new Subject(Kind.VIDEO, "Intro")));
        assertTrue(
                texts(robot).contains("Video Intro: what one tab says of it."),
                texts(robot).toString());
        assertTrue(texts(robot).contains("0.0 (0.0 to 65.8)"), texts(robot).toString());
        robot.interact(() -> desk.subjectProperty().set(new Subject(Kind.VIDEO, "End")));
        assertTrue(
                texts(robot).contains("Video End: what one tab says of it."),
                texts(robot).toString());
        assertFalse(texts(robot).contains("0.0 (0.0 to 65.8)"));
        // The guide of this test leads to no tab of courses.
        robot.interact(() -> desk.subjectProperty().set(new Subject(Kind.COURSE, "B")));
        assertTrue(
                texts(robot).contains("Course B: no tab says anything of it."),
                texts(robot).toString());
    }

    @Test
    void aLearnerIsNoThing(FxRobot robot) throws IOException {
        open(robot);
        robot.interact(() -> desk.subjectProperty().set(new Subject(Kind.LEARNER, "ann")));
        assertTrue(
                texts(robot).contains("Learner ann: no tab says anything of them."),
                texts(robot).toString());
    }

    /** Behind the names of tabs. */
    private static List<String> said(FxRobot robot) {
        return robot.lookup(".said").queryAllAs(Text.class).stream()
                .map(Text::getText)
                .filter(text -> text.startsWith(": "))
                .toList();
    }

    @Test
    void aTabThatSaysNothingIsNamedWithItsReasonAndTheWayThere(FxRobot robot) throws IOException {
        open(robot);
        robot.interact(() -> desk.subjectProperty().set(new Subject(Kind.LEARNER, "ann")));
        assertEquals(List.of(": Tells nothing of single learners."), said(robot));
        robot.interact(() -> robot.lookup("Churn").queryAs(Hyperlink.class).fire());
        assertEquals(List.of("churn"), went);
        robot.interact(() -> desk.subjectProperty().set(new Subject(Kind.VIDEO, "Outro")));
        assertEquals(1, said(robot).size());
        assertTrue(
                said(robot).getFirst().startsWith(": Leaves it out: "),
                said(robot).toString());
        robot.interact(() -> desk.subjectProperty().set(new Subject(Kind.VIDEO, "Intro")));
        assertEquals(List.of(), said(robot));
    }

    @Test
    void linksLeadToTheTabs(FxRobot robot) throws IOException {
        open(robot);
        robot.interact(() -> desk.subjectProperty().set(new Subject(Kind.VIDEO, "Intro")));
        robot.interact(() -> robot.lookup(".hyperlink").queryAllAs(Hyperlink.class).stream()
                .toList()
                .getLast()
                .fire());
        assertEquals(List.of("churn"), went);
    }

    @Test
    void whatIsChosenHereIsLookedAtInAllTabs(FxRobot robot) throws IOException {
        open(robot);
        robot.interact(() -> tab.focusSubject());
        robot.interact(() -> desk.subjectProperty().set(new Subject(Kind.COURSE, "A")));
        assertTrue(robot.lookup(".searchable-choice").queryAllAs(Labeled.class).stream()
                .anyMatch(choice -> choice.getText().equals("A")));
    }
}
