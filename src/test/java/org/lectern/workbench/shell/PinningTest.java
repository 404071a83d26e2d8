package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.cards.Card;
import org.lectern.workbench.Desk;
import org.lectern.workbench.PulseRobot;
import org.lectern.workbench.ScreenExtension;
import org.lectern.workbench.kit.Unlabelled;
import org.lectern.workbench.settings.Appearance;
import org.testfx.api.FxRobot;

/** From a finding to a card, by the keyboard alone. */
@ExtendWith(ScreenExtension.class)
class PinningTest {

    @TempDir
    Path home;

    private final FxRobot robot = new PulseRobot();

    @Test
    void aFindingIsPinnedWrittenOnUndoneAndDoneAgain() throws Exception {
        try (SampleWorkbench sample = SampleWorkbench.open(home, Appearance.LIGHT)) {
            Desk desk = sample.workbench().desk();
            pinFirstOfChurn(sample);
            robot.push(KeyCode.TAB);
            robot.write("ask Ada");
            robot.push(KeyCode.ENTER);
            robot.push(KeyCode.ESCAPE);
            sample.settle();
            // What is undone is a step of its own, however fast all this goes.
            robot.push(KeyCode.SHORTCUT, KeyCode.Z);
            robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
            sample.settle();
            assertEquals(1, desk.cards().size());
            assertEquals("ask Ada", desk.notes().on("churn"));

            sample.visit(SampleWorkbench.tab("todo"));
            assertEquals(List.of(), Unlabelled.under(sample.front().node()));
            TableView<Card> cards = cards(sample);
            assertEquals(desk.cards(), cards.getItems());
            TextField owner = owner(sample);
            robot.interact(owner::requestFocus);
            robot.write("Ben");
            // Nobody has left the field yet: a window that closes now loses nothing.
            assertEquals("Ben", desk.cards().getFirst().owner());
            assertTrue(owner.isFocused());
            sample.settle();
            assertFalse(desk.cards().getFirst().action().isEmpty());

            robot.interact(() -> cards.requestFocus());
            robot.push(KeyCode.SHORTCUT, KeyCode.Z);
            sample.settle();
            assertEquals("", desk.cards().getFirst().owner());
            robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
            sample.settle();
            assertEquals("Ben", desk.cards().getFirst().owner());
            assertTrue(sample.front().printout().isPresent());
        }
    }

    /** What is typed for one card is not written on the one that is selected next. */
    @Test
    void whatIsTypedStaysOnItsCard() throws Exception {
        try (SampleWorkbench sample = SampleWorkbench.open(home, Appearance.LIGHT)) {
            Desk desk = sample.workbench().desk();
            pinFirstOfChurn(sample);
            robot.push(KeyCode.DOWN);
            robot.push(KeyCode.SPACE);
            robot.push(KeyCode.ESCAPE);
            sample.visit(SampleWorkbench.tab("todo"));
            TableView<Card> cards = cards(sample);
            TextField owner = owner(sample);
            robot.interact(owner::requestFocus);
            robot.write("Ben");
            robot.interact(() -> cards.getSelectionModel().select(1));
            assertEquals(
                    List.of("Ben", ""), desk.cards().stream().map(Card::owner).toList());
            assertEquals("", owner.getText());
        }
    }

    /** The list of findings stays open. */
    private void pinFirstOfChurn(SampleWorkbench sample) throws Exception {
        sample.visit(SampleWorkbench.tab("churn"));
        Button pin = robot.from(sample.front().node()).lookup("#pin").query();
        robot.interact(() -> {
            pin.requestFocus();
            pin.fire();
        });
        robot.push(KeyCode.SPACE);
    }

    private TableView<Card> cards(SampleWorkbench sample) {
        return robot.from(sample.front().node()).lookup("#cards").queryTableView();
    }

    private TextField owner(SampleWorkbench sample) {
        return robot.from(sample.front().node())
                .lookup((TextField field) -> "Who".equals(field.getAccessibleText()))
                .query();
    }
}
