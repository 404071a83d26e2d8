package org.lectern.model;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
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
     * @throws ProblemException where the file cannot be written
     */
    public static void write(TrainedModel model, Path file) {
        write(() -> model, file);
    }

    /**
     * Saves a model that is yet to be trained, once it is known that the file can be written.
     *
     * @return the model
     * @throws ProblemException where the file cannot be written, and whatever the training throws; nothing is left then
     */
    public static TrainedModel write(Supplier<TrainedModel> training, Path file) {
        TrainedModel[] trained = new TrainedModel[1];
        AtomicFile.write(file, out -> {
            trained[0] = training.get();
            compress(trained[0], out, file);
        });
        return trained[0];
    }

    private static void compress(TrainedModel model, OutputStream out, Path file) throws IOException {
        GZIPOutputStream compressed = new GZIPOutputStream(out, 1 << 16);
        try (SealedText.Writing text = new SealedText.Writing(new BufferedOutputStream(compressed, 1 << 16))) {
            ModelWriter.write(model, text);
            text.seal();
        } catch (SealedText.TooLong e) {
            throw Problem.of(WORDS, "model-too-large", file.getFileName()).asException(e);
        }
        compressed.finish();
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
            SealedText text = SealedText.read(file);
            checkFormat(text, file);
            if (!text.isSealed()) {
                throw damaged(file, null);
            }
            if (!text.isIntact()) {
                throw Problem.of(WORDS, "model-changed", file.getFileName()).asException();
            }
            return ModelReader.read(text.bytes());
        } catch (IllegalArgumentException | JacksonException e) {
            throw damaged(file, e);
        } catch (IOException e) {
            throw trouble(file, e);
        }
    }

    private static void checkFormat(SealedText text, Path file) {
        if (text.bytes().length == 0) {
            throw Problem.of(WORDS, "model-empty", file.getFileName()).asException();
        }
        int version = ModelReader.version(text.bytes());
        if (version == ModelReader.FOREIGN) {
            throw Problem.of(WORDS, "model-foreign", file.getFileName()).asException();
        }
        if (version > ModelWriter.VERSION) {
            throw Problem.of(WORDS, "model-too-new", file.getFileName(), version)
                    .asException();
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

    private static ProblemException damaged(Path file, @Nullable Exception cause) {
        Problem problem = Problem.of(WORDS, "model-damaged", file.getFileName());
        return cause == null ? problem.asException() : problem.asException(cause);
    }
}
