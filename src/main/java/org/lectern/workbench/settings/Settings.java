package org.lectern.workbench.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is remembered between two starts.
 *
 * @param textPercent size of all text, 80 to 200 percent
 * @param recent files opened lately, last one first, at most ten
 * @param window where the window stood
 * @param lastFolder where a file was last chosen
 */
public record Settings(
        Appearance appearance,
        int textPercent,
        List<Path> recent,
        Optional<WindowBounds> window,
        Optional<Path> lastFolder) {

    public static final int SMALLEST_TEXT = 80;
    public static final int LARGEST_TEXT = 200;

    private static final int RECENT = 10;
    private static final int TEXT_STEP = 10;

    public Settings {
        if (textPercent < SMALLEST_TEXT || textPercent > LARGEST_TEXT) {
            throw new IllegalArgumentException("Text size is 80 to 200 percent, not " + textPercent);
        }
        recent = recent.stream().distinct().limit(RECENT).toList();
    }

    /** Follows the system, at its text size; nothing opened yet. */
    public static Settings standard() {
        return new Settings(Appearance.SYSTEM, 100, List.of(), Optional.empty(), Optional.empty());
    }

    public Settings withAppearance(Appearance other) {
        return new Settings(other, textPercent, recent, window, lastFolder);
    }

    public Settings withLargerText() {
        return withTextPercent(Math.min(LARGEST_TEXT, textPercent + TEXT_STEP));
    }

    public Settings withSmallerText() {
        return withTextPercent(Math.max(SMALLEST_TEXT, textPercent - TEXT_STEP));
    }

    public Settings withTextPercent(int percent) {
        return new Settings(appearance, percent, recent, window, lastFolder);
    }

    /** Puts a file at the head of the recent ones and remembers its folder. */
    public Settings withOpened(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        List<Path> files = new ArrayList<>(List.of(whole));
        files.addAll(recent);
        return new Settings(appearance, textPercent, files, window, Optional.ofNullable(whole.getParent()));
    }

    public Settings withoutRecent() {
        return new Settings(appearance, textPercent, List.of(), window, lastFolder);
    }

    public Settings withWindow(WindowBounds bounds) {
        return new Settings(appearance, textPercent, recent, Optional.of(bounds), lastFolder);
    }

    public Settings withLastFolder(Path folder) {
        return new Settings(appearance, textPercent, recent, window, Optional.of(folder));
    }
}
