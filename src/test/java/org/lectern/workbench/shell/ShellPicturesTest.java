package org.lectern.workbench.shell;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.workbench.settings.Appearance;
import org.lectern.workbench.settings.Settings;
import org.lectern.workbench.settings.SettingsFile;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Paints the window to look at: {@code -DargLine="… -Dlectern.pictures=FOLDER"}; skipped without a folder. */
class ShellPicturesTest {

    private static final String FOLDER = System.getProperty("lectern.pictures", "");

    @TempDir
    Path home;

    @BeforeEach
    void whereAsked() throws TimeoutException {
        Assumptions.assumeFalse(FOLDER.isEmpty(), "no folder for pictures was named");
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void paintsTheWindow() throws Exception {
        for (Appearance appearance : new Appearance[] {Appearance.LIGHT, Appearance.DARK}) {
            paint(appearance, 100, 1280, 800);
            paint(appearance, 150, 1920, 1080);
        }
    }

    private void paint(Appearance appearance, int percent, int width, int height) throws Exception {
        String name = appearance.name().toLowerCase(Locale.ROOT) + "-" + percent;
        new SettingsFile(home.resolve("config"))
                .save(Settings.standard()
                        .withOpened(home.resolve("Autumn 2025 views.csv"))
                        .withAppearance(appearance)
                        .withTextPercent(percent));
        Stage stage = FxToolkit.registerStage(Stage::new);
        Workbench workbench = WorkbenchFixture.show(stage, home, Optional.of(home.resolve("broken.csv")));
        // The headless screen has fewer pixels than the window; what does not fit is no fault of the window.
        Thread.setDefaultUncaughtExceptionHandler((_, _) -> {});
        FxRobot robot = new FxRobot();
        robot.interact(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        WorkbenchFixture.waitUntil(() -> workbench.viewModel().troubleProperty().get() != null);
        robot.interact(() -> ((Button) robot.lookup("#trouble-unfold").query()).fire());
        snap(stage, "welcome-trouble-" + name);
        robot.interact(() -> workbench.viewModel().open(home.resolve("slow.csv")));
        WorkbenchFixture.waitUntil(
                () -> robot.lookup("#status-progress").query().isVisible());
        snap(stage, "opening-" + name);
        robot.interact(() -> workbench.viewModel().open(home.resolve("Autumn 2025.csv")));
        WorkbenchFixture.waitUntil(
                () -> !workbench.viewModel().chipProperty().get().isEmpty());
        snap(stage, "study-" + name);
        robot.interact(() -> ((Button) robot.lookup("#courses").query()).fire());
        popup("courses-" + name, "#courses-list");
        robot.interact(() -> workbench.view().drop().hover(List.of(new File("Spring.csv"))));
        snap(stage, "drop-" + name);
        robot.interact(() -> workbench.view().drop().leave());
        HelpDialogs help = new HelpDialogs(stage, Surroundings.here(home));
        robot.interact(help::glossary);
        popup("glossary-" + name, "#glossary-dialog");
        robot.interact(help::shortcuts);
        popup("shortcuts-" + name, "#shortcuts-dialog");
        robot.interact(help::about);
        popup("about-" + name, "#about-dialog");
        robot.interact(() -> List.copyOf(Window.getWindows()).stream()
                .filter(window -> !window.equals(stage))
                .forEach(Window::hide));
        robot.interact(() -> {
            workbench.close();
            stage.hide();
        });
    }

    private void snap(Stage stage, String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        write(WaitForAsyncUtils.asyncFx(() -> stage.getScene().snapshot(null)), name);
    }

    private void popup(String name, String query) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        Node node = new FxRobot().lookup(query).query();
        write(WaitForAsyncUtils.asyncFx(() -> node.getScene().snapshot(null)), name);
    }

    private static void write(Future<WritableImage> future, String name) throws IOException {
        WritableImage image = WaitForAsyncUtils.waitFor(future);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        Path folder = Files.createDirectories(Path.of(FOLDER));
        ImageIO.write(copy, "png", folder.resolve("shell-" + name + ".png").toFile());
    }
}
