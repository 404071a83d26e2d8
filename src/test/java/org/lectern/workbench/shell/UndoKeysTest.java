package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.workbench.PulseRobot;
import org.lectern.workbench.settings.Appearance;
import org.testfx.api.FxRobot;

/** What is set on a page goes back and forth by the keys, and so does what is typed into a field. */
@Timeout(300)
class UndoKeysTest {

    @TempDir
    Path home;

    private final FxRobot robot = new PulseRobot();

    private void undo() {
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
    }

    private void redo() {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z).release(KeyCode.Z, KeyCode.SHIFT, KeyCode.CONTROL);
    }

    private void redoAsOnWindows() {
        robot.press(KeyCode.CONTROL, KeyCode.Y).release(KeyCode.Y, KeyCode.CONTROL);
    }

    @Test
    void aSettingGoesBackAndForthWhereItIsSeen() throws Exception {
        try (SampleWorkbench sample = SampleWorkbench.answered(home, Appearance.LIGHT)) {
            sample.visit(SampleWorkbench.tab("churn"));
            robot.interact(() -> ((ButtonBase) robot.lookup(".settings-switch").query()).fire());
            Slider threshold =
                    robot.from(sample.front().node()).lookup(".slider").query();
            double usual = threshold.getValue();
            robot.interact(() -> threshold.setValue(30));
            undo();
            assertEquals(usual, threshold.getValue());
            redo();
            assertEquals(30, threshold.getValue());
            robot.interact(() -> sample.workbench().pages().chosenProperty().set(SampleWorkbench.tab("explore")));
            undo();
            assertEquals(
                    SampleWorkbench.tab("churn"),
                    sample.workbench().pages().chosenProperty().get());
            assertEquals(usual, threshold.getValue());
            redoAsOnWindows();
            assertEquals(30, threshold.getValue());
            sample.settle();
        }
    }

    @Test
    void theFigureInFrontStays() throws Exception {
        try (SampleWorkbench sample = SampleWorkbench.answered(home, Appearance.LIGHT)) {
            sample.visit(SampleWorkbench.tab("churn"));
            Spinner<?> minimum = robot.lookup("#minimum-views").query();
            robot.interact(() -> minimum.increment(5));
            sample.settle();
            ToggleButton along = robot.from(sample.front().node())
                    .lookup((ToggleButton one) -> "Along a course".equals(one.getText()))
                    .query();
            robot.interact(along::fire);
            undo();
            sample.settle();
            assertEquals(30, minimum.getValue());
            assertTrue(robot.from(sample.front().node())
                    .lookup((ToggleButton one) -> "Along a course".equals(one.getText()))
                    .queryAs(ToggleButton.class)
                    .isSelected());
        }
    }

    @Test
    void aFieldUndoesWhatIsTypedFirst() throws Exception {
        try (SampleWorkbench sample = SampleWorkbench.answered(home, Appearance.LIGHT)) {
            sample.visit(SampleWorkbench.tab("explore"));
            Spinner<?> minimum = robot.lookup("#minimum-views").query();
            robot.interact(() -> minimum.increment(5));
            TextField search =
                    robot.from(sample.front().node()).lookup(".table-search").query();
            robot.interact(() -> {
                search.requestFocus();
                search.appendText("CSC");
            });
            undo();
            assertEquals("", search.getText());
            assertEquals(35, minimum.getValue());
            redo();
            assertEquals("CSC", search.getText());
            undo();
            undo();
            assertEquals(30, minimum.getValue());
            sample.settle();
        }
    }
}
