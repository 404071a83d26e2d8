package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.model.ModelFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunsCommandsTest {

    private static final String SAMPLE = Path.of("data", "sample-study").toString();
    private static final String LEARNING = Path.of("data", "sample-learning").toString();

    @TempDir
    private Path folder;

    private Path log() {
        return folder.resolve("log");
    }

    private String done(String... arguments) {
        Ran ran = Ran.command(Stream.concat(Stream.of(arguments), Stream.of("--runs", log().toString()))
                .toArray(String[]::new));
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        return ran.out();
    }

    private void train(String... more) {
        done(Stream.concat(
                        Stream.of(
                                "train", SAMPLE, "--model", folder.resolve("m").toString(), "--trees", "8"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private JsonNode listed(String... more) {
        String json = done(Stream.concat(Stream.of("runs", "list", "--json"), Stream.of(more))
                .toArray(String[]::new));
        return new JsonMapper().readTree(json);
    }

    private String id(int newest) {
        return listed().path(newest).path("run").asString();
    }

    @Test
    void aTrainingIsKeptFoundComparedRepeatedHandedOnAndDeleted() {
        assertTrue(done("runs", "list").contains("No run is kept yet"));
        train();
        train("--depth", "2");
        train("--seed", "7");
        assertEquals(3, listed().size());
        JsonNode run = listed().path(1);
        assertEquals("2", run.path("parameters").path("depth").asString());
        assertEquals("completion", run.path("task").asString());
        assertTrue(run.path("judged_learners").asInt() > 10);
        assertTrue(Files.exists(Path.of(run.path("model").asString())));
        assertEquals(
                "2",
                ModelFile.read(Path.of(run.path("model").asString()))
                        .provenance()
                        .parameters()
                        .get("depth"));
        assertTrue(done("runs", "list").contains("sample-study"));
        assertTrue(done("runs", "show", id(1)).contains("depth = 2"));

        String compared = done("runs", "compare", id(2), id(1), "--data", SAMPLE);
        assertTrue(compared.replaceAll("\\s+", " ").contains("on the same"), compared);
        assertTrue(compared.contains("depth  6  2"), compared);
        assertFalse(compared.contains("patience"), "only what differs");
        assertTrue(done("runs", "compare", id(2), id(1), "--all-settings").contains("patience"));
        // Another seed draws other learners to judge.
        assertTrue(done("runs", "compare", id(2), id(0), "--data", SAMPLE)
                .replaceAll("\\s+", " ")
                .contains("other learners judged it"));
        assertTrue(done("runs", "again", id(1), SAMPLE).contains("The same numbers, to the last digit"));

        Path mlruns = folder.resolve("mlruns");
        done("runs", "export", "--mlflow", mlruns.toString());
        assertTrue(Files.exists(
                mlruns.resolve("1").resolve(id(1)).resolve("artifacts").resolve("model.lectern-model")));

        String gone = id(1);
        done("runs", "delete", gone);
        assertEquals(2, listed().size());
        trouble("There is no run", "runs", "show", gone);
    }

    private void trouble(String said, String... arguments) {
        Ran ran = Ran.command(Stream.concat(Stream.of(arguments), Stream.of("--runs", log().toString()))
                .toArray(String[]::new));
        assertTrue(ran.toldTrouble() && ran.err().contains(said), ran.err());
    }

    @Test
    void whatWasTriedOnTheWayBelongsToItsRun() {
        done(
                "train",
                LEARNING,
                "--task",
                "risk",
                "--set",
                "risk.model=BOOSTED",
                "--model",
                folder.resolve("m").toString());
        assertEquals(1, listed().size());
        JsonNode all = listed("--trials");
        assertEquals(16, all.size(), "fifteen draws of the search");
        JsonNode trial = all.path(0);
        assertEquals(id(0), trial.path("parent").asString());
        assertTrue(trial.path("parameters").has("tried.depth"));
        assertEquals(
                "average_precision",
                trial.path("metrics").path(0).path("metric").asString());
        trouble("only tried on the way", "runs", "again", trial.path("run").asString(), LEARNING);
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        train();
        trouble(
                "Two to 5 different runs",
                "runs",
                "compare",
                id(0),
                id(0),
                "--data",
                folder.resolve("nothing.csv").toString());
        Ran.command(
                "generate",
                "--views",
                "4000",
                "--out",
                folder.resolve("other.csv").toString());
        trouble(
                "trained on other data",
                "runs",
                "again",
                id(0),
                folder.resolve("other.csv").toString());
        assertEquals(ExitCode.USAGE, Ran.command("runs", "compare", "a").code());
        assertEquals(ExitCode.USAGE, Ran.command("runs", "export").code());
    }

    @Test
    void aModelIsSavedThoughTheLogCannotBeWritten() throws Exception {
        Files.writeString(log(), "a file");
        Ran ran = Ran.command(
                "train", SAMPLE, "--trees", "4", "--model", folder.resolve("m").toString(), "--runs", log().toString());
        assertEquals(ExitCode.DONE, ran.code());
        assertTrue(Files.exists(folder.resolve("m")));
        assertTrue(ran.err().lines().count() >= 2, ran.err());
    }
}
