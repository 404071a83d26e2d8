package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.model.ModelFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DriftCommandTest {

    @TempDir
    private Path folder;

    private Path study;
    private Path model;

    @BeforeEach
    void train() {
        study = folder.resolve("study.csv");
        model = folder.resolve("m.lectern-model");
        Ran.command("generate", "--views", "60000", "--out", study.toString());
        Ran ran = Ran.command(
                "train", study.toString(), "--model", model.toString(), "--trees", "8", "--runs", folder.toString());
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
    }

    private Ran drift(Path data, String... more) {
        return Ran.command(
                Stream.concat(Stream.of("drift", "--model", model.toString(), data.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void itsOwnDataIsFine() {
        Ran ran = drift(study);
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        assertTrue(ran.out().contains("Nothing that matters has changed"), ran.out());
        assertTrue(ran.out().contains("What the model says"), ran.out());
    }

    /** Everybody stops earlier: what is said of learners and what comes true are no longer as they were. */
    @Test
    void learnersWhoStopEarlierAreFound() throws Exception {
        Path other = folder.resolve("other.csv");
        try (Stream<String> lines = Files.lines(study)) {
            Files.write(
                    other,
                    lines.map(line -> line.replaceFirst(",(\\d)(\\d(\\.\\d+)?|00(\\.0+)?)$", ",$1"))
                            .toList());
        }
        JsonNode json = new JsonMapper().readTree(drift(other, "--json").out());
        assertEquals("train-again", json.path("verdict").asString(), json::toPrettyString);
        assertTrue(json.path("sentences").path(0).asString().startsWith("Train the model again"));
    }

    @Test
    void fewLearnersAndWrongDataAreTold() throws Exception {
        Path few = folder.resolve("few.csv");
        Ran.command("generate", "--views", "500", "--out", few.toString());
        assertTrue(drift(few).out().contains("Nobody can tell yet"));
        Path none = Files.writeString(folder.resolve("none.csv"), "colour,size\nred,4\n");
        assertTrue(drift(none).toldTrouble());
        assertTrue(drift(folder.resolve("nothing.csv")).toldTrouble());
    }

    @Test
    void aModelOfAnEarlierProgramSaysSo() throws Exception {
        try (InputStream old = Objects.requireNonNull(ModelFile.class.getResourceAsStream("version-1.lectern-model"))) {
            Files.copy(old, folder.resolve("old.lectern-model"));
        }
        model = folder.resolve("old.lectern-model");
        Ran ran = drift(study);
        assertTrue(ran.toldTrouble() && ran.err().contains("does not hold what it saw"), ran.err());
    }
}
