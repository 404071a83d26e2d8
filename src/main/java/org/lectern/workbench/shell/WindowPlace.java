package org.lectern.workbench.shell;

import java.util.Optional;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.lectern.workbench.settings.Settings;
import org.lectern.workbench.settings.WindowBounds;

/** Puts the window where it stood last, if that place is still on a screen. */
record WindowPlace(Stage stage) {

    void restore(Optional<WindowBounds> last) {
        last.filter(WindowPlace::isOnScreen).ifPresent(bounds -> {
            stage.setX(bounds.x());
            stage.setY(bounds.y());
            stage.setWidth(bounds.width());
            stage.setHeight(bounds.height());
            stage.setMaximized(bounds.maximised());
        });
    }

    private static boolean isOnScreen(WindowBounds bounds) {
        return !Screen.getScreensForRectangle(bounds.x(), bounds.y(), bounds.width(), bounds.height())
                .isEmpty();
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
