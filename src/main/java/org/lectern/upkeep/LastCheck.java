package org.lectern.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.lectern.contract.AtomicFile;
import org.lectern.evaluation.DriftReport;
import org.lectern.json.JsonRecord;
import org.lectern.json.JsonText;
import org.lectern.json.RecordJson;

/**
 * What was last found of a model, kept in a small file beside it for whoever serves it. Nothing in it is about a single learner.
 *
 * @param checked when it was looked at
 * @param fingerprint of the data that it was held against
 * @param drift whether that is still what it was trained on; empty where nobody can say
 * @param retrained the last time that another model was trained in its place; empty where that never was
 */
public record LastCheck(
        Instant checked, String fingerprint, Optional<DriftReport> drift, Optional<Retrained> retrained) {

    /** What such files' names end in, behind the model's. */
    public static final String EXTENSION = ".check.json";

    /**
     * A training in a model's place.
     *
     * @param at when
     * @param result what came of it
     * @param fingerprint of its data
     * @param policy by which it was judged
     */
    public record Retrained(Instant at, Result result, String fingerprint, Policy policy) {}

    /** Where it is kept. */
    public static Path file(Path model) {
        return model.resolveSibling(model.getFileName() + EXTENSION);
    }

    /** What was last found of a model; empty where nothing was, or nobody can read it any more. */
    public static Optional<LastCheck> beside(Path model) {
        try {
            return Optional.of(JsonRecord.of(LastCheck.class, JsonText.read(Files.readAllBytes(file(model)))));
        } catch (IOException | RuntimeException e) {
            // It is found again at the next check.
            return Optional.empty();
        }
    }

    /**
     * Keeps it.
     *
     * @throws org.lectern.contract.ProblemException where it cannot be written
     */
    public void keepBeside(Path model) {
        byte[] text = JsonText.write(RecordJson.of(this));
        AtomicFile.write(file(model), out -> out.write(text));
    }

    /**
     * Keeps what was found of drift; what else is known of the model stays.
     *
     * @throws org.lectern.contract.ProblemException where it cannot be written
     */
    public static void drift(Path model, Instant now, String fingerprint, DriftReport report) {
        new LastCheck(now, fingerprint, Optional.of(report), beside(model).flatMap(LastCheck::retrained))
                .keepBeside(model);
    }
}
