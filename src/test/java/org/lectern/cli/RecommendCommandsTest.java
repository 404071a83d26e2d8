package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.analysis.next.TrainedRecommender;
import org.lectern.model.ModelFile;

/** A recommender is trained on who opened what, saved, and asked of an export. */
class RecommendCommandsTest {

    private static final String HEAD = "user_id,content_id,timestamp,duration_seconds,liked,engagement_type";

    @TempDir
    private Path folder;

    private Path study;
    private Path model;

    /** Two kinds of learners who open different things; 900 has opened one thing, and 901 is in the list of people alone. */
    @BeforeEach
    void writeStudy() throws IOException {
        study = Files.createDirectory(folder.resolve("study"));
        model = folder.resolve("m.lectern-model");
        SplittableRandom random = new SplittableRandom(3);
        List<String> rows = new ArrayList<>(List.of(HEAD, row(900, 4, 1)));
        for (int learner = 0; learner < 150; learner++) {
            for (int step = 0; step < 8; step++) {
                rows.add(row(learner, 2 * random.nextInt(20) + learner % 2, random.nextInt(80_000)));
            }
        }
        Files.write(study.resolve("engagements.csv"), rows);
        List<String> content =
                new ArrayList<>(List.of("content_id,title,domain,subtopic,difficulty_level,content_type"));
        for (int item = 0; item < 40; item++) {
            content.add(item + ",=Title " + item + ",Design,charts,Beginner,Video");
        }
        Files.write(study.resolve("content.csv"), content);
        List<String> people = new ArrayList<>(List.of("user_id,title,department,seniority_level,learning_style"));
        for (int learner : new int[] {0, 1, 2, 3, 900, 901}) {
            people.add(learner + ",Analyst,Data,Junior,Visual");
        }
        Files.write(study.resolve("users.csv"), people);
    }

    private static String row(int learner, int item, int second) {
        return "%d,%d,2026-01-05 %02d:%02d:%02d,60,,viewed"
                .formatted(learner, item, second / 3600, second / 60 % 60, second % 60);
    }

    private Ran train(String... more) {
        return Ran.command(Stream.concat(
                        Stream.of("train", study.toString(), "--task", "recommend", "--model", model.toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private Ran predict(Path of, Path out) {
        return Ran.command("predict", of.toString(), "--model", model.toString(), "--out", out.toString());
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        try (CSVParser rows = CSVParser.parse(
                Files.readString(file),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return rows.getRecords();
        }
    }

    private static List<CSVRecord> of(List<CSVRecord> rows, String learner) {
        return rows.stream().filter(row -> row.get("learner").equals(learner)).toList();
    }

    @Test
    void isTrainedSavedAndAskedOfEveryLearner() throws IOException {
        Ran ran = train("--set", "next.shown=3");
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        assertTrue(ran.out().contains("Order of the catalogue"), ran.out());
        TrainedRecommender saved = (TrainedRecommender) ModelFile.read(model);
        assertFalse(saved.isBaseline());
        Path out = folder.resolve("r.csv");
        Ran asked = predict(study, out);
        assertEquals(ExitCode.DONE, asked.code(), asked.err());
        assertTrue(asked.out().contains("One learner opened nothing that the model knows"), asked.out());
        List<CSVRecord> rows = rows(out);
        assertEquals(
                List.of("learner", "rank", "item", "title", "score", "reason"),
                rows.getFirst().getParser().getHeaderNames());
        assertEquals(
                152, rows.stream().map(row -> row.get("learner")).distinct().count());
        List<CSVRecord> seventh = of(rows, "7");
        assertEquals(
                List.of("1", "2", "3"),
                seventh.stream().map(row -> row.get("rank")).toList());
        assertTrue(seventh.stream().allMatch(row -> Integer.parseInt(row.get("item")) % 2 == 1), seventh.toString());
        assertTrue(seventh.getFirst().get("title").startsWith("'=Title "), "a spreadsheet takes it for a formula");
        assertTrue(of(rows, "900").getFirst().get("reason").contains("who opened “=Title 4”"));
        assertTrue(of(rows, "901").getFirst().get("reason").matches("Opened by \\d+ of 151 learners"));
    }

    /** What was opened since counts, and what the model does not know does not. */
    @Test
    void aNewerExportIsAskedByItsOwnHistories() throws IOException {
        train();
        Path newer = Files.createDirectory(folder.resolve("newer"));
        Files.write(
                newer.resolve("engagements.csv"),
                List.of(HEAD, row(7, 2, 1), row(7, 4, 2), row(7, 777, 3), row(5000, 3, 1), row(5000, 5, 2)));
        Path out = folder.resolve("r.csv");
        assertEquals(ExitCode.DONE, predict(newer, out).code());
        assertTrue(of(rows(out), "7").stream().allMatch(row -> Integer.parseInt(row.get("item")) % 2 == 0));
        assertTrue(of(rows(out), "5000").stream().allMatch(row -> Integer.parseInt(row.get("item")) % 2 == 1));
    }

    @Test
    void anExportOfOtherContentIsRefused() throws IOException {
        train();
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.write(other.resolve("engagements.csv"), List.of(HEAD, row(7, 777, 1), row(8, 778, 1), row(8, 777, 2)));
        Path out = folder.resolve("r.csv");
        Ran ran = predict(other, out);
        assertTrue(ran.toldTrouble(), ran.err());
        assertTrue(ran.err().contains("Nothing that was opened here is known to the model"), ran.err());
        assertFalse(Files.exists(out));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no times", "one item for all", "one engagement each"})
    void whereNothingCanBeJudgedNothingIsSaved(String what) throws IOException {
        List<String> rows = new ArrayList<>();
        boolean dated = !what.equals("no times");
        rows.add(dated ? HEAD : HEAD.replace("timestamp,", ""));
        for (int learner = 0; learner < 30; learner++) {
            int items = what.equals("no times") ? 8 : 1;
            for (int step = 0; step < items; step++) {
                int item = what.equals("one engagement each") ? learner : step;
                String row = row(learner, item, step);
                rows.add(dated ? row : row.replaceAll(",2026[^,]*", ""));
            }
        }
        Files.write(study.resolve("engagements.csv"), rows);
        Ran ran = train();
        assertTrue(ran.toldTrouble(), ran.err());
        assertFalse(Files.exists(model));
    }

    @Test
    void settingsOfOthersAreRefused() {
        assertEquals(ExitCode.USAGE, train("--set", "risk.week=3").code());
        assertEquals(ExitCode.USAGE, train("--depth", "3").code());
        assertTrue(train("--set", "next.shown=1000").code() != ExitCode.DONE);
        train();
        Ran ran = Ran.command(
                "predict",
                study.toString(),
                "--model",
                model.toString(),
                "--out",
                folder.resolve("r.csv").toString(),
                "--contacts",
                "3");
        assertEquals(ExitCode.USAGE, ran.code());
    }
}
