package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.workbench.PulseRobot;
import org.lectern.workbench.settings.Settings;
import org.lectern.workbench.settings.SettingsFile;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

@Timeout(60)
class WelcomePageTest {

    @TempDir
    Path home;

    private final FxRobot robot = new PulseRobot();

    @SuppressWarnings("NullAway.Init")
    private Workbench workbench;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    private void show(int percent, double width, double height) throws IOException, TimeoutException {
        FxToolkit.registerPrimaryStage();
        new SettingsFile(home.resolve("config")).save(Settings.standard().withTextPercent(percent));
        stage = FxToolkit.registerStage(Stage::new);
        workbench = WorkbenchFixture.show(stage, home, Optional.empty());
        WorkbenchFixture.waitUntil(() -> stage.isShowing());
        robot.interact(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        robot.interact(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
    }

    @AfterEach
    void close() {
        robot.interact(() -> {
            workbench.close();
            stage.hide();
        });
    }

    private ScrollPane page() {
        return robot.from(stage.getScene().getRoot()).lookup(".welcome-scroll").query();
    }

    @ParameterizedTest
    @CsvSource({"150, 1024, 700", "150, 640, 480", "200, 800, 600", "100, 1024, 700"})
    void saysAllItHasToSay(int percent, double width, double height) throws IOException, TimeoutException {
        show(percent, width, height);
        ScrollPane page = page();
        List<Labeled> words = Stream.of(".label", ".button")
                .flatMap(kind -> robot.from(page).lookup(kind).queryAllAs(Labeled.class).stream())
                .toList();
        assertTrue(words.size() >= 5, words.size() + " texts");
        for (Labeled label : words) {
            assertTrue(
                    label.lookupAll(".text").stream()
                            .anyMatch(text -> ((Text) text).getText().equals(label.getText())),
                    () -> label.getText() + " is cut off");
        }
        assertTrue(
                page.getContent().getLayoutBounds().getWidth()
                        <= page.getViewportBounds().getWidth() + 1,
                "it scrolls sideways");
        Bounds content = page.getContent().localToScene(page.getContent().getLayoutBounds());
        for (Node label : words) {
            Bounds place = label.localToScene(label.getLayoutBounds());
            assertTrue(content.contains(place), () -> label + " is outside of the page");
        }
    }

    @Test
    void scrollsWhereRoomIsShort() throws IOException, TimeoutException {
        show(150, 1024, 480);
        assertTrue(hidden() > 0);
    }

    @Test
    void scrollsNotWhereThereIsRoom() throws IOException, TimeoutException {
        show(100, 1024, 700);
        assertEquals(0, hidden(), 0.5);
    }

    private double hidden() {
        return page().getContent().getLayoutBounds().getHeight()
                - page().getViewportBounds().getHeight();
    }
}
