package org.lectern.ingest.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.zip.ZipException;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;

/**
 * A file that is there, can be read and is not empty.
 *
 * @param path absolute
 * @param bytes its size when it was looked at
 */
public record SourceFile(Path path, long bytes) {

    private static final Words WORDS = Words.of(SourceFile.class);

    /**
     * Looks at a file.
     *
     * @throws org.lectern.contract.ProblemException if it is missing, unreadable or empty
     */
    public static SourceFile at(Path file) {
        Path path = file.toAbsolutePath().normalize();
        if (!Files.exists(path)) {
            throw Problem.of(WORDS, "missing-file", path).asException();
        }
        if (!Files.isReadable(path)) {
            throw Problem.of(WORDS, "unreadable-file", path).asException();
        }
        try {
            long bytes = Files.size(path);
            if (bytes == 0 && Files.isRegularFile(path)) {
                throw Problem.of(WORDS, "empty-file", nameOf(path)).asException();
            }
            return new SourceFile(path, bytes);
        } catch (IOException e) {
            throw Problem.of(WORDS, "unreadable-file", path).asException(e);
        }
    }

    /** Its name without folder. */
    public String name() {
        return nameOf(path);
    }

    /** Its name without extensions: {@code views} for {@code views.csv.gz}. */
    public String studyName() {
        String stem = name().replaceFirst("(?i)\\.gz$", "").replaceFirst("\\.[A-Za-z0-9]{1,8}$", "");
        return stem.isBlank() ? name() : stem;
    }

    /** What to say when reading failed: the file is gone, cut off or damaged, the disk is full, or else that it cannot be read. */
    public RuntimeException trouble(Throwable cause) {
        if (!Files.exists(path)) {
            return Problem.of(WORDS, "file-vanished", name()).asException(cause);
        }
        String message = String.valueOf(cause.getMessage());
        if (message.contains("No space left") || message.contains("not enough space on the disk")) {
            return Problem.of(WORDS, "disk-full-import", name()).asException(cause);
        }
        if (cause instanceof EOFException) {
            return Problem.of(WORDS, "cut-file", name()).asException(cause);
        }
        if (cause instanceof ZipException) {
            return Problem.of(WORDS, "damaged-file", name()).asException(cause);
        }
        return Problem.of(WORDS, "unreadable-content", name()).asException(silent(cause));
    }

    /** What the log may keep: where it happened, and not the message, in which the engine quotes what it could not read. */
    private static Throwable silent(Throwable cause) {
        Throwable silent = new IllegalStateException(cause.getClass().getName());
        silent.setStackTrace(cause.getStackTrace());
        return cause instanceof SQLException ? silent : cause;
    }

    /**
     * Makes sure that what was read is what was looked at.
     *
     * @throws org.lectern.contract.ProblemException if the file has grown, shrunk or vanished since
     */
    public void checkUnchanged() {
        try {
            if (Files.size(path) != bytes) {
                throw Problem.of(WORDS, "file-changed", name()).asException();
            }
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
