package org.lectern.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;

/**
 * A folder for what a study cannot hold in memory, in the system's temporary folder. While its process lives it is locked; what a
 * process that was killed has left is removed by the next start.
 */
public final class Scratch implements AutoCloseable {

    private static final Words WORDS = Words.of(Scratch.class);
    private static final String NAME = "lectern-study-";
    private static final String LOCK = "in-use";

    /** A folder without a lock may be one that is made this moment. */
    private static final Duration FRESH = Duration.ofHours(1);

    private final Path folder;
    private final FileChannel lock;

    private Scratch(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Makes a folder.
     *
     * @throws org.lectern.contract.ProblemException where the temporary folder is missing or cannot be written
     */
    public static Scratch create() {
        return create(temporary());
    }

    static Scratch create(Path temporary) {
        try {
            Path folder = Files.createTempDirectory(
                    temporary, NAME + ProcessHandle.current().pid() + "-");
            FileChannel lock =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            lock.tryLock();
            return new Scratch(folder, lock);
        } catch (IOException e) {
            throw Problem.of(WORDS, "temporary-folder", temporary).asException(e);
        }
    }

    /** Where the files go. */
    public Path folder() {
        return folder;
    }

    /** Removes what processes have left that live no more. What cannot be removed stays: nobody is in need of that. */
    public static void sweep() {
        sweep(temporary());
    }

    static void sweep(Path temporary) {
        String own = NAME + ProcessHandle.current().pid() + "-";
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, NAME + "*")) {
            for (Path folder : folders) {
                // Looking at a lock of one's own would release it.
                if (!String.valueOf(folder.getFileName()).startsWith(own) && isLeft(folder)) {
                    remove(folder);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // Another start may be sweeping, or the folder may be another user's.
        }
    }

    private static boolean isLeft(Path folder) {
        Path lock = folder.resolve(LOCK);
        try {
            if (!Files.exists(lock)) {
                return Files.getLastModifiedTime(folder)
                        .toInstant()
                        .isBefore(Instant.now().minus(FRESH));
            }
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
                return channel.tryLock() != null;
            }
        } catch (IOException e) {
            return false;
        }
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> innermostFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : innermostFirst) {
                Files.deleteIfExists(path);
            }
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
            if (Files.exists(folder)) {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
