package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.analysis.risk.Foreseen;
import org.lectern.analysis.risk.SampleRisks;
import org.lectern.analysis.risk.TrainedRisk;
import org.lectern.model.ModelFile;

/** A model of risk is trained on what is done, saved, and asked of another export. */
class RiskCommandsTest {

    private static final String STUDY = "data/sample-learning";

    @TempDir
    private Path folder;

    private Path model() {
        return folder.resolve("m.lectern-model");
    }

    private Ran train(String... more) {
        return Ran.command(Stream.concat(
                        Stream.of("train", STUDY, "--task", "risk", "--model", model().toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private List<CSVRecord> predicted(String... more) throws IOException {
        Path out = folder.resolve("p.csv");
        Ran ran = Ran.command(Stream.concat(
                        Stream.of("predict", STUDY, "--model", model().toString(), "--out", out.toString()),
                        Stream.of(more))
                .toArray(String[]::new));
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        try (CSVParser rows = CSVParser.parse(
                Files.readString(out),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return rows.getRecords();
        }
    }

    private static long flagged(List<CSVRecord> rows) {
        return rows.stream().filter(row -> row.get("at_risk").equals("1")).count();
    }

    @Test
    void isTrainedSavedAndAskedOfTheNewestWeek() throws IOException {
        Ran ran = train("--set", "risk.contacts=12");
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        assertTrue(ran.out().contains("A rule alone"), ran.out());
        assertEquals(Foreseen.NEXT_WEEK, ((TrainedRisk) ModelFile.read(model())).foreseen());
        List<CSVRecord> rows = predicted();
        assertEquals(12, flagged(rows));
        assertEquals(1, rows.stream().map(row -> row.get("moment")).distinct().count());
        assertTrue(Instant.parse(rows.getFirst().get("generated_at")).isBefore(Instant.now()));
        double above = Double.parseDouble(rows.get(12).get("probability"));
        assertEquals(12, flagged(predicted("--above", Double.toString(above))));
        assertEquals(3, flagged(predicted("--contacts", "3")));
    }

    @Test
    void isTrainedOnAnotherOutcomeAtAnotherMoment() throws IOException {
        Ran ran = train("--set", "risk.foreseen=NO_MORE", "--set", "risk.week=3", "--set", "risk.model=BOOSTED");
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        assertEquals("2026-01-19/2026-01-25", predicted().getFirst().get("moment"));
    }

    /** A model that tells nobody apart would be used all the same. */
    @Test
    void whatTellsNobodyApartIsNotSaved() {
        Ran late = train("--set", "risk.foreseen=NO_MORE", "--set", "risk.week=60");
        assertTrue(late.toldTrouble(), late.err());
        assertTrue(late.err().contains("after week 60"), late.err());
        Ran few = train("--courses", "C1", "--set", "risk.foreseen=NO_MORE", "--set", "risk.week=1");
        assertTrue(few.toldTrouble(), few.err());
        assertTrue(few.err().contains("No model was saved"), few.err());
        assertFalse(Files.exists(model()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--set week=3", "--set risk.week=0", "--set risk.weak=3", "--trees 8", "--as-published"})
    void whatCannotBeIsToldInASentence(String flags) {
        Ran ran = train(flags.split(" ", -1));
        assertTrue(ran.code() == ExitCode.USAGE || ran.toldTrouble(), ran.err());
        assertFalse(ran.err().contains("Exception"), ran.err());
        assertFalse(Files.exists(model()));
    }

    @Test
    void aModelOfViewsDoesNotTakeWhatIsOfRisk() {
        Ran ran = Ran.command("train", STUDY, "--model", model().toString(), "--set", "risk.week=3");
        assertEquals(ExitCode.USAGE, ran.code());
    }

    /** Its probabilities were no better than the base rate: nobody is flagged by them, whoever asks. */
    @Test
    void probabilitiesThatAreNotToBeTrustedFlagNobody() {
        ModelFile.write(SampleRisks.orderOnly(), model());
        Ran ran = Ran.command(
                "predict",
                STUDY,
                "--model",
                model().toString(),
                "--above",
                "0.6",
                "--out",
                folder.resolve("p.csv").toString());
        assertTrue(ran.toldTrouble(), ran.err());
        assertTrue(ran.err().contains("--contacts"), ran.err());
    }

    @Test
    void aStudyThatDoesNotTellWhatTheModelAsksForIsRefused() {
        assertEquals(ExitCode.DONE, train().code());
        Ran ran = Ran.command(
                "predict",
                "data/sample-study",
                "--model",
                model().toString(),
                "--out",
                folder.resolve("p.csv").toString());
        assertTrue(ran.toldTrouble(), ran.err());
        assertFalse(Files.exists(folder.resolve("p.csv")));
    }
}
