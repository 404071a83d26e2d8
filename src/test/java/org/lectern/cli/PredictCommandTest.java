package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.analysis.TrainedModel;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.predictor.Prediction;
import org.lectern.analysis.predictor.SampleModels;
import org.lectern.analysis.risk.SampleRisks;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Importer;
import org.lectern.keep.StudyFile;
import org.lectern.model.ModelFile;
import org.lectern.model.StudyModels;

class PredictCommandTest {

    private static final CompletionModel MODEL = SampleModels.corrected();
    private static final String HEADER = "learner_avg_completion_rate,course_code\n";

    @TempDir
    private Path folder;

    private Path model;
    private Path in;
    private Path out;

    @BeforeEach
    void saveModel() {
        model = folder.resolve("m.lectern-model");
        in = folder.resolve("in.csv");
        out = folder.resolve("out.csv");
        ModelFile.write(MODEL, model);
    }

    private Ran predict(String... more) {
        return Ran.command(Stream.concat(
                        Stream.of("predict", "--model", model.toString(), in.toString(), "--out", out.toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private Ran predictText(String text) throws IOException {
        Files.writeString(in, text);
        return predict();
    }

    private static String cells(double average, String course) {
        Prediction expected = MODEL.predict(average, course);
        return expected.probability() + "," + expected.interval().low() + ","
                + expected.interval().high() + ","
                + (expected.willComplete() ? "1,Will Complete," : "0,Will Not Complete,") + expected.knownCourse();
    }

    @Test
    void addsPredictionsToEveryRow() throws IOException {
        Ran ran = predictText("""
                name,course_code,learner_avg_completion_rate
                "Lovelace, Ada",CSC101,90
                Bob, MTH202 ,12.5
                Cid,elsewhere,50
                """);
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        assertTrue(ran.out().startsWith("3 rows"), ran.out());
        assertEquals(
                List.of(
                        "name,course_code,learner_avg_completion_rate,probability_complete,probability_low,"
                                + "probability_high,prediction,prediction_label,known_course",
                        "\"Lovelace, Ada\",CSC101,90," + cells(90, "CSC101"),
                        "Bob,\" MTH202 \",12.5," + cells(12.5, "MTH202"),
                        "Cid,elsewhere,50," + cells(50, "elsewhere")),
                Files.readAllLines(out));
    }

    /** The study file answers as the model that it carries; where there are two, somebody says which. */
    @Test
    void aStudyFileIsAskedForItsModel() throws IOException {
        String text = HEADER + "90,CSC101\n12.5,MTH202\n";
        predictText(text);
        byte[] expected = Files.readAllBytes(out);
        model = study(List.of(MODEL));
        assertEquals(ExitCode.DONE, predictText(text).code());
        assertArrayEquals(expected, Files.readAllBytes(out));
        model = study(List.of(MODEL, SampleRisks.logistic()));
        Ran ran = predict();
        assertTrue(ran.toldTrouble(), ran.toString());
        assertTrue(ran.err().contains("Say which one: --task completion or --task risk"), ran.err());
        assertEquals(ExitCode.DONE, predict("--task", "completion").code());
        assertArrayEquals(expected, Files.readAllBytes(out));
    }

    private Path study(List<TrainedModel> models) throws IOException {
        Path file = folder.resolve("study.lectern");
        Path csv = Files.writeString(folder.resolve("study.csv"), "learner,video,completion\nkay,Basalt,40\n");
        try (Imported imported = Importer.open(csv, ImportOptions.standard(), TaskContext.quiet())) {
            StudyFile.write(
                    new StudyFile.Reopened(imported, Optional.empty(), StudyModels.with(Map.of(), models)),
                    file,
                    TaskContext.quiet());
        }
        return file;
    }

    @Test
    void rowsWithoutAnAverageStayAndAreToldOf() throws IOException {
        Ran ran = predictText(HEADER + "90,CSC101\n,CSC101\nhalf,CSC101\n101,CSC101\n-1,CSC101\nNaN,CSC101\n"
                + "\"8\n0\",CSC101\n1e1,CSC101\n5");
        assertTrue(ran.toldTrouble(), ran.toString());
        assertTrue(ran.err().startsWith("6 of 9 rows have no average"), ran.err());
        assertTrue(ran.err().contains("lines 3, 4, 5, 6, 7, 9,"), ran.err());
        List<String> lines = Files.readAllLines(out);
        assertEquals("half,CSC101,,,,,,", lines.get(3));
        assertEquals("5,," + cells(5, ""), lines.getLast());
        assertTrue(ran.out().startsWith("3 rows"), ran.out());
    }

    @Test
    void manyRowsWithoutAnAverageAreCounted() throws IOException {
        Ran ran = predictText(HEADER + ",CSC101\n".repeat(25_000));
        assertTrue(ran.err().startsWith("25,000 of 25,000 rows"), ran.err());
        assertTrue(ran.err().contains("24,990 more"), ran.err());
        assertEquals(25_001, Files.readAllLines(out).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void readsTheSeparatorsThatSpreadsheetsWrite(String separator) throws IOException {
        Ran ran = predictText(
                "\uFEFF\"course_code\",learner_avg_completion_rate\r\nCSC101,90\r\n".replace(",", separator));
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        assertEquals(
                "CSC101,90,".replace(",", separator) + cells(90, "CSC101").replace(",", separator),
                Files.readAllLines(out).getLast());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "course_code\nCSC101\n",
                "learner,video,completion\na,b,1\n",
                HEADER + "90,CSC101,more\n",
                HEADER + "90,\"CSC101\n",
                "prediction," + HEADER + "1,90,CSC101\n",
            })
    void whatIsNoTableOfAveragesIsRefused(String text) throws IOException {
        assertTrue(predictText(text).toldTrouble());
        assertFalse(Files.exists(out));
    }

    @Test
    void whatCannotBeReadIsRefused() throws IOException {
        assertTrue(predict().toldTrouble());
        Files.write(in, (HEADER + "90,Übung\n").getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(predict().err().contains("UTF-8"));
        Files.delete(in);
        Files.createDirectory(in);
        assertTrue(predict().toldTrouble());
        assertFalse(Files.exists(out));
    }

    @Test
    void whatIsNoModelIsRefused() throws IOException {
        Files.writeString(in, HEADER);
        Files.writeString(model, HEADER);
        assertTrue(predict().toldTrouble());
        Files.delete(model);
        assertTrue(predict().toldTrouble());
    }

    @Test
    void mayWriteOverItsInput() throws IOException {
        out = in;
        assertEquals(ExitCode.DONE, predictText(HEADER + "90,CSC101\n").code());
        assertEquals("90,CSC101," + cells(90, "CSC101"), Files.readAllLines(in).getLast());
    }

    @Test
    void aStudyIsPredictedLearnerByCourse() throws IOException {
        Files.writeString(in, """
                student_id,course_code,video_title,role,completion_rate_percent
                ada,CSC101,Loops,Student,100
                ada,CSC101,Lists,Student,80
                bob,NEW,Colour,Student,30
                eve,NEW,Colour,Staff,0
                """);
        Ran ran = predict("--study", "--names");
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        double ada = MODEL.seen().shrunk(90, 2);
        double bob = MODEL.seen().shrunk(30, 1);
        assertEquals(
                List.of(
                        "learner,course_code,views,learner_avg_completion_rate,probability_complete,probability_low,"
                                + "probability_high,prediction,prediction_label,known_course",
                        "ada,CSC101,2," + ada + "," + cells(ada, "CSC101"),
                        "ada,NEW,2," + ada + "," + cells(ada, "NEW"),
                        "bob,CSC101,1," + bob + "," + cells(bob, "CSC101"),
                        "bob,NEW,1," + bob + "," + cells(bob, "NEW")),
                Files.readAllLines(out));
        assertTrue(predict("--study", "--roles", "Staff", "--courses", "CSC101").toldTrouble());
    }

    @Test
    void aStudyWithoutCoursesHasOneWithoutAName() throws IOException {
        Files.writeString(in, "learner,video,completion\nada,Loops,60\n");
        assertEquals(ExitCode.DONE, predict("--study", "--names").code());
        double ada = MODEL.seen().shrunk(60, 1);
        assertEquals(
                "ada,,1," + ada + "," + cells(ada, ""), Files.readAllLines(out).getLast());
    }
}
