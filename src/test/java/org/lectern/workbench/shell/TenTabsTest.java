package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lectern.workbench.PulseRobot;
import org.lectern.workbench.TabEntry;
import org.lectern.workbench.settings.Settings;
import org.lectern.workbench.settings.SettingsFile;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** As many tabs as there will be, with the text half as large again. */
@Timeout(120)
class TenTabsTest {

    private static final List<String> LABELS = List.of(
            "Overview",
            "Explore",
            "Engagement",
            "Churn",
            "Clusters",
            "Anomalies",
            "Drop-off",
            "Timeline",
            "Predictor",
            "Struggle");

    @TempDir
    Path home;

    private final FxRobot robot = new PulseRobot();
    private Stage stage;
    private Workbench workbench;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        new SettingsFile(home.resolve("config")).save(Settings.standard().withTextPercent(150));
        stage = FxToolkit.registerStage(Stage::new);
        List<String> told = new ArrayList<>();
        List<TabEntry> catalogue = LABELS.stream()
                .map(label -> new TabEntry(
                        label.toLowerCase(java.util.Locale.ROOT),
                        label,
                        "fth-home",
                        context -> new WorkbenchFixture.TellingTab(label, context, told)))
                .toList();
        workbench = WorkbenchFixture.show(
                stage, home, Optional.of(home.resolve("autumn.csv")), new ScriptedOpener(), told, catalogue);
        robot.interact(() -> {
            stage.setWidth(1280);
            stage.setHeight(800);
        });
        WorkbenchFixture.waitUntil(
                () -> !workbench.viewModel().label().chipProperty().get().isEmpty());
    }

    @AfterEach
    void close() {
        robot.interact(() -> {
            workbench.close();
            stage.hide();
        });
    }

    @Test
    void allHaveRoom() {
        robot.interact(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
        Bounds room = robot.lookup("#tabs")
                .query()
                .localToScene(robot.lookup("#tabs").query().getLayoutBounds());
        List<ToggleButton> tabs = List.copyOf(robot.lookup(".tab-choice").queryAllAs(ToggleButton.class));
        assertEquals(LABELS, tabs.stream().map(ToggleButton::getText).toList());
        for (ToggleButton tab : tabs) {
            assertTrue(room.contains(tab.localToScene(tab.getLayoutBounds())), tab.getText() + " has no room");
            assertTrue(
                    tab.getChildrenUnmodifiable().stream()
                            .anyMatch(child -> child instanceof Text text
                                    && !(child instanceof FontIcon)
                                    && text.getText().equals(tab.getText())),
                    tab.getText() + " is cut off");
        }
    }

    @Test
    void eachIsReachedByItsNumber() {
        List<KeyCode> digits = WorkbenchFixture.DIGITS;
        for (int tab = digits.size() - 1; tab >= 0; tab--) {
            robot.press(KeyCode.CONTROL, digits.get(tab)).release(digits.get(tab), KeyCode.CONTROL);
            assertEquals(tab, workbench.pages().chosenProperty().get());
        }
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT1)
                .release(KeyCode.DIGIT1, KeyCode.SHIFT, KeyCode.CONTROL);
        assertEquals(9, workbench.pages().chosenProperty().get());
    }
}
