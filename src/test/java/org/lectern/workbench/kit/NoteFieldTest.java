package org.lectern.workbench.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.workbench.PulseRobot;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class NoteFieldTest {

    private final FxRobot robot = new PulseRobot();
    private final AtomicReference<String> noted = new AtomicReference<>("");
    private NoteField field;
    private TextField text;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        robot.interact(() -> {
            field = new NoteField();
            turn();
            text = (TextField) field.getChildren().getLast();
        });
    }

    private void turn() {
        field.turnTo("Note", noted::get, said -> noted.set(said.strip()));
    }

    @Test
    void whatIsTypedIsWrittenWhenItTurnsToSomethingElse() {
        robot.interact(() -> {
            text.setText("ask Ada ");
            turn();
        });
        assertEquals("ask Ada", noted.get());
        assertEquals("ask Ada", text.getText());
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

    @Test
    void whoTypesIsNotDisturbed() {
        robot.interact(() -> {
            text.setText("half a");
            noted.set("from elsewhere");
            field.refresh();
        });
        assertEquals("half a", text.getText());
        robot.interact(field::write);
        assertEquals("half a", noted.get());
    }
}
