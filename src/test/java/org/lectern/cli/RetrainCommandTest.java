package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.model.ModelFile;
import org.lectern.model.Task;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A model of every task is looked after, as a timer would. */
class RetrainCommandTest {

    private static final Path LEARNING = Path.of("data/sample-learning");

    @TempDir
    private Path folder;

    private Path model() {
        return folder.resolve("m.lectern-model");
    }

    private Ran command(String... arguments) {
        return Ran.command(Stream.concat(
                        Stream.of(arguments),
                        Stream.of("--runs", folder.resolve("runs").toString()))
                .toArray(String[]::new));
    }

    private Ran train(Path data, String... more) {
        Ran ran = command(
                Stream.concat(Stream.of("train", data.toString(), "--model", model().toString()), Stream.of(more))
                        .toArray(String[]::new));
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        return ran;
    }

    private Ran retrain(Path data, String... more) {
        return command(Stream.concat(
                        Stream.of("retrain", "--model", model().toString(), "--data", data.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private String policy(String text) throws IOException {
        return Files.writeString(folder.resolve("policy.json"), text).toString();
    }

    private static JsonNode json(Ran ran) {
        return new JsonMapper().readTree(ran.out());
    }

    @Test
    void aModelOfCompletionIsReplacedOnceThereIsMuchMoreToLearnFrom() {
        Path then = folder.resolve("then.csv");
        Path now = folder.resolve("now.csv");
        Ran.command("generate", "--views", "12000", "--out", then.toString());
        Ran.command("generate", "--views", "24000", "--seed", "7", "--out", now.toString());
        train(then, "--trees", "8");
        assertEquals(ExitCode.DONE, retrain(then).code());

        JsonNode dry = json(retrain(now, "--json", "--dry-run"));
        assertTrue(dry.path("dry_run").asBoolean());
        Ran ran = retrain(now, "--json");
        assertEquals(ExitCode.REPLACED, ran.code(), ran.err());
        JsonNode told = json(ran);
        assertEquals("replaced", told.path("result").asString());
        assertEquals(dry.path("challenge"), told.path("challenge"));
        assertEquals("more-rows", told.path("reasons").path(0).path("rule").asString(), told::toPrettyString);
        assertTrue(Files.exists(folder.resolve(told.path("earlier").asString())));
        String run = told.path("run").asString();
        assertTrue(command("runs", "list").out().contains(run));
        assertEquals(ExitCode.DONE, retrain(now).code());
    }

    @Test
    void aModelOfRiskIsLookedAfter() throws IOException {
        train(LEARNING, "--task", "risk", "--set", "risk.contacts=12");
        assertEquals(ExitCode.DONE, retrain(LEARNING).code());
        Path fewer = folder.resolve("fewer");
        Files.createDirectories(fewer);
        try (Stream<Path> tables = Files.list(LEARNING)) {
            for (Path table : tables.toList()) {
                Files.copy(table, fewer.resolve(table.getFileName().toString()));
            }
        }
        Path activity = fewer.resolve("lesson_activity.csv");
        List<String> lines = Files.readAllLines(activity);
        Files.write(activity, lines.subList(0, lines.size() - 20));
        Ran ran = retrain(fewer, "--json", "--policy", policy("{\"age_days\": 1e-9, \"margin\": 1}"));
        assertEquals(ExitCode.REPLACED, ran.code(), ran.out() + ran.err());
        assertEquals("roc_auc", json(ran).path("challenge").path("measure").asString());
        assertEquals(Task.RISK, Task.of(ModelFile.read(model())));
    }

    /** Two kinds of learners who open different things, and later something new. */
    @Test
    void aRecommenderIsLookedAfter() throws IOException {
        train(openings(60, 20), "--task", "recommend");
        Path more = openings(150, 24);
        Ran ran = retrain(more, "--json");
        assertTrue(ran.code() == ExitCode.REPLACED || ran.code() == ExitCode.REFUSED, ran.out() + ran.err());
        JsonNode told = json(ran);
        assertEquals("ndcg", told.path("challenge").path("measure").asString(), told::toPrettyString);
        assertEquals(
                List.of("more-rows", "new-content"),
                told.path("reasons")
                        .valueStream()
                        .map(reason -> reason.path("rule").asString())
                        .toList());
        assertEquals(ExitCode.DONE, retrain(more).code());
    }

    private Path openings(int learners, int items) throws IOException {
        Path study = Files.createDirectories(folder.resolve("study" + learners));
        SplittableRandom random = new SplittableRandom(3);
        List<String> rows =
                new ArrayList<>(List.of("user_id,content_id,timestamp,duration_seconds,liked,engagement_type"));
        for (int learner = 0; learner < learners; learner++) {
            for (int step = 0; step < 8; step++) {
                int item = 2 * random.nextInt(items / 2) + learner % 2;
                rows.add(learner + "," + item
                        + ",2025-03-%02dT%02d:%02d:00,60,,view"
                                .formatted(1 + random.nextInt(28), random.nextInt(24), random.nextInt(60)));
            }
        }
        Files.write(study.resolve("engagements.csv"), rows);
        List<String> content =
                new ArrayList<>(List.of("content_id,title,domain,subtopic,difficulty_level,content_type"));
        for (int item = 0; item < items; item++) {
            content.add(item + ",Title " + item + ",Design,charts,Beginner,Video");
        }
        Files.write(study.resolve("content.csv"), content);
        return study;
    }

    @Test
    void nonsenseIsToldAndNothingIsLost() throws IOException {
        Path study = folder.resolve("study.csv");
        Ran.command("generate", "--views", "6000", "--out", study.toString());
        train(study, "--trees", "4");
        byte[] before = Files.readAllBytes(model());
        assertTrue(retrain(study, "--policy", policy("{\"age\": 3}")).toldTrouble());
        assertTrue(retrain(study, "--policy", folder.resolve("none.json").toString())
                .toldTrouble());
        assertTrue(retrain(folder.resolve("none.csv")).toldTrouble());
        Path one = Files.writeString(
                folder.resolve("one.csv"), "student_id,video_title,course_code,completion_rate\nann,Sets,A,50\n");
        String always = policy("{\"age_days\": 1e-9}");
        assertTrue(retrain(one, "--policy", always).toldTrouble());
        Path noLearners =
                Files.writeString(folder.resolve("totals.csv"), "video_title,views,average_completion\nSets,10,50\n");
        assertTrue(retrain(noLearners, "--policy", always).toldTrouble());
        Path alike = folder.resolve("alike.csv");
        List<String> rows = new ArrayList<>(List.of("student_id,video_title,course_code,completion_rate"));
        for (int learner = 0; learner < 40; learner++) {
            rows.add("l" + learner + ",Sets,A,100");
        }
        Files.write(alike, rows);
        Ran ran = retrain(alike, "--policy", always);
        assertTrue(ran.code() == ExitCode.REFUSED || ran.toldTrouble(), ran.out() + ran.err());
        assertArrayEquals(before, Files.readAllBytes(model()));

        Files.writeString(model(), "no model");
        assertTrue(retrain(study).toldTrouble());
        assertEquals("no model", Files.readString(model()));
    }
}
