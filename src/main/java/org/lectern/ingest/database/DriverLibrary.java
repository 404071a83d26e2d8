package org.lectern.ingest.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * The folder into which SQLite's driver unpacks its library at the first database that is opened, under a new name each time, so that
 * several Lecterns do not meet. Whoever starts the program names it in the driver's own property.
 */
final class DriverLibrary {

    private static final String FOLDER = "org.sqlite.tmpdir";

    /** What a process has just unpacked may not be loaded yet. */
    private static final Duration FRESH = Duration.ofDays(1);

    private DriverLibrary() {}

    /** Makes the folder where it is missing; without one the driver takes the system's temporary folder. */
    static void prepare() {
        String named = System.getProperty(FOLDER);
        if (named == null) {
            return;
        }
        try {
            Path folder = Files.createDirectories(Path.of(named));
            sweep(folder);
        } catch (IOException e) {
            System.clearProperty(FOLDER);
        }
    }

    /** Removes what processes have left that were killed, or that had an older driver. What is in use cannot be removed, or goes on. */
    static void sweep(Path folder) throws IOException {
        Instant before = Instant.now().minus(FRESH);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "sqlite-*")) {
            for (Path file : left) {
                remove(file, before);
            }
        }
    }

    private static void remove(Path file, Instant before) {
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                Files.delete(file);
            }
        } catch (IOException e) {
            // Another process is quicker, or uses it, as Windows says.
        }
    }
}
