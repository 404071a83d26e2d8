package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lectern.analysis.Lacking;
import org.lectern.workbench.Desk;
import org.lectern.workbench.ScreenExtension;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.TabEntry;
import org.lectern.workbench.TabGroup;
import org.lectern.workbench.WorkTab;
import org.lectern.workbench.kit.Samples;
import org.lectern.workbench.task.InlineTaskRunner;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(ScreenExtension.class)
class TabListTest {

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();

    @SuppressWarnings("NullAway.Init")
    private TabPages pages;

    /** A tab without anything in it. */
    private record Empty(Group node) implements WorkTab {
        @Override
        public void close() {}
    }

    private static TabEntry entry(String id, String... needs) {
        return new TabEntry(
                id, id, "fth-home", Set.of(), study -> Lacking.of(study.facts(), needs), _ -> new Empty(new Group()));
    }

    @Start
    void start(Stage stage) {
        pages = new TabPages(
                desk,
                List.of(entry("explore"), entry("timeline", "segments")),
                guide -> new TabContext(desk, tasks, _ -> {}, (_, _, _, _) -> Optional.empty(), guide));
        stage.setScene(new Scene(new TabList(pages).node(), 200, 200));
        stage.show();
    }

    private static boolean isPale(Node button) {
        return button.getPseudoClassStates().contains(PseudoClass.getPseudoClass("unable"));
    }

    @Test
    void arrowKeysShowTheTabThatTheyMark(FxRobot robot) {
        robot.clickOn("#tab-explore");
        for (KeyCode down : List.of(KeyCode.DOWN, KeyCode.DOWN)) {
            int before = pages.chosenProperty().get();
            robot.push(down);
            ToggleButton marked =
                    robot.lookup((ToggleButton each) -> each.isSelected()).query();
            assertTrue(marked.isFocused());
            assertEquals(pages.entries().get(pages.chosenProperty().get()).label(), marked.getText());
            assertEquals(1 - before, pages.chosenProperty().get(), "after the last comes the first");
        }
        robot.push(KeyCode.LEFT);
        assertEquals(1, pages.chosenProperty().get());
        robot.clickOn("#tab-explore");
        assertEquals(0, pages.chosenProperty().get());
        tasks.close();
    }

    @Test
    void aTabWithoutAnAnswerIsPaleAndSaysWhy(FxRobot robot) {
        ToggleButton explore = robot.lookup("#tab-explore").queryAs(ToggleButton.class);
        ToggleButton timeline = robot.lookup("#tab-timeline").queryAs(ToggleButton.class);
        assertTrue(!isPale(explore) && !isPale(timeline));
        robot.interact(() -> desk.importedProperty().set(Samples.imported("autumn.csv")));
        assertTrue(!isPale(explore) && isPale(timeline));
        assertNull(explore.getTooltip());
        String why = Lacking.of(Samples.imported("autumn.csv").study().facts(), "segments")
                .orElseThrow()
                .sentence();
        assertEquals(why, timeline.getTooltip().getText());
        assertEquals(why, timeline.getAccessibleHelp());
        robot.interact(() -> desk.importedProperty().set(null));
        assertTrue(!isPale(timeline));
        assertNull(timeline.getTooltip());
        tasks.close();
    }

    private static Node tabs(FxRobot robot, String group) {
        return robot.lookup("#tab-group-" + group).query().getParent().lookup(".tab-section-tabs");
    }

    /** A group none of whose tabs has an answer is folded and says why; a heading folds and unfolds it, a tab's key unfolds it. */
    @Test
    void aGroupWithoutAnAnswerIsFoldedAndSaysWhy(FxRobot robot) {
        TabPages grouped = new TabPages(
                desk,
                List.of(
                        entry("overview"),
                        entry("explore").in(TabGroup.VIDEOS),
                        entry("timeline", "segments").in(TabGroup.VIDEOS),
                        entry("weeks", "segments").in(TabGroup.ACTIVITY),
                        entry("risk", "segments").in(TabGroup.ACTIVITY)),
                guide -> new TabContext(desk, tasks, _ -> {}, (_, _, _, _) -> Optional.empty(), guide));
        Stage stage = (Stage) robot.lookup("#tabs").query().getScene().getWindow();
        robot.interact(() -> {
            stage.setScene(new Scene(new TabList(grouped).node(), 200, 300));
            desk.importedProperty().set(Samples.imported("autumn.csv"));
        });
        assertTrue(tabs(robot, "videos").isVisible());
        assertTrue(!tabs(robot, "activity").isVisible());
        Button heading = robot.lookup("#tab-group-activity").queryButton();
        assertTrue(isPale(heading.getParent()));
        assertEquals(
                Lacking.of(Samples.imported("autumn.csv").study().facts(), "segments")
                        .orElseThrow()
                        .sentence(),
                heading.getTooltip().getText());
        robot.clickOn("#tab-group-activity");
        assertTrue(tabs(robot, "activity").isVisible());
        robot.clickOn("#tab-group-activity");
        assertTrue(!tabs(robot, "activity").isVisible());
        robot.interact(() -> grouped.chosenProperty().set(4));
        assertTrue(tabs(robot, "activity").isVisible());
        tasks.close();
    }
}
