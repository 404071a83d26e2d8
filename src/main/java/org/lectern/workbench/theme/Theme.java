package org.lectern.workbench.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.lectern.workbench.settings.Appearance;
import org.lectern.workbench.settings.Settings;

/**
 * Keeps colours, text size and icon size of all windows as the settings want them, now and when windows open later. Nodes that paint
 * themselves ask their scene's {@code getPreferences().getColorScheme()}.
 */
public final class Theme implements AutoCloseable {

    private static final double TEXT_PIXELS = 14;
    private static final URL STYLES = Objects.requireNonNull(Theme.class.getResource("lectern.css"));

    private final ObservableValue<Settings> settings;
    private final ReadOnlyObjectWrapper<ColorScheme> scheme = new ReadOnlyObjectWrapper<>(ColorScheme.LIGHT);
    private final InvalidationListener refresh = this::refresh;
    private final ListChangeListener<Window> opened = this::dress;
    private final ObservableValue<ColorScheme> system =
            Platform.getPreferences().colorSchemeProperty();

    /** Takes effect at once; needs JavaFX's thread. */
    public Theme(ObservableValue<Settings> settings) {
        this.settings = settings;
        settings.addListener(refresh);
        system.addListener(refresh);
        Window.getWindows().addListener(opened);
        show(wanted(settings.getValue().appearance(), system.getValue()));
        Window.getWindows().forEach(this::dress);
    }

    /** Light or dark, as shown now. */
    public ReadOnlyObjectProperty<ColorScheme> schemeProperty() {
        return scheme.getReadOnlyProperty();
    }

    /** Gives a scene its colours and text size before its window is first shown. */
    public void dress(Scene scene) {
        scene.getPreferences().setColorScheme(scheme.get());
        scene.getStylesheets().removeIf(sheet -> sheet.startsWith("data:"));
        if (!scene.getStylesheets().contains(STYLES.toExternalForm())) {
            scene.getStylesheets().add(STYLES.toExternalForm());
        }
        scene.getStylesheets().add(textSize(settings.getValue().textPercent()));
    }

    private void refresh(Observable changed) {
        ColorScheme wanted = wanted(settings.getValue().appearance(), system.getValue());
        if (wanted != scheme.get()) {
            show(wanted);
        }
        Window.getWindows().forEach(this::dress);
    }

    private void show(ColorScheme wanted) {
        Application.setUserAgentStylesheet(
                wanted == ColorScheme.DARK
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        scheme.set(wanted);
    }

    private void dress(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            change.getAddedSubList().forEach(this::dress);
        }
    }

    private void dress(Window window) {
        if (window.getScene() != null) {
            dress(window.getScene());
        }
    }

    private static ColorScheme wanted(Appearance appearance, ColorScheme system) {
        return switch (appearance) {
            case LIGHT -> ColorScheme.LIGHT;
            case DARK -> ColorScheme.DARK;
            case SYSTEM -> system;
        };
    }

    /** Icons are sized here too: an icon is a letter in a font of its own size, so its em would grow with each pass. */
    private static String textSize(int percent) {
        double text = TEXT_PIXELS * percent / 100;
        String rules = String.format(Locale.ROOT, """
                .root { -fx-font-size: %1$.2fpx; }
                .ikonli-font-icon { -fx-icon-size: %2$.0fpx; }
                .large-icon { -fx-icon-size: %3$.0fpx; }
                .huge-icon { -fx-icon-size: %4$.0fpx; }
                """, text, 1.15 * text, 1.6 * text, 3.5 * text);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(rules.getBytes(StandardCharsets.UTF_8));
    }

    /** Leaves windows as they are and listens no more. */
    @Override
    public void close() {
        settings.removeListener(refresh);
        system.removeListener(refresh);
        Window.getWindows().removeListener(opened);
    }
}
