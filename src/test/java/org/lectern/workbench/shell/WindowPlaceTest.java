package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.lectern.workbench.PulseRobot;
import org.lectern.workbench.settings.WindowBounds;
import org.testfx.api.FxToolkit;

class WindowPlaceTest {

    /** A bar of 30 pixels on top, and another screen to the left. */
    private static final Rectangle2D SCREEN = new Rectangle2D(0, 30, 1280, 770);

    private static WindowBounds at(double x, double y, double width, double height) {
        return new WindowBounds(x, y, width, height, false);
    }

    @Test
    void aWindowOfALargerScreenFillsThisOne() {
        assertEquals(at(0, 30, 1280, 770), WindowPlace.within(at(1, 2, 1918, 1075), SCREEN));
    }

    @Test
    void aWindowThatHangsOverAnEdgeIsMovedThere() {
        assertEquals(at(280, 130, 1000, 600), WindowPlace.within(at(700, 130, 1000, 600), SCREEN));
        assertEquals(at(0, 200, 1000, 600), WindowPlace.within(at(-200, 500, 1000, 600), SCREEN));
    }

    @Test
    void aWindowThatFitsStaysWhereItWas() {
        WindowBounds maximised = new WindowBounds(100, 60, 900, 650, true);
        assertEquals(maximised, WindowPlace.within(maximised, SCREEN));
    }

    @Test
    void aStageIsNeverLargerThanTheScreenItIsPutOn() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Stage stage = FxToolkit.registerStage(Stage::new);
        new PulseRobot().interact(() -> {
            Rectangle2D screen = Screen.getPrimary().getVisualBounds();
            stage.setScene(new Scene(new Region(), 800, 600));
            new WindowPlace(stage).restore(Optional.of(at(10, 10, screen.getWidth() + 638, screen.getHeight() + 275)));
            assertTrue(screen.contains(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
            assertEquals(screen.getWidth(), stage.getWidth());
        });
    }
}
