package org.lectern.ingest.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HexFormat;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;

/**
 * A database that nobody is writing. It is read as one that cannot change, so nothing is locked or written beside it; then what
 * another program has put beside it is not read either, and rows would be missing or half written.
 *
 * @param path of the file itself, where links lead
 * @param modified when it was last written
 * @param header in hexadecimal digits; a counter in it grows with each change
 */
record Still(Path path, long bytes, FileTime modified, String header) {

    private static final Words WORDS = Words.of(Still.class);

    /** Length of the header in bytes (SQLite, "Database File Format", 1.3). */
    private static final int HEADER = 100;

    /** How a journal begins that is needed to undo what was left half written (SQLite, "Database File Format", 3). */
    private static final String HOT = "d9d505f920a163d7";

    /**
     * Looks at a file.
     *
     * @throws org.lectern.contract.ProblemException where rows of it stand beside it
     */
    static Still of(Path file) throws IOException {
        Path path = file.toRealPath();
        Path log = beside(path, "-wal");
        Path journal = beside(path, "-journal");
        if (Files.exists(log) && Files.size(log) > 0) {
            throw unfinished(path, log);
        }
        if (Files.exists(journal) && HOT.equals(start(journal, HOT.length() / 2))) {
            throw unfinished(path, journal);
        }
        return new Still(path, Files.size(path), Files.getLastModifiedTime(path), start(path, HEADER));
    }

    /**
     * Makes sure that what was read is what was looked at.
     *
     * @throws org.lectern.contract.ProblemException where the file has been written since, or is being written
     */
    void check() throws IOException {
        if (!equals(of(path))) {
            throw Problem.of(WORDS, "changed-database", name(path)).asException();
        }
    }

    private static RuntimeException unfinished(Path path, Path beside) {
        return Problem.of(WORDS, "unfinished-database", name(path), name(beside))
                .asException();
    }

    private static Path beside(Path path, String ending) {
        return path.resolveSibling(name(path) + ending);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static String start(Path file, int bytes) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return HexFormat.of().formatHex(in.readNBytes(bytes));
        }
    }
}
