package org.lectern.model;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.lectern.analysis.TrainedModel;
import org.lectern.contract.AtomicFile;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.Words;
import tools.jackson.core.JacksonException;

/** Saves trained models and opens them again: the same model, to the last digit. */
public final class ModelFile {

    /** What names of such files end in. */
    public static final String EXTENSION = ".lectern-model";

    private static final Words WORDS = Words.of(ModelFile.class);

    private ModelFile() {}

    /**
     * Saves a model, replacing the file of that name; the file is there whole or not at all.
     *
     * @param now when it is saved, which the file tells
     * @throws ProblemException where the file cannot be written
     */
    public static void write(TrainedModel model, Path file, Instant now) {
        write(() -> model, file, Optional.of(now));
    }

    /**
     * The same without telling when: of the same model always the same file.
     *
     * @throws ProblemException where the file cannot be written
     */
    public static void write(TrainedModel model, Path file) {
        write(() -> model, file, Optional.empty());
    }

    /**
     * Saves a model that is yet to be trained, once it is known that the file can be written.
     *
     * @param now when it is saved
     * @return the model
     * @throws ProblemException where the file cannot be written, and whatever the training throws; nothing is left then
     */
    public static TrainedModel write(Supplier<TrainedModel> training, Path file, Instant now) {
        return write(training, file, Optional.of(now));
    }

    private static TrainedModel write(Supplier<TrainedModel> training, Path file, Optional<Instant> now) {
        TrainedModel[] trained = new TrainedModel[1];
        AtomicFile.write(file, out -> {
            trained[0] = training.get();
            GZIPOutputStream compressed = new GZIPOutputStream(out, 1 << 16);
            write(trained[0], now, new BufferedOutputStream(compressed, 1 << 16), String.valueOf(file.getFileName()));
            compressed.finish();
        });
        return trained[0];
    }

    /**
     * Writes a model as text, as it stands compressed in its file.
     *
     * @param now when it is saved, where that is to be told
     * @param name what it goes to is called
     * @throws ProblemException where it is longer than would be read again
     */
    static void write(TrainedModel model, Optional<Instant> now, OutputStream out, String name) throws IOException {
        try (SealedText.Writing text = new SealedText.Writing(out)) {
            ModelWriter.write(model, now, text);
            text.seal();
        } catch (SealedText.TooLong e) {
            throw Problem.of(WORDS, "model-too-large", name).asException(e);
        }
    }

    /**
     * Opens a model.
     *
     * @throws ProblemException where there is no such file, or it holds no model, a damaged or changed one, or one of a newer
     *     program
     */
    public static TrainedModel read(Path file) {
        if (Files.isDirectory(file)) {
            throw Problem.of(WORDS, "model-is-folder", file).asException();
        }
        try {
            return read(SealedText.read(file), String.valueOf(file.getFileName()));
        } catch (IOException e) {
            throw trouble(file, e);
        }
    }

    /**
     * When the model of a file was saved.
     *
     * @return empty where there is no such file, or it does not say
     */
    public static Optional<Instant> saved(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return ModelReader.saved(SealedText.read(file).bytes());
        } catch (IOException | IllegalArgumentException | JacksonException e) {
            // Whoever opens it is told what is wrong with it.
            return Optional.empty();
        }
    }

    /**
     * The model of a file's text.
     *
     * @param name what the file is called
     * @throws ProblemException where it is no model, a damaged or changed one, or one of a newer program
     */
    static TrainedModel read(SealedText text, String name) {
        try {
            checkFormat(text, name);
            if (!text.isSealed()) {
                throw Problem.of(WORDS, "model-damaged", name).asException();
            }
            if (!text.isIntact()) {
                throw Problem.of(WORDS, "model-changed", name).asException();
            }
            return ModelReader.read(text.bytes());
        } catch (IllegalArgumentException | JacksonException e) {
            throw Problem.of(WORDS, "model-damaged", name).asException(e);
        }
    }

    private static void checkFormat(SealedText text, String name) {
        if (text.bytes().length == 0) {
            throw Problem.of(WORDS, "model-empty", name).asException();
        }
        int version = ModelReader.version(text.bytes());
        if (version == ModelReader.FOREIGN) {
            throw Problem.of(WORDS, "model-foreign", name).asException();
        }
        if (version > ModelWriter.VERSION) {
            throw Problem.of(WORDS, "model-too-new", name, version).asException();
        }
    }

    private static ProblemException trouble(Path file, IOException cause) {
        return switch (cause) {
            case NoSuchFileException _ ->
                Problem.of(WORDS, "model-missing", file).asException(cause);
            case AccessDeniedException _ ->
                Problem.of(WORDS, "model-unreadable", file).asException(cause);
            case SealedText.TooLong _ ->
                Problem.of(WORDS, "model-too-large", file.getFileName()).asException(cause);
            case EOFException _ -> damaged(file, cause);
            case ZipException _ -> damaged(file, cause);
            default -> Problem.of(WORDS, "model-unreadable", file).asException(cause);
        };
    }

    private static ProblemException damaged(Path file, Exception cause) {
        return Problem.of(WORDS, "model-damaged", file.getFileName()).asException(cause);
    }
}
