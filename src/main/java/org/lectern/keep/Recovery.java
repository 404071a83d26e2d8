package org.lectern.keep;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.AtomicFile;
import org.lectern.contract.ProblemException;
import org.lectern.json.JsonRecord;
import org.lectern.json.JsonText;
import org.lectern.json.RecordJson;
import tools.jackson.core.JacksonException;

/**
 * What a window has decided and not saved, written down beside its settings as it is decided, so that it is there when the process ends
 * without closing. While the process lives what it has written is locked, and nobody else's.
 */
public final class Recovery implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Recovery.class.getName());
    private static final String FORMAT = "lectern-recovery";
    private static final long VERSION = Manifest.VERSION;
    private static final String ENDING = ".json";

    private final Path folder;
    private Path file;
    private @Nullable FileChannel lock;

    /**
     * What a process left.
     *
     * @param source the file that was open
     * @param setup what was decided of it
     */
    public record Left(Path source, Setup setup, Path file) {

        /** Nobody wants it any more. */
        public void forget() {
            remove(file);
        }
    }

    /** @param folder made when there is something to be written down */
    public Recovery(Path folder) {
        this.folder = folder;
        this.file = fresh(folder);
    }

    private static Path fresh(Path folder) {
        return folder.resolve(UUID.randomUUID() + ENDING);
    }

    /**
     * Goes on with what another process left, in its place, or, where a third holds it meanwhile, in one of its own.
     *
     * @throws ProblemException where it cannot be held
     */
    public synchronized void takeUp(Left left) {
        discard();
        file = left.file();
        hold();
    }

    /**
     * Writes down what is decided of a file, in place of what was written before.
     *
     * @throws ProblemException where it cannot be written
     */
    public synchronized void write(Path source, Setup setup) {
        hold();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("version", VERSION);
        json.put("source", source.toAbsolutePath().toString());
        json.put("setup", RecordJson.of(setup));
        AtomicFile.write(file, out -> out.write(JsonText.write(json)));
    }

    private void hold() {
        try {
            if (lock == null) {
                Files.createDirectories(folder);
                lock = locked(file);
                if (lock == null) {
                    file = fresh(folder);
                    lock = locked(file);
                }
            }
        } catch (IOException e) {
            throw AtomicFile.trouble(file, e);
        }
    }

    private static @Nullable FileChannel locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(lockOf(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean held = false;
        try {
            held = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Another window of this process has it.
            return null;
        } finally {
            if (!held) {
                channel.close();
            }
        }
        return held ? channel : null;
    }

    private static Path lockOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".lock");
    }

    /** Everything is saved, or nobody wants it. */
    public synchronized void discard() {
        close();
        remove(file);
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(lockOf(file));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "what was saved could not be removed from what was not", e);
        }
    }

    /**
     * What processes left that live no more, of a file that is there: the last of it. What the file holds meanwhile is forgotten, and
     * what nobody can read; of a file that is not there it is kept, as its disk may come back.
     */
    public static Optional<Left> left(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        Map<Left, FileTime> found = new LinkedHashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : files) {
                if (isLeft(file)) {
                    FileTime written = Files.getLastModifiedTime(file);
                    Optional<Left> left = read(file).filter(read -> !isSaved(read.source(), written));
                    if (left.isEmpty()) {
                        remove(file);
                    } else if (Files.exists(left.get().source())) {
                        found.put(left.get(), written);
                    }
                }
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "what was not saved could not be looked for", e);
        }
        return found.entrySet().stream()
                .max(Comparator.comparing(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    private static boolean isLeft(Path file) throws IOException {
        if (!Files.exists(lockOf(file))) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(lockOf(file), StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static boolean isSaved(Path source, FileTime written) {
        try {
            return StudyFile.isOne(source) && Files.getLastModifiedTime(source).compareTo(written) >= 0;
        } catch (IOException e) {
            // It went this very moment.
            return false;
        }
    }

    private static Optional<Left> read(Path file) {
        try {
            if (!(JsonText.read(Files.readAllBytes(file)) instanceof Map<?, ?> json)
                    || !FORMAT.equals(json.get("format"))
                    || !(json.get("version") instanceof Long version)
                    || version > VERSION) {
                return Optional.empty();
            }
            Path source = Path.of(String.valueOf(json.get("source")));
            return Optional.of(
                    new Left(source, JsonRecord.of(Setup.class, Earlier.setup(version, json.get("setup"))), file));
        } catch (IOException | IllegalArgumentException | JacksonException e) {
            LOG.log(Level.WARNING, "what was not saved could not be read", e);
            return Optional.empty();
        }
    }

    /** Lets go of what is written, for whoever comes next. */
    @Override
    public synchronized void close() {
        try {
            if (lock != null) {
                lock.close();
                lock = null;
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "what was not saved could not be given back", e);
        }
    }
}
