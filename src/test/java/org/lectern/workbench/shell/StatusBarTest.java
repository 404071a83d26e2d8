package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lectern.workbench.Desk;
import org.lectern.workbench.ScreenExtension;
import org.lectern.workbench.task.InlineTaskRunner;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(ScreenExtension.class)
class StatusBarTest {

    private static final String STEP =
            "Looking for what stands out: Following viewers through the videos of each course";

    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final Desk desk = new Desk();

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new StatusBar(new StatusViewModel(desk, tasks)).node(), 480, 40));
        stage.show();
    }

    @Test
    void theStepGivesWayAndCancelNever(FxRobot robot) throws Exception {
        robot.interact(() -> {
            tasks.hold();
            tasks.submit("a", STEP, Duration.ZERO, _ -> 1, _ -> {});
        });
        Button cancel = robot.lookup("#status-cancel").queryButton();
        WorkbenchFixture.waitUntil(cancel::isVisible);
        Region bar = robot.lookup("#status-bar").queryAs(Region.class);
        robot.interact(bar::layout);
        Label text = robot.lookup("#status-text").queryAs(Label.class);
        assertTrue(text.getWidth() < text.prefWidth(-1));
        assertEquals(STEP, text.getTooltip().getText());
        assertTrue(cancel.getWidth() >= cancel.prefWidth(-1));
        Bounds place = cancel.localToScene(cancel.getLayoutBounds());
        assertTrue(place.getMaxX() <= bar.getWidth(), place::toString);
    }
}
