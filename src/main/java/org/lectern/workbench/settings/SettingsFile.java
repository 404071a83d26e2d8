package org.lectern.workbench.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps settings in a file of names and values that a person can read and change. A file that cannot be understood is set
 * aside under {@code settings.damaged.properties} and the standard settings take its place.
 */
public final class SettingsFile {

    private static final Logger LOG = Logger.getLogger(SettingsFile.class.getName());
    private static final String VERSION = "1";

    private final Path file;

    /**
     * @param folder made when settings are first saved
     */
    public SettingsFile(Path folder) {
        this.file = folder.resolve("settings.properties");
    }

    /** The settings as saved, or the standard ones. */
    public Settings load() {
        if (!Files.exists(file)) {
            return Settings.standard();
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties saved = new Properties();
            saved.load(reader);
            return read(saved);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "the settings could not be read; the standard ones are used", e);
            setAside();
            return Settings.standard();
        }
    }

    private void setAside() {
        try {
            Files.copy(file, file.resolveSibling("settings.damaged.properties"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the damaged settings could not be set aside", e);
        }
    }

    /**
     * Saves the settings, whole or not at all.
     *
     * @throws IOException where the folder cannot be written
     */
    public void save(Settings settings) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path beside = Files.createTempFile(folder, "settings", ".tmp");
        try {
            StringWriter text = new StringWriter();
            write(settings).store(text, "Lectern settings");
            Files.writeString(beside, text.toString());
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static Properties write(Settings settings) {
        Properties saved = new Properties();
        saved.setProperty("version", VERSION);
        saved.setProperty("appearance", settings.appearance().name());
        saved.setProperty("text.percent", String.valueOf(settings.textPercent()));
        for (int i = 0; i < settings.recent().size(); i++) {
            saved.setProperty("recent." + i, settings.recent().get(i).toString());
        }
        settings.lastFolder().ifPresent(folder -> saved.setProperty("last.folder", folder.toString()));
        settings.window().ifPresent(bounds -> {
            saved.setProperty("window.x", String.valueOf(bounds.x()));
            saved.setProperty("window.y", String.valueOf(bounds.y()));
            saved.setProperty("window.width", String.valueOf(bounds.width()));
            saved.setProperty("window.height", String.valueOf(bounds.height()));
            saved.setProperty("window.maximised", String.valueOf(bounds.maximised()));
        });
        return saved;
    }

    private static Settings read(Properties saved) {
        String version = saved.getProperty("version");
        if (!VERSION.equals(version)) {
            throw new IllegalArgumentException("Settings are of version " + VERSION + ", not " + version);
        }
        List<Path> recent = Stream.iterate(0, i -> i + 1)
                .map(i -> saved.getProperty("recent." + i))
                .takeWhile(Objects::nonNull)
                .map(Path::of)
                .toList();
        return new Settings(
                Appearance.valueOf(saved.getProperty("appearance", Appearance.SYSTEM.name())),
                Integer.parseInt(saved.getProperty("text.percent", "100")),
                recent,
                Optional.ofNullable(bounds(saved)),
                Optional.ofNullable(saved.getProperty("last.folder")).map(Path::of));
    }

    private static @Nullable WindowBounds bounds(Properties saved) {
        if (saved.getProperty("window.width") == null) {
            return null;
        }
        return new WindowBounds(
                Double.parseDouble(saved.getProperty("window.x", "0")),
                Double.parseDouble(saved.getProperty("window.y", "0")),
                Double.parseDouble(saved.getProperty("window.width")),
                Double.parseDouble(saved.getProperty("window.height", "800")),
                Boolean.parseBoolean(saved.getProperty("window.maximised")));
    }
}
