package org.lectern.workbench.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.workbench.PulseRobot;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class NoteFieldTest {

    private final FxRobot robot = new PulseRobot();
    private final AtomicReference<String> noted = new AtomicReference<>("");
    private NoteField field;
    private TextField text;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        field = WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(NoteField::new));
        text = (TextField) field.getChildren().getLast();
        robot.interact(this::turn);
    }

    private void turn() {
        field.turnTo("Note", noted::get, said -> noted.set(said.strip()));
    }

    @Test
    void whatIsTypedIsWrittenAtOnce() {
        robot.interact(() -> text.setText("ask Ada "));
        assertEquals("ask Ada", noted.get());
        robot.interact(field::refresh);
        assertEquals("ask Ada ", text.getText());
    }

    /** Whoever empties a line to write another does not lose it meanwhile. */
    @Test
    void anEmptiedLineIsWrittenWhenItTurnsToSomethingElse() {
        robot.interact(() -> text.setText("ask Ada"));
        robot.interact(() -> text.setText(""));
        assertEquals("ask Ada", noted.get());
        robot.interact(this::turn);
        assertEquals("", noted.get());
    }

    /** What was undone meanwhile does not come back because it still stood there. */
    @Test
    void whatNobodyTypedIsNotWritten() {
        noted.set("old");
        robot.interact(this::turn);
        noted.set("");
        robot.interact(field::write);
        assertEquals("", noted.get());
        robot.interact(field::refresh);
        assertEquals("", text.getText());
    }
}
