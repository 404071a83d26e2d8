package org.lectern.workbench.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lectern.workbench.PulseRobot;
import org.lectern.workbench.settings.Appearance;
import org.lectern.workbench.settings.Settings;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ThemeTest {

    private final FxRobot robot = new PulseRobot();
    private final ObjectProperty<Settings> settings =
            new SimpleObjectProperty<>(Settings.standard().withAppearance(Appearance.DARK));
    private Label label;
    private Theme theme;
    private Stage stage;

    @BeforeEach
    void show() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        stage = FxToolkit.registerStage(Stage::new);
        label = new Label("text", new FontIcon("fth-home"));
        theme = WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> new Theme(settings)));
        robot.interact(() -> {
            stage.setScene(new Scene(new StackPane(label)));
            stage.show();
        });
    }

    @AfterEach
    void close() {
        robot.interact(() -> {
            stage.hide();
            theme.close();
        });
    }

    @Test
    void dressesAWindowThatOpensLater() {
        assertEquals(ColorScheme.DARK, stage.getScene().getPreferences().getColorScheme());
        assertTrue(Application.getUserAgentStylesheet().contains("dark"));
    }

    @Test
    void followsTheSystemOnlyWhereAsked() {
        robot.interact(() -> settings.set(settings.get().withAppearance(Appearance.SYSTEM)));
        robot.interact(() -> assertEquals(
                Platform.getPreferences().getColorScheme(),
                theme.schemeProperty().get()));
        robot.interact(() -> settings.set(settings.get().withAppearance(Appearance.LIGHT)));
        assertEquals(ColorScheme.LIGHT, theme.schemeProperty().get());
    }

    @Test
    void scalesTextAndIconsAlike() {
        double text = label.getFont().getSize();
        double icon = ((FontIcon) label.getGraphic()).getIconSize();
        robot.interact(() -> settings.set(settings.get().withTextPercent(200)));
        robot.interact(label::applyCss);
        assertEquals(2 * text, label.getFont().getSize(), 0.1);
        assertEquals(2 * icon, ((FontIcon) label.getGraphic()).getIconSize(), 1);
    }

    @Test
    void writesSizesInEmAndColoursAsTokens() throws IOException {
        try (InputStream sheet = Objects.requireNonNull(Theme.class.getResourceAsStream("lectern.css"))) {
            String css = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
            Matcher bare =
                    Pattern.compile("[0-9](px|pt)|#[0-9a-fA-F]{3,8}|rgba?\\(").matcher(css);
            assertEquals(List.of(), bare.results().map(found -> found.group()).toList());
        }
    }
}
