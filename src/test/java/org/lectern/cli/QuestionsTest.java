package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Parameters;
import org.lectern.analysis.all.Analyses;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is asked on the command line can be set, is kept in the summary, and can be asked again. */
class QuestionsTest {

    @TempDir
    private Path folder;

    private Path study;

    @BeforeEach
    void generate() {
        study = generated("study.csv", 1);
    }

    private Path generated(String name, int seed) {
        Path file = folder.resolve(name);
        Ran.command("generate", "--views", "3000", "--seed", String.valueOf(seed), "--out", file.toString());
        return file;
    }

    private Ran analyze(String out, String... more) {
        return Ran.command(Stream.concat(
                        Stream.of(
                                "analyze",
                                study.toString(),
                                "--out",
                                folder.resolve(out).toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private String summary(String out) {
        return folder.resolve(out).resolve("summary.json").toString();
    }

    private JsonNode json(String out) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(Path.of(summary(out))));
    }

    /** Every file of a folder by its name; of the summary all but how long things took. */
    private Map<String, String> files(String out) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve(out))) {
            for (Path file : files.toList()) {
                contents.put(
                        file.getFileName().toString(),
                        Files.readString(file, StandardCharsets.ISO_8859_1)
                                .replaceAll("\"seconds\" : \\{[^}]*}", "\"seconds\" : {}"));
            }
        }
        return contents;
    }

    @Test
    void askedAgainTheQuestionsOfARunGiveTheSameBytes() throws IOException {
        Ran first = analyze(
                "first",
                "--courses",
                "CSC101,MTH101",
                "--roles",
                "all",
                "--min-views",
                "7",
                "--seed",
                "11",
                "--finished",
                "92.5",
                "--set",
                "churn.threshold=40.25",
                "--set",
                "clusters.k=4",
                "--set",
                "dropoff.first=course CSC101",
                "--set",
                "predictor.trees=5",
                "--set",
                "struggle.rule=percentile",
                "--set",
                "anomalies.mode=as-published");
        assertEquals(ExitCode.DONE, first.code(), first.err());
        Ran again = analyze("again", "--questions", summary("first"));
        assertEquals(ExitCode.DONE, again.code(), again.err());
        assertEquals("", again.err());
        assertTrue(files("first").size() > 30, files("first").keySet().toString());
        assertEquals(files("first").keySet(), files("again").keySet());
        assertEquals(files("first"), files("again"));
    }

    @Test
    void theSummaryHoldsEveryQuestionAnsweredOrNot() throws IOException {
        analyze("out", "--no-figures", "--set", "churn.threshold=40");
        JsonNode questions = json("out").at("/questions");
        assertEquals(
                Analyses.all().stream()
                        .filter(analysis -> !analysis.takesTwo())
                        .map(Analysis::id)
                        .toList(),
                questions
                        .valueStream()
                        .map(question -> question.path("analysis").asString())
                        .toList());
        JsonNode churn = questions.path(2);
        assertEquals("40", churn.at("/parameters/threshold").asString());
        assertEquals("30", churn.at("/parameters/minimumViews").asString());
        assertEquals("Student", churn.at("/filter/roles/0").asString());
        assertEquals(json("out").path("fingerprint"), churn.path("fingerprint"));
    }

    @Test
    void oneThingCanBeChangedInWhatIsAskedAgain() throws IOException {
        analyze("first", "--no-figures", "--only", "churn,dropoff", "--min-views", "7");
        Ran changed = analyze(
                "changed",
                "--no-figures",
                "--questions",
                summary("first"),
                "--only",
                "churn",
                "--set",
                "churn.threshold=20");
        assertEquals(ExitCode.DONE, changed.code(), changed.err());
        JsonNode questions = json("changed").at("/questions");
        assertEquals(1, questions.size());
        assertEquals("20", questions.at("/0/parameters/threshold").asString());
        assertEquals("7", questions.at("/0/parameters/minimumViews").asString());
        assertNotEquals(files("first").get("video_churn.csv"), files("changed").get("video_churn.csv"));
    }

    @Test
    void anotherStudyIsAnsweredAndSaid() {
        analyze("first", "--no-figures", "--only", "churn");
        study = generated("other.csv", 2);
        Ran other = analyze("other", "--no-figures", "--questions", summary("first"));
        assertEquals(ExitCode.DONE, other.code(), other.err());
        assertTrue(other.err().contains("another file"), other.err());
    }

    @Test
    void anotherVersionIsSaid() throws IOException {
        analyze("first", "--no-figures", "--only", "churn");
        Path old = folder.resolve("old.json");
        Files.writeString(
                old,
                Files.readString(Path.of(summary("first")))
                        .replaceAll("\"version\" : \"[^\"]*\"", "\"version\" : \"0.0.1\""));
        Ran again = analyze("again", "--no-figures", "--questions", old.toString());
        assertEquals(ExitCode.DONE, again.code(), again.err());
        assertTrue(again.err().contains("0.0.1"), again.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "churn.threshold=100",
                "churn.threshold=4,5",
                "churn.tresholt=40",
                "chrun.threshold=40",
                "clusters.k=11",
                "dropoff.first=video",
                "explore.rule=often",
                "predictor.trees=1001"
            })
    void whatCannotBeSetIsRefusedBeforeAnythingIsRead(String setting) {
        study = folder.resolve("missing.csv");
        Ran ran = analyze("out", "--set", setting);
        assertTrue(ran.toldTrouble(), ran.toString());
        assertFalse(ran.err().contains("missing.csv"), ran.err());
    }

    @Test
    void aSettingOfWhatIsNotAskedIsRefused() {
        assertTrue(analyze("out", "--only", "explore", "--set", "churn.threshold=40")
                .toldTrouble());
        assertEquals(ExitCode.USAGE, analyze("out", "--set", "threshold=40").code());
    }

    @Test
    void settingsThatDoNotGoTogetherAreRefusedInASentence() {
        Ran ran = analyze("out", "--no-figures", "--finished", "55", "--set", "dropoff.abandonedAt=60");
        assertTrue(ran.toldTrouble(), ran.toString());
        assertTrue(ran.err().contains("55"), ran.err());
    }

    @Test
    void whatTheQuestionsSayIsNotSaidAgain() {
        analyze("first", "--no-figures", "--only", "churn");
        for (List<String> flag : List.of(
                List.of("--seed", "7"),
                List.of("--courses", "CSC101"),
                List.of("--as-published"),
                List.of("--finished", "90"))) {
            String[] more = Stream.concat(Stream.of("--questions", summary("first")), flag.stream())
                    .toArray(String[]::new);
            Ran ran = analyze("again", more);
            assertEquals(ExitCode.USAGE, ran.code(), ran.toString());
            assertTrue(ran.err().contains(flag.getFirst()), ran.err());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not JSON",
                "[]",
                "{\"questions\": []}",
                "{\"questions\": [{\"analysis\": \"none\"}]}",
                "{\"questions\": [{\"analysis\": \"churn\", \"parameters\": {\"threshold\": \"high\"}}]}",
                "{\"questions\": [{\"analysis\": \"churn\"}, {\"analysis\": \"explore\", \"filter\": {\"courses\": [\"A\"]}}]}"
            })
    void aFileThatHoldsNoQuestionsIsTold(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("questions.json"), text);
        assertTrue(analyze("out", "--questions", file.toString()).toldTrouble());
        Files.delete(file);
        assertTrue(analyze("out", "--questions", file.toString()).toldTrouble());
    }

    @Test
    void numbersMayStandInQuestionsAsNumbers() throws IOException {
        Path file = Files.writeString(
                folder.resolve("questions.json"),
                "{\"questions\": [{\"analysis\": \"churn\", \"parameters\": {\"threshold\": 40.5, \"seed\": 7}}]}");
        Ran ran = analyze("out", "--no-figures", "--questions", file.toString());
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        assertEquals("40.5", json("out").at("/questions/0/parameters/threshold").asString());
    }

    @Test
    void theListOfAnalysesTellsEveryParameterWithItsDefault() {
        JsonNode list =
                JsonMapper.shared().readTree(Ran.command("analyses", "--json").out());
        String told = Ran.command("analyses").out();
        assertEquals(Analyses.all().size(), list.size());
        for (int i = 0; i < list.size(); i++) {
            Analysis<?> analysis = Analyses.all().get(i);
            Map<String, String> usual = Parameters.write(analysis.parameters(Choices.standard()));
            assertEquals(analysis.id(), list.path(i).path("analysis").asString());
            Map<String, String> listed = new TreeMap<>();
            list.path(i)
                    .path("parameters")
                    .valueStream()
                    .forEach(each -> listed.put(
                            each.path("name").asString(), each.path("default").asString()));
            assertEquals(new TreeMap<>(usual), listed);
            usual.forEach((name, value) -> assertTrue(told.contains(analysis.id() + "." + name + "=" + value), name));
        }
        JsonNode threshold = list.path(2).path("parameters").path(0);
        assertEquals(0, threshold.path("over").asDouble());
        assertEquals(100, threshold.path("below").asDouble());
        assertTrue(threshold.path("from").isNull());
        assertEquals("%", threshold.path("unit").asString());
    }
}
