package org.lectern.workbench.tab.engagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.Subject;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Importer;
import org.lectern.workbench.Desk;
import org.lectern.workbench.ScreenExtension;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.Samples;
import org.lectern.workbench.task.InlineTaskRunner;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(ScreenExtension.class)
class EngagementTabTest {

    @TempDir
    private Path folder;

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();

    @SuppressWarnings("NullAway.Init")
    private EngagementTab tab;

    @Start
    void start(Stage stage) {
        tab = new EngagementTab(new TabContext(
                desk,
                tasks,
                problem -> {
                    throw new AssertionError(problem);
                },
                (_, name, _, _) -> Optional.of(folder.resolve(name)),
                Samples.guide(new ArrayList<>())));
        stage.setScene(new Scene((Parent) tab.node(), 1100, 760));
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(tab::close);
        tasks.close();
    }

    private void open(FxRobot robot) throws IOException {
        Path file = folder.resolve("autumn.csv");
        Files.writeString(file, """
                learner,video,course,completion
                ann,Intro,X,100
                ann,Loops,X,100
                bob,Intro,X,40
                bob,Loops,X,50
                cid,Maps,Y,0
                """);
        var imported = Importer.open(file, ImportOptions.standard(), TaskContext.quiet());
        robot.interact(() -> desk.importedProperty().set(imported));
    }

    private void lookAt(FxRobot robot, @Nullable Subject subject) {
        robot.interact(() -> desk.subjectProperty().set(subject));
    }

    private static Subject learner(String name) {
        return new Subject(Subject.Kind.LEARNER, name);
    }

    private static Node card(FxRobot robot) {
        return robot.lookup(".learner-card").query();
    }

    private static String headline(FxRobot robot) {
        return robot.from(card(robot)).lookup(".section-title").<Labeled>query().getText();
    }

    @Test
    void showsTheCardOfTheLearnerWhoIsLookedAt(FxRobot robot) throws IOException {
        open(robot);
        assertFalse(card(robot).isVisible());
        lookAt(robot, learner("bob"));
        assertTrue(card(robot).isVisible());
        assertEquals("bob: place 2 of 3, above 33.3 % of the learners.", headline(robot));
        TableView<?> videos = robot.from(card(robot)).lookup(".result-table").queryTableView();
        assertEquals(2, videos.getItems().size());
        assertEquals("Videos of bob", videos.getAccessibleText());
        lookAt(robot, null);
        assertFalse(card(robot).isVisible());
    }

    @Test
    void saysWhyThereIsNoCardUntilNobodyIsLookedAt(FxRobot robot) throws IOException {
        open(robot);
        lookAt(robot, learner("cid"));
        robot.interact(
                () -> desk.filterProperty().set(desk.filterProperty().get().withCourses(List.of("X"))));
        assertEquals("The filter lets no view of cid through.", headline(robot));
        assertTrue(robot.from(card(robot)).lookup(".result-table").tryQuery().isEmpty());
        lookAt(robot, null);
        assertFalse(card(robot).isVisible());
    }
}
