package org.lectern.workbench.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lectern.workbench.ScreenExtension;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(ScreenExtension.class)
class SettingsSwitchTest {

    private final SimpleObjectProperty<Integer> views = new SimpleObjectProperty<>(30);

    @SuppressWarnings("NullAway.Init")
    private SettingsPane settings;

    @SuppressWarnings("NullAway.Init")
    private ToggleButton button;

    @SuppressWarnings("NullAway.Init")
    private ScrollPane page;

    /** The settings stand between a long answer and a long table, out of sight from either end. */
    @Start
    void start(Stage stage) {
        settings = new SettingsPane().whole("Views", 1, 99, views, "How many.");
        button = new SettingsSwitch(settings).button();
        page = new ScrollPane(new VBox(tall(), settings, tall()));
        BorderPane root = new BorderPane(page);
        root.setTop(button);
        stage.setScene(new Scene(root, 400, 300));
        stage.show();
    }

    private static Region tall() {
        Region tall = new Region();
        tall.setMinHeight(900);
        return tall;
    }

    @Test
    void settingsThatWereAskedForAreInSightAndHaveTheKeyboard(FxRobot robot) {
        for (double from : new double[] {0, 1}) {
            robot.interact(() -> page.setVvalue(from));
            robot.clickOn(button);
            assertTrue(settings.isVisible());
            assertTrue(settings.isFocusWithin());
            Bounds view = page.localToScene(page.getLayoutBounds());
            Bounds place = settings.localToScene(settings.getLayoutBounds());
            assertTrue(view.contains(place), place + " in " + view);
            robot.push(KeyCode.ESCAPE);
        }
    }

    @Test
    void escapeHidesThemGivesTheKeyboardBackAndKeepsWhatWasTyped(FxRobot robot) {
        robot.clickOn(button);
        Spinner<?> typed = robot.lookup(".spinner").queryAs(Spinner.class);
        robot.interact(() -> typed.getEditor().setText("12"));
        robot.push(KeyCode.ESCAPE);
        assertFalse(settings.isVisible());
        assertFalse(button.isSelected());
        assertEquals(button, owner());
        assertEquals(12, views.get());
    }

    @Test
    void escapeLeadsBackToWhereThePageStood(FxRobot robot) {
        for (double from : new double[] {0, 200, 1_200}) {
            robot.interact(() -> page.setVvalue(from / PageScroll.hidden(page)));
            robot.clickOn(button);
            assertNotEquals(from, PageScroll.top(page), 1);
            robot.push(KeyCode.ESCAPE);
            assertEquals(from, PageScroll.top(page), 1);
        }
    }

    @Test
    void settingsThatOpenByThemselvesTakeNothing(FxRobot robot) {
        Node before = owner();
        robot.interact(() -> button.setSelected(true));
        assertTrue(settings.isVisible());
        assertEquals(before, owner());
        assertEquals(0, page.getVvalue());
    }

    private Node owner() {
        return page.getScene().getFocusOwner();
    }
}
