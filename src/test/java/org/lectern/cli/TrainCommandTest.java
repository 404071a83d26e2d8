package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.analysis.Mode;
import org.lectern.analysis.TrainedModel;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.model.ModelFile;

class TrainCommandTest {

    @TempDir
    private Path folder;

    private Path study;
    private Path model;

    @BeforeEach
    void generate() {
        study = folder.resolve("study.csv");
        model = folder.resolve("m.lectern-model");
        Ran.command("generate", "--views", "4000", "--out", study.toString());
    }

    private Ran train(String... more) {
        return Ran.command(Stream.concat(
                        Stream.of("train", study.toString(), "--model", model.toString(), "--trees", "8"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void savesAModelAndTellsWhatItIsWorth() {
        Ran ran = train("--finished", "90", "--threshold", "0.6", "--depth", "3", "--seed", "7");
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        assertTrue(ran.out().contains("ROC-AUC"), ran.out());
        assertTrue(ran.out().contains("Base rate only"), ran.out());
        assertTrue(ran.out().contains(model.toString()), ran.out());
        CompletionModel saved = (CompletionModel) ModelFile.read(model);
        assertEquals(90, saved.finished());
        assertEquals(0.6, saved.threshold());
        assertEquals(7, saved.provenance().seed());
        assertEquals(Mode.CORRECTED, saved.mode());
        assertEquals("3", saved.provenance().parameters().get("depth"));
    }

    /** To the last digit; its file says when it was saved. */
    @Test
    void theSameAgainGivesTheSameModel() {
        train();
        TrainedModel first = ModelFile.read(model);
        Instant then = ModelFile.saved(model).orElseThrow();
        train();
        assertEquals(first, ModelFile.read(model));
        assertTrue(ModelFile.saved(model).orElseThrow().isAfter(then));
    }

    @Test
    void savesThePublishedModelWhenAskedTo() {
        Ran ran = train("--as-published");
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        assertEquals(Mode.AS_PUBLISHED, ModelFile.read(model).mode());
        assertTrue(ran.out().contains("On views drawn by row"), ran.out());
    }

    @ParameterizedTest
    @CsvSource({
        "--finished,0", "--finished,101", "--finished,NaN", "--trees,0", "--trees,1001", "--trees,many", "--depth,0",
        "--depth,13", "--leaves,1", "--leaves,4097", "--rate,0", "--rate,1.1", "--subsample,0", "--subsample,2",
        "--patience,-1", "--shrinkage,-1", "--shrinkage,Infinity", "--threshold,0", "--threshold,1"
    })
    void valuesThatCannotBeAreToldInASentence(String flag, String value) {
        Ran ran = train(flag, value);
        assertEquals(ExitCode.USAGE, ran.code());
        assertFalse(ran.err().contains("Exception"), ran.err());
        assertFalse(Files.exists(model));
    }

    @Test
    void troubleLeavesNoModel() throws IOException {
        Files.writeString(study, "learner,video,completion\nada,Loops,60\n");
        assertTrue(train().toldTrouble());
        Files.delete(study);
        assertTrue(train().toldTrouble());
        assertFalse(Files.exists(model));
        model = folder.resolve("no/such/folder.lectern-model");
        assertTrue(train().toldTrouble());
    }
}
