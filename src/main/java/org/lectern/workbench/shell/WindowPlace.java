package org.lectern.workbench.shell;

import java.util.Comparator;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.lectern.workbench.settings.Settings;
import org.lectern.workbench.settings.WindowBounds;

/** Puts the window where it stood last, if that place is still on a screen, and all of it on that screen. */
record WindowPlace(Stage stage) {

    /** The smallest window in which everything can still be reached. */
    private static final double LEAST_WIDTH = 640;

    private static final double LEAST_HEIGHT = 480;

    void restore(Optional<WindowBounds> last) {
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        fitToScreen(Screen.getPrimary().getVisualBounds());
        last.flatMap(WindowPlace::onScreen).ifPresent(bounds -> {
            stage.setX(bounds.x());
            stage.setY(bounds.y());
            stage.setWidth(bounds.width());
            stage.setHeight(bounds.height());
            stage.setMaximized(bounds.maximised());
        });
    }

    /** A window as large as the screen would stand half outside of it once it has its frame. */
    private void fitToScreen(Rectangle2D screen) {
        Scene scene = stage.getScene();
        if (scene != null && (screen.getWidth() <= scene.getWidth() || screen.getHeight() <= scene.getHeight())) {
            stage.setX(screen.getMinX());
            stage.setY(screen.getMinY());
            stage.setWidth(Math.min(screen.getWidth(), scene.getWidth()));
            stage.setHeight(Math.min(screen.getHeight(), scene.getHeight()));
        }
    }

    private static Optional<WindowBounds> onScreen(WindowBounds bounds) {
        return Screen.getScreensForRectangle(bounds.x(), bounds.y(), bounds.width(), bounds.height()).stream()
                .map(Screen::getVisualBounds)
                .max(Comparator.comparingDouble(screen -> shared(bounds, screen)))
                .map(screen -> within(bounds, screen));
    }

    /** The area, in square pixels, that a window and a screen have in common. */
    private static double shared(WindowBounds bounds, Rectangle2D screen) {
        double width = Math.min(bounds.x() + bounds.width(), screen.getMaxX()) - Math.max(bounds.x(), screen.getMinX());
        double height =
                Math.min(bounds.y() + bounds.height(), screen.getMaxY()) - Math.max(bounds.y(), screen.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }

    /** Moved no further than it takes, and smaller only where the screen is, which may be another than last time. */
    static WindowBounds within(WindowBounds bounds, Rectangle2D screen) {
        double width = Math.min(bounds.width(), screen.getWidth());
        double height = Math.min(bounds.height(), screen.getHeight());
        return new WindowBounds(
                Math.clamp(bounds.x(), screen.getMinX(), screen.getMaxX() - width),
                Math.clamp(bounds.y(), screen.getMinY(), screen.getMaxY() - height),
                width,
                height,
                bounds.maximised());
    }

    /** These settings with the place the window has now. A window that fills the screen keeps the place to go back to. */
    Settings of(Settings settings) {
        if (!(stage.getWidth() > 0 && stage.getHeight() > 0) || Double.isNaN(stage.getX() + stage.getY())) {
            return settings;
        }
        WindowBounds now =
                new WindowBounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
        Optional<WindowBounds> before = settings.window();
        if (stage.isMaximized() && before.isPresent()) {
            WindowBounds back = before.get();
            now = new WindowBounds(back.x(), back.y(), back.width(), back.height(), true);
        }
        return settings.withWindow(now);
    }
}
