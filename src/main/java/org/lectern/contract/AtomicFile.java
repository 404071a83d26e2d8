package org.lectern.contract;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** Writes files that appear whole or not at all: beside their place first, then moved there in one step. */
public final class AtomicFile {

    private static final Words WORDS = Words.of(AtomicFile.class);

    /** How a file is called that is not yet whole. */
    private static final String UNFINISHED = ".lectern-";

    private static final String PART = ".part";

    /** No file takes so long to write: what is older was left by a process that was killed. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private AtomicFile() {}

    /** What goes into the file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** What writes a file by its name. */
    @FunctionalInterface
    public interface Filling {
        /** @param part does not exist yet, unless it is a device */
        void fill(Path part) throws IOException;
    }

    /**
     * Writes a file, replacing the one that was there. A device such as {@code /dev/stdout} is written straight to.
     *
     * @throws ProblemException where the folder is missing, cannot be written, or the disk is full
     */
    public static void write(Path file, Content content) {
        place(
                file,
                device -> fill(device, content, StandardOpenOption.WRITE),
                part -> fill(part, content, StandardOpenOption.CREATE_NEW));
    }

    /**
     * The same for what others write by its name.
     *
     * @throws ProblemException where the folder is missing, cannot be written, or the disk is full
     */
    public static void writeAt(Path file, Filling filling) {
        place(file, filling, part -> {
            // Says why nothing can be written there, which others do in their own words.
            Files.delete(Files.createFile(part));
            filling.fill(part);
        });
    }

    private static void place(Path file, Filling device, Filling fresh) {
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            Path folder = target.getParent();
            if (folder == null || Files.isDirectory(target)) {
                throw Problem.of(WORDS, "is-a-folder", file).asException();
            }
            if (!Files.isDirectory(folder)) {
                throw Problem.of(WORDS, "folder-missing", file.getFileName(), folder)
                        .asException();
            }
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                device.fill(target);
            } else {
                replace(target, folder, fresh);
            }
        } catch (IOException e) {
            throw trouble(file, e);
        }
    }

    private static void replace(Path target, Path folder, Filling fresh) throws IOException {
        sweep(folder);
        Path part = folder.resolve(UNFINISHED + UUID.randomUUID() + PART);
        try {
            fresh.fill(part);
            try {
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void sweep(Path folder) {
        Instant limit = Instant.now().minus(ABANDONED);
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, UNFINISHED + "*" + PART)) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // What cannot be seen or removed is in nobody's way.
        }
    }

    private static void fill(Path path, Content content, StandardOpenOption how) throws IOException {
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(path, how, StandardOpenOption.WRITE), 1 << 16)) {
            content.writeTo(out);
        }
    }

    /**
     * The problem behind a failed write.
     *
     * @param file what was to be written
     */
    public static ProblemException trouble(Path file, IOException cause) {
        String reason = String.valueOf(cause.getMessage());
        String lower = reason.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("not enough space") || lower.contains("quota")) {
            return Problem.of(WORDS, "disk-full", file.getFileName(), folderOf(file))
                    .asException(cause);
        }
        if (cause instanceof AccessDeniedException || lower.contains("read-only")) {
            return Problem.of(WORDS, "not-writable", file.getFileName(), folderOf(file))
                    .asException(cause);
        }
        return Problem.of(WORDS, "write-failed", file.getFileName(), folderOf(file), reason)
                .asException(cause);
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file : folder;
    }
}
