package org.lectern.keep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Subject;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.predictor.SampleModels;
import org.lectern.analysis.risk.SampleRisks;
import org.lectern.analysis.risk.TrainedRisk;
import org.lectern.cards.Card;
import org.lectern.cards.CardWords;
import org.lectern.cards.Note;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.Pseudonyms;
import org.lectern.ingest.report.ImportReport;
import org.lectern.model.StudyModels;
import org.lectern.model.Task;
import org.lectern.study.CompletionRule;
import org.lectern.study.Days;
import org.lectern.study.Filter;
import org.lectern.study.StudyFacts.Group;
import tech.tablesaw.api.Table;

/**
 * Files that each version of the format has saved open for ever, and this version saves what it reads as it found it: what would be written
 * otherwise, be it a component of a record that has another name, is another version.
 */
class EarlierVersionsTest {

    private static final Path SAVED = Path.of("src/test/resources/keep");
    private static final TaskContext QUIET = TaskContext.quiet();
    private static final Pseudonyms PSEUDONYMS = new Pseudonyms(new byte[16]);

    @TempDir
    private Path folder;

    private static Path version(int number) {
        return SAVED.resolve("version-" + number);
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    static Stream<Path> ofAllVersions() throws IOException {
        Stream.Builder<Path> all = Stream.builder();
        for (int number : IntStream.rangeClosed(1, Manifest.VERSION).toArray()) {
            in(version(number)).forEach(all);
        }
        return all.build();
    }

    /** Where nothing is enclosed the second is written to this day. */
    static Stream<Path> ofThoseThatAreWritten() throws IOException {
        return Stream.concat(in(version(2)).stream(), in(version(Manifest.VERSION)).stream());
    }

    @ParameterizedTest
    @MethodSource("ofAllVersions")
    void opens(Path file) {
        StudyFile.Reopened reopened = StudyFile.read(file, PSEUDONYMS, false, QUIET);
        try (var imported = reopened.imported()) {
            imported.study()
                    .tables()
                    .filled()
                    .forEach((table, columns) -> assertFalse(
                            !columns.isEmpty()
                                    && imported.study()
                                            .query("SELECT " + String.join(", ", columns) + " FROM " + table, QUIET)
                                            .isEmpty(),
                            table));
        }
    }

    @ParameterizedTest
    @MethodSource("ofThoseThatAreWritten")
    void isSavedAsItWasRead(Path file) throws IOException {
        Path again = folder.resolve("again.lectern");
        StudyFile.Reopened reopened = StudyFile.read(file, PSEUDONYMS, false, QUIET);
        try (var _ = reopened.imported()) {
            StudyFile.write(reopened, again, QUIET);
        }
        Stream<String> texts = Stream.concat(
                Stream.of(StudyArchive.CONTENTS, StudyArchive.REPORT, StudyArchive.SETUP),
                Arrays.stream(Enclosed.values()).map(Enclosed::entry));
        for (String entry : texts.toList()) {
            assertEquals(text(file, entry), text(again, entry), entry);
        }
    }

    private static String text(Path file, String entry) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry(entry) == null) {
                return "";
            }
            try (InputStream in = zip.getInputStream(zip.getEntry(entry))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    /** Six rows: one without a percentage, one above 100, one without a time. */
    @Test
    void theFirstSaysWhatItSaid() {
        StudyFile.Reopened reopened = StudyFile.read(version(1).resolve("table.lectern"), PSEUDONYMS, false, QUIET);
        try (var imported = reopened.imported()) {
            assertEquals("autumn", imported.study().name());
            assertEquals(
                    List.of(new Group("GEO", 3), new Group("ROC", 2)),
                    imported.study().facts().courses());
            ImportReport.Counts counts = imported.report().counts();
            assertEquals(
                    List.of(6L, 5L, 1L, 1L),
                    List.of(counts.read(), counts.kept(), counts.capped(), counts.repeatedPairs()));
            Table views = imported.study()
                    .query(
                            "SELECT learner, video, CAST(completion AS VARCHAR) AS completion,"
                                    + " CAST(viewed_at AS VARCHAR) AS viewed_at FROM views",
                            QUIET);
            String kay = PSEUDONYMS.of("Kay Kingsley");
            String mia = PSEUDONYMS.of("Mia Moss");
            assertEquals(
                    List.of(kay, PSEUDONYMS.of("Lou Lowell"), kay, mia, mia),
                    views.stringColumn("learner").asList());
            assertEquals(
                    List.of("100.000000000", "35.500000000", "100.000000000", "33.333333000", "5.000000000"),
                    views.stringColumn("completion").asList());
            assertEquals("2026-03-04 12:00:00", views.stringColumn("viewed_at").get(3));
        }
        Setup setup = new Setup(
                Filter.everything()
                        .withCourses(List.of("GEO"))
                        .withRoles(List.of("Student"))
                        .withDays(new Days(LocalDate.of(2026, 3, 1), null)),
                new Choices(1, Mode.AS_PUBLISHED, 7, new CompletionRule(90, 30), true),
                "churn",
                Map.of(
                        "churn",
                        new Setup.Tab(
                                Map.of("threshold", "40"),
                                Map.of("course", "GEO"),
                                Map.of("videos", List.of("low")),
                                "curve",
                                List.of())));
        assertEquals(Optional.of(setup), reopened.setup());
    }

    /** Two cards and two notes on what the first has. */
    @Test
    void theSecondSaysWhatWasToBeDone() {
        StudyFile.Reopened reopened = StudyFile.read(version(2).resolve("table.lectern"), PSEUDONYMS, false, QUIET);
        reopened.imported().close();
        Setup setup = reopened.setup().orElseThrow();
        assertEquals("churn", setup.tab());
        assertEquals(List.of(Note.on("churn", "look again"), Note.on(low(), "re-recorded in March")), setup.notes());
        assertEquals(
                List.of(Map.of("average", "40.0", "course", "GEO", "probability", "0.25")),
                setup.tabs().getOrDefault("predictor", Setup.Tab.USUAL).answers());
        Card first = setup.cards().getFirst();
        assertEquals(
                List.of("Split it", "Ada", Optional.of(LocalDate.of(2026, 4, 1)), Card.State.OPEN),
                List.of(first.action(), first.owner(), first.due(), first.state()));
        assertEquals(Optional.of(low()), first.claim().finding().about());
        assertEquals(
                "Was 38.0 % (29.0 to 48.0 %, 100 views), now 10.0 % (5.0 to 20.0 %, 90 views): lower beyond chance",
                CardWords.check(first));
        Card second = setup.cards().getLast();
        assertEquals(Card.State.DROPPED, second.state());
        assertTrue(Double.isNaN(second.claim().finding().usual()));
        assertEquals(Optional.empty(), second.claim().finding().measure());
    }

    /** Both models and a ledger beside what the second has. */
    @Test
    void theThirdCarriesWhatOthersUnderstand() {
        Path file = version(3).resolve("table.lectern");
        StudyFile.Reopened reopened = StudyFile.read(file, PSEUDONYMS, false, QUIET);
        reopened.imported().close();
        assertEquals(
                "contact,learner,day\n1," + PSEUDONYMS.of("Mia Moss") + ",2026-03-09\n",
                reopened.enclosed().get(Enclosed.LEDGER));
        assertEquals(
                SampleModels.corrected().predict(60, "CSC101"),
                assertInstanceOf(CompletionModel.class, StudyModels.read(file, Optional.of(Task.COMPLETION)))
                        .predict(60, "CSC101"));
        TrainedRisk risk = assertInstanceOf(TrainedRisk.class, StudyModels.read(file, Optional.of(Task.RISK)));
        assertEquals(SampleRisks.logistic().features(), risk.features());
        assertEquals(2, reopened.setup().orElseThrow().cards().size());
    }

    private static Subject low() {
        return new Subject(Subject.Kind.VIDEO, "low");
    }
}
