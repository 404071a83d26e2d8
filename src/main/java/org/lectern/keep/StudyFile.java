package org.lectern.keep;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.AtomicFile;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.Pseudonyms;
import org.lectern.ingest.door.Imported;
import org.lectern.study.Workspace;
import tools.jackson.core.JacksonException;

/** Saves studies and opens them again: the same tables, to the last digit, and what was decided on. */
public final class StudyFile {

    /** What names of such files end in. */
    public static final String EXTENSION = ".lectern";

    private static final Words WORDS = Words.of(StudyFile.class);

    /** How a local header of an archive begins, and where in it the name stands. */
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private static final int NAME_AT = 30;
    private static final byte[] NAME = Manifest.ENTRY.getBytes(StandardCharsets.US_ASCII);

    private StudyFile() {}

    /**
     * What was saved.
     *
     * @param imported study and report; the receiver closes it
     * @param setup empty where nobody had looked at it
     * @param enclosed what is carried for other rooms
     */
    public record Reopened(Imported imported, Optional<Setup> setup, Map<Enclosed, String> enclosed) {
        public Reopened {
            enclosed = Map.copyOf(enclosed);
        }
    }

    /** What is wanted of an archive that is open. */
    @FunctionalInterface
    private interface Inside<T> {
        T read(StudyArchive archive) throws IOException, SQLException;
    }

    /** Whether a file is a study file, or means to be one by its name. */
    public static boolean isOne(Path file) {
        return Files.isRegularFile(file)
                && (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(EXTENSION)
                        || beginsAsOne(file));
    }

    private static boolean beginsAsOne(Path file) {
        byte[] head = head(file);
        return head.length == NAME_AT + NAME.length
                && isZip(head)
                && Arrays.equals(NAME, Arrays.copyOfRange(head, NAME_AT, head.length));
    }

    private static boolean isZip(byte[] head) {
        return Arrays.equals(ZIP, Arrays.copyOf(head, ZIP.length));
    }

    private static byte[] head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(NAME_AT + NAME.length);
        } catch (IOException e) {
            // Whoever opens it will say why it cannot be read.
            return new byte[0];
        }
    }

    /**
     * Saves a study, all of it whatever its filter, replacing the file of that name; the file is there whole or not at all. Learners
     * are called in it as the study calls them.
     *
     * @throws ProblemException where the file cannot be written
     * @throws org.lectern.contract.TaskCancelled when cancelled; nothing is left then
     */
    public static void write(Imported imported, Optional<Setup> setup, Path file, TaskContext context) {
        write(new Reopened(imported, setup, Map.of()), file, context);
    }

    /**
     * Saves a study with all that is to be reopened.
     *
     * @throws ProblemException as {@link #write(Imported, Optional, Path, TaskContext)}, and where what is enclosed is too large
     * @throws org.lectern.contract.TaskCancelled when cancelled; nothing is left then
     */
    public static void write(Reopened whole, Path file, TaskContext context) {
        AtomicFile.write(
                file, out -> new StudyWriting(whole.imported(), whole.setup(), whole.enclosed(), context).to(out));
    }

    /**
     * Saves a study that is yet to be opened, once it is known that the file can be written; closes it.
     *
     * @throws ProblemException as {@link #write(Imported, Optional, Path, TaskContext)}, and whatever the opening throws
     */
    public static void write(Supplier<Reopened> opening, Path file, TaskContext context) {
        AtomicFile.write(file, out -> {
            Reopened opened = opening.get();
            try (Imported imported = opened.imported()) {
                new StudyWriting(imported, opened.setup(), opened.enclosed(), context).to(out);
            }
        });
    }

    /**
     * Opens a study.
     *
     * @param pseudonyms what stands for names where the file has none
     * @param named whether a file with names may be opened
     * @throws ProblemException where there is no such file, or it holds no study, a damaged or changed one, one of a newer program, or
     *     names that nobody asked for
     * @throws org.lectern.contract.TaskCancelled when cancelled; nothing is left behind
     */
    public static Reopened read(Path file, @Nullable Pseudonyms pseudonyms, boolean named, TaskContext context) {
        return opened(file, archive -> new StudyReading(archive, file, context).read(pseudonyms, named));
    }

    /**
     * What a study file carries for other rooms, its study left closed. A ledger in it calls learners as the study does: whoever asks
     * takes care of who sees that.
     *
     * @throws ProblemException where there is no such file, or it holds no study, a damaged or changed one, or one of a newer program
     */
    public static Map<Enclosed, String> enclosed(Path file) {
        return opened(file, StudyArchive::enclosed);
    }

    private static <T> T opened(Path file, Inside<T> inside) {
        try {
            if (Files.isDirectory(file)) {
                throw Problem.of(WORDS, "study-is-folder", file).asException();
            }
            if (Files.size(file) == 0) {
                throw Problem.of(WORDS, "study-empty", file.getFileName()).asException();
            }
            try (StudyArchive archive = StudyArchive.open(file)) {
                return inside.read(archive);
            }
        } catch (IOException e) {
            throw trouble(file, e);
        } catch (SQLException e) {
            throw Workspace.shortage(e).map(problem -> problem.asException(e)).orElseGet(() -> damaged(file, e));
        } catch (IllegalArgumentException | JacksonException e) {
            throw damaged(file, e);
        }
    }

    private static ProblemException trouble(Path file, IOException cause) {
        return switch (cause) {
            case NoSuchFileException _ ->
                Problem.of(WORDS, "study-missing", file).asException(cause);
            case ZipException _ when isZip(head(file)) -> damaged(file, cause);
            case ZipException _ ->
                Problem.of(WORDS, "study-foreign", file.getFileName()).asException(cause);
            case EOFException _ -> damaged(file, cause);
            case CharacterCodingException _ -> damaged(file, cause);
            default ->
                Workspace.shortage(cause)
                        .orElseGet(() -> Problem.of(WORDS, "study-unreadable", file))
                        .asException(cause);
        };
    }

    private static ProblemException damaged(Path file, Exception cause) {
        return Problem.of(WORDS, "study-damaged", file.getFileName()).asException(cause);
    }
}
