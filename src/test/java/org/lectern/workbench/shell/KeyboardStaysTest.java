package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.workbench.Desk;
import org.lectern.workbench.PulseRobot;
import org.lectern.workbench.settings.Appearance;
import org.testfx.api.FxRobot;

/** What is pressed keeps the keyboard, and one press does one thing. */
@Timeout(120)
class KeyboardStaysTest {

    @TempDir
    Path home;

    private final FxRobot robot = new PulseRobot();

    @Test
    void runningKeepsItAndTheAnswerTakesIt() throws Exception {
        try (SampleWorkbench sample = SampleWorkbench.answered(home, Appearance.LIGHT)) {
            // The first page has trained the model of the usual seed; out of sight it asks no more.
            robot.interact(() -> {
                sample.workbench().pages().chosenProperty().set(SampleWorkbench.tab("explore"));
                Desk desk = sample.workbench().desk();
                desk.choicesProperty().set(desk.choicesProperty().get().withSeed(43));
                sample.workbench().pages().chosenProperty().set(SampleWorkbench.tab("predictor"));
            });
            sample.settle();
            Button run = robot.from(sample.front().node())
                    .lookup(".state-pane .accent")
                    .queryButton();
            robot.interact(run::requestFocus);
            robot.interact(() -> {
                run.fire();
                assertTrue(run.isFocused());
            });
            WorkbenchFixture.waitUntil(() -> run.getText().equals("Running …"));
            assertTrue(run.isFocused());
            assertEquals(
                    "Training the model",
                    robot.from(sample.front().node())
                            .lookup((Label said) -> said.getStyleClass().contains("state-sentence")
                                    && said.getText().startsWith("Training"))
                            .queryAs(Label.class)
                            .getText());
            robot.push(KeyCode.SPACE);
            sample.settle();
            WorkbenchFixture.waitUntil(() -> !run.isFocused());
            ToggleButton figure = assertInstanceOf(ToggleButton.class, owner(sample));
            assertTrue(figure.getStyleClass().contains("choice-button") && figure.isSelected());
        }
    }

    @Test
    void onePressLeadsFromOneListToTheNext() throws Exception {
        try (SampleWorkbench sample = SampleWorkbench.answered(home, Appearance.LIGHT)) {
            robot.clickOn("#courses");
            assertTrue(isOpen("#courses-list"));
            robot.clickOn("#roles");
            assertFalse(isOpen("#courses-list"));
            assertTrue(isOpen("#roles-list"));
            robot.clickOn("#roles");
            assertFalse(isOpen("#roles-list"));
            robot.clickOn("#roles");
            assertTrue(isOpen("#roles-list"));
            robot.push(KeyCode.ESCAPE);
            assertFalse(isOpen("#roles-list"));
            assertEquals("roles", owner(sample).getId());
        }
    }

    private static Node owner(SampleWorkbench sample) {
        return sample.stage().getScene().getFocusOwner();
    }

    private boolean isOpen(String list) {
        return robot.lookup(list).tryQuery().isPresent();
    }
}
