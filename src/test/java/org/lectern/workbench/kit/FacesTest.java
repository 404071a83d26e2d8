package org.lectern.workbench.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lectern.workbench.ScreenExtension;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(ScreenExtension.class)
class FacesTest {

    private final Node home = new Label("The answer");
    private final Node further = new Label("One learner's answer");
    private final Faces faces = new Faces(home);

    @Start
    void start(Stage stage) {
        faces.add("The model", "One learner", further);
        faces.show(true);
        stage.setScene(new Scene(new VBox(faces.buttons(), faces.pages()), 400, 200));
        stage.show();
    }

    @Test
    void arrowKeysShowThePageThatTheyMark(FxRobot robot) {
        robot.clickOn("The model");
        assertTrue(home.isVisible());
        robot.push(KeyCode.RIGHT);
        assertEquals(further, faces.frontProperty().get());
        assertTrue(further.isVisible());
        assertFalse(home.isVisible());
        assertTrue(marked(robot, "One learner"));
        robot.push(KeyCode.LEFT);
        assertNull(faces.frontProperty().get());
        assertTrue(home.isVisible());
        assertTrue(marked(robot, "The model"));
    }

    @Test
    void pressingAgainLeavesIt(FxRobot robot) {
        robot.clickOn("One learner");
        robot.clickOn("One learner");
        assertTrue(marked(robot, "One learner"));
        assertTrue(further.isVisible());
        robot.interact(() -> faces.turnTo(null));
        assertTrue(marked(robot, "The model"));
        assertFalse(marked(robot, "One learner"));
    }

    private static boolean marked(FxRobot robot, String name) {
        return robot.lookup((ToggleButton each) -> each.getText().equals(name))
                .queryAs(ToggleButton.class)
                .isSelected();
    }
}
