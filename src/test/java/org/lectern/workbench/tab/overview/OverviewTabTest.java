package org.lectern.workbench.tab.overview;

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
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.all.Analyses;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Importer;
import org.lectern.study.Filter;
import org.lectern.workbench.Desk;
import org.lectern.workbench.ScreenExtension;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.Samples;
import org.lectern.workbench.kit.Unlabelled;
import org.lectern.workbench.task.InlineTaskRunner;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(ScreenExtension.class)
class OverviewTabTest {

    @TempDir
    private Path folder;

    private final Desk desk = new Desk();
    private final List<Problem> trouble = new ArrayList<>();
    private final InlineTaskRunner tasks = new InlineTaskRunner();

    @SuppressWarnings("NullAway.Init")
    private OverviewTab tab;

    @Start
    void start(Stage stage) {
        tab = new OverviewTab(new TabContext(
                desk,
                tasks,
                trouble::add,
                (_, name, _, _) -> Optional.of(folder.resolve(name)),
                Samples.guide(new ArrayList<>())));
        stage.setScene(new Scene((Parent) tab.node(), 1100, 760));
        stage.show();
    }

    @AfterEach
    void close() {
        tasks.close();
    }

    private void open(FxRobot robot) throws IOException {
        Path file = folder.resolve("autumn.csv");
        Files.writeString(file, "learner,video,completion\nann,Intro,50\nbob,Intro,100\n,Intro,20\n");
        var imported = Importer.open(file, ImportOptions.standard(), TaskContext.quiet());
        robot.interact(() -> desk.importedProperty().set(imported));
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    @Test
    void saysWhatToDoWhileNothingIsOpen(FxRobot robot) {
        assertEquals("No file is open yet.", text(robot, ".state-sentence"));
    }

    @Test
    void saysWhatTheFileHolds(FxRobot robot) throws IOException {
        open(robot);
        assertEquals("With 2 learners nothing can be told from chance", text(robot, ".headline"));
        assertTrue(text(robot, ".answer-head .prose")
                .startsWith("2 views by 2 learners of one video; one row was set aside."));
        assertEquals(List.of(), Unlabelled.under(tab.node()));
    }

    @Test
    void saysThatItWasStoppedAndGoesOn(FxRobot robot) throws IOException {
        tasks.hold();
        open(robot);
        assertEquals("Looking for what stands out …", text(robot, ".headline"));
        assertFalse(robot.lookup("#go-on").query().isVisible());
        robot.interact(() -> tasks.cancel("survey"));
        assertEquals("Stopped: 0 of " + askedOfOne() + " tabs were asked.", text(robot, ".standouts > .hint"));
        assertTrue(robot.lookup("#go-on").query().isVisible());
        robot.interact(tab::rerun);
        assertTrue(text(robot, ".standouts > .hint").startsWith("Asking "));
        robot.interact(() -> tasks.cancel("survey"));
        robot.interact(() -> {
            tasks.release();
            robot.lookup("#go-on").queryButton().fire();
        });
        assertFalse(robot.lookup("#go-on").query().isVisible());
        assertFalse(text(robot, ".standouts > .hint").startsWith("Stopped"));
    }

    @Test
    void saysOfWhatPartOfTheFileItTells(FxRobot robot) throws IOException {
        open(robot);
        robot.interact(() -> desk.filterProperty().set(Filter.everything().withVideos(List.of("Intro"))));
        String said = text(robot, ".answer-head .prose");
        assertTrue(said.startsWith("2 views by 2 learners of one video; one row was set aside in all. "), said);
        assertTrue(said.endsWith(" among those that the filter lets through: video Intro."), said);
    }

    @Test
    void savesTheRowsThatWereSetAside(FxRobot robot) throws IOException {
        open(robot);
        robot.interact(() -> robot.lookup((Button button) -> button.getText().startsWith("Save"))
                .queryButton()
                .fire());
        Path saved = folder.resolve("autumn-set-aside.csv");
        assertTrue(Files.readString(saved).contains("4,"), "the line of the row that has no learner");
        assertEquals("Saved one row to " + saved, text(robot, "#details .section > .hint"));
        assertEquals(List.of(), trouble);
    }

    @Test
    void letsGoOfTheFileWhenItCloses(FxRobot robot) throws IOException {
        open(robot);
        robot.interact(tab::close);
        robot.interact(() -> desk.importedProperty().set(null));
        assertEquals("No file is open yet.", text(robot, ".state-sentence"));
    }

    /** How many analyses there are without those that take two studies. */
    private static long askedOfOne() {
        return Analyses.all().stream().filter(analysis -> !analysis.takesTwo()).count();
    }
}
