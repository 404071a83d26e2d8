package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Jury;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Reading;
import org.lectern.analysis.TrainedModel;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.predictor.PredictorAnalysis;
import org.lectern.analysis.predictor.SampleModels;
import org.lectern.contract.TaskContext;
import org.lectern.evaluation.Unjudged;
import org.lectern.ingest.Pseudonyms;
import org.lectern.ingest.door.Imported;
import org.lectern.keep.Enclosed;
import org.lectern.keep.Recovery;
import org.lectern.keep.Setup;
import org.lectern.keep.StudyFile;
import org.lectern.keep.StudyLock;
import org.lectern.ledger.Campaign;
import org.lectern.ledger.Flagged;
import org.lectern.ledger.LedgerFile;
import org.lectern.ledger.Plan;
import org.lectern.model.StudyModels;
import org.lectern.study.Filter;
import org.lectern.workbench.Answers;
import org.lectern.workbench.Desk;
import org.lectern.workbench.settings.RememberedMappings;
import org.lectern.workbench.settings.Settings;
import org.lectern.workbench.task.InlineTaskRunner;

/** What was decided is saved where somebody says, and not lost without a word. */
class SavingViewModelTest {

    private static final Path SAMPLE = Path.of("/cache/sample-study");

    @TempDir
    private Path folder;

    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.standard());
    private final SavingFixture questions = new SavingFixture();
    private final List<String> suggested = new ArrayList<>();
    private Optional<Path> chosen = Optional.empty();
    private Path csv;
    private Window window;

    /** A window without its screen. */
    private record Window(Desk desk, SavingViewModel saving, History history, ShellViewModel shell) {}

    @BeforeEach
    void open() throws IOException {
        csv = Files.writeString(folder.resolve("autumn.csv"), """
                name,video,course,completion
                Kay Kingsley,Basalt,GEO,100
                Lou Lowell,Basalt,GEO,35
                Mia Moss,Granite,ROC,5
                """);
        window = window(SAMPLE);
        shell().open(csv);
    }

    private Window window(Path sample) {
        Desk desk = new Desk(sample);
        SavingViewModel saving = new SavingViewModel(
                desk,
                tasks,
                (_, name, _, _) -> {
                    suggested.add(name);
                    return chosen;
                },
                questions,
                settings,
                folder.resolve("open"),
                folder.resolve("left"));
        FileReading reading =
                new FileReading(StudyOpener.importer(), new RememberedMappings(folder), new Pseudonyms(new byte[16]));
        History history = new History(desk, tasks, StepNames.of(List.of()));
        ShellViewModel shell = new ShellViewModel(
                desk,
                tasks,
                reading,
                question -> Optional.of(question.options()),
                () -> sample,
                settings,
                new Surroundings("1.2", "25", "Linux", folder),
                saving,
                history);
        return new Window(desk, saving, history, shell);
    }

    private Desk desk() {
        return window.desk;
    }

    private SavingViewModel saving() {
        return window.saving;
    }

    private ShellViewModel shell() {
        return window.shell;
    }

    @AfterEach
    void close() {
        shell().closeStudy();
        saving().close();
    }

    private Imported imported() {
        return Objects.requireNonNull(desk().importedProperty().get());
    }

    private String title() {
        return shell().label().titleProperty().get();
    }

    private String trouble() {
        Trouble trouble = shell().troubleProperty().get();
        return trouble == null ? "" : trouble.problem().code();
    }

    private void decide() {
        desk().filterProperty().set(Filter.everything().withCourses(Set.of("GEO")));
    }

    private Path saved() {
        Path file = folder.resolve("meeting.lectern");
        chosen = Optional.of(file);
        saving().save();
        assertTrue(Files.exists(file), trouble());
        return file;
    }

    @Test
    void aStarSaysThatSomethingIsNotSaved() {
        assertEquals("autumn – Lectern", title());
        desk().frontProperty().set("churn");
        assertEquals("autumn – Lectern", title());
        decide();
        assertEquals("autumn* – Lectern", title());
        desk().filterProperty().set(Filter.everything());
        assertEquals("autumn – Lectern", title());
        desk().kept("churn").settings().put("threshold", "40");
        assertEquals("autumn* – Lectern", title());
        saved();
        assertEquals(List.of("autumn.lectern"), suggested);
        assertEquals("meeting.lectern – Lectern", title());
        desk().choicesProperty().set(desk().choicesProperty().get().withMinimumViews(7));
        assertEquals("meeting.lectern* – Lectern", title());
        saving().save();
        assertEquals("meeting.lectern – Lectern", title());
        assertEquals(1, suggested.size());
    }

    @Test
    void whatIsUndoneUpToWhatWasSavedIsSaved() {
        decide();
        saved();
        desk().kept("churn").settings().put("threshold", "40");
        desk().frontProperty().set("explore");
        assertEquals("meeting.lectern* – Lectern", title());
        window.history.undo();
        assertEquals("meeting.lectern – Lectern", title());
        window.history.undo();
        assertEquals(Filter.everything(), desk().filterProperty().get());
        assertEquals("meeting.lectern* – Lectern", title());
        window.history.redo();
        assertEquals("meeting.lectern – Lectern", title());
        assertEquals("churn", desk().frontProperty().get());
    }

    @Test
    void whatWasDecidedComesBackInAnotherWindow() {
        decide();
        desk().choicesProperty()
                .set(desk().choicesProperty().get().withMinimumViews(7).withMode(Mode.AS_PUBLISHED));
        desk().kept("churn").settings().put("threshold", "40");
        desk().kept("churn").names().put("course", "GEO");
        desk().kept("explore").hiddenColumns("videos").add("low");
        desk().kept("explore").figureProperty().set("rates");
        desk().frontProperty().set("churn");
        Setup before = desk().setup();
        Path file = saved();
        shell().closeStudy();
        window = window(SAMPLE);
        desk().kept("clusters").settings().put("exact", "true");
        shell().open(file);
        assertEquals(before, desk().setup());
        assertEquals("meeting.lectern – Lectern", title());
        assertEquals(List.of(file, csv), settings.get().recent());
        assertTrue(imported().kept());
    }

    @Test
    void anotherStudyHasOtherNames() throws IOException {
        desk().kept("churn").settings().put("threshold", "40");
        desk().kept("churn").names().put("course", "GEO");
        shell().open(Files.copy(csv, folder.resolve("spring.csv")));
        assertEquals("40", desk().kept("churn").settings().get("threshold"));
        assertTrue(desk().kept("churn").names().isEmpty());
        assertEquals("spring – Lectern", title());
    }

    @Test
    void closingAsksOnceWhereSomethingIsNotSaved() {
        List<String> left = new ArrayList<>();
        saving().leave(() -> left.add("nothing to save"));
        decide();
        saving().leave(() -> left.add("stayed"));
        questions.answer = SaveQuestions.Answer.LOSE;
        saving().leave(() -> left.add("lost"));
        questions.answer = SaveQuestions.Answer.SAVE;
        saving().leave(() -> left.add("no file chosen"));
        chosen = Optional.of(folder.resolve("meeting.lectern"));
        saving().leave(() -> left.add("saved"));
        saving().leave(() -> left.add("saved before"));
        assertEquals(List.of("nothing to save", "lost", "saved", "saved before"), left);
        assertEquals(4, questions.asked.size());
    }

    @Test
    void nobodyIsAskedOfTheSample() {
        shell().closeStudy();
        window = window(csv);
        shell().openSample();
        decide();
        assertEquals("Made-up sample – Lectern", title());
        List<String> left = new ArrayList<>();
        saving().leave(() -> left.add("left"));
        assertEquals(List.of("left"), left);
        assertEquals(List.of(), questions.asked);
    }

    @Test
    void namesAreSavedOnlyWhereTheUserSaysSo() {
        shell().showNames(true);
        chosen = Optional.of(folder.resolve("meeting.lectern"));
        saving().save();
        assertFalse(Files.exists(folder.resolve("meeting.lectern")));
        questions.namesMayBeKept = true;
        saved();
        saving().save();
        assertEquals(List.of("names", "names"), questions.asked);
        shell().closeStudy();
        shell().open(folder.resolve("meeting.lectern"));
        assertTrue(shell().namesShownProperty().get());
        shell().showNames(false);
        assertTrue(shell().namesShownProperty().get());
        assertEquals("read-already", trouble());
    }

    @Test
    void aSecondWindowOpensACopy() {
        Path file = saved();
        Window first = window;
        window = window(SAMPLE);
        shell().open(file);
        assertEquals("open-elsewhere", trouble());
        assertNull(saving().fileProperty().get());
        assertEquals("autumn – Lectern", title());
        chosen = Optional.empty();
        saving().save();
        assertEquals(2, suggested.size());
        shell().closeStudy();
        first.shell.closeStudy();
        first.saving.close();
        shell().open(file);
        assertEquals("", trouble());
        assertEquals(file, saving().fileProperty().get());
    }

    @Test
    void whatAnotherWindowHasOpenIsNotReplaced() throws IOException {
        Path file = saved();
        byte[] before = Files.readAllBytes(file);
        Window first = window;
        window = window(SAMPLE);
        shell().open(csv);
        decide();
        saving().save();
        assertEquals("save-elsewhere", trouble());
        assertArrayEquals(before, Files.readAllBytes(file));
        assertNull(saving().fileProperty().get());
        assertEquals("autumn* – Lectern", title());
        first.shell.closeStudy();
        saving().save();
        assertEquals(file, saving().fileProperty().get());
        assertFalse(Arrays.equals(before, Files.readAllBytes(file)));
        first.saving.close();
    }

    /** A folder may be reached by a link, and the file not be there yet. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileIsTheSameHoweverItIsSpelled() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("real")));
        chosen = Optional.of(link.resolve("meeting.lectern"));
        saving().save();
        Path real = folder.resolve("real/meeting.lectern");
        assertTrue(StudyLock.take(real, folder.resolve("open")).isEmpty());
        decide();
        chosen = Optional.of(real);
        saving().saveAs();
        assertEquals("", trouble());
        assertEquals("meeting.lectern – Lectern", title());
    }

    @Test
    void namesInOneFileAreNotNamesInAnother() {
        questions.namesMayBeKept = true;
        shell().showNames(true);
        saved();
        questions.namesMayBeKept = false;
        Path other = folder.resolve("copy.lectern");
        chosen = Optional.of(other);
        saving().saveAs();
        assertEquals(List.of("names", "names"), questions.asked);
        assertFalse(Files.exists(other));
        StudyLock.take(other, folder.resolve("open")).orElseThrow().close();
    }

    @Test
    void aFileIsFreeAgainWhenItIsClosed() {
        Path file = saved();
        assertTrue(StudyLock.take(file, folder.resolve("open")).isEmpty());
        shell().closeStudy();
        StudyLock.take(file, folder.resolve("open")).orElseThrow().close();
    }

    @Test
    void whatCannotBeWrittenStaysUnsaved() {
        decide();
        chosen = Optional.of(folder.resolve("nowhere/meeting.lectern"));
        saving().save();
        assertEquals("folder-missing", trouble());
        StudyLock.take(chosen.get(), folder.resolve("open")).orElseThrow().close();
        assertEquals("autumn* – Lectern", title());
        assertNull(saving().fileProperty().get());
    }

    /** The file holds what the export was read as before. */
    @Test
    void anExportThatIsReadAnewIsNotWhatItsFileHolds() {
        Path file = saved();
        questions.namesMayBeKept = true;
        shell().showNames(true);
        assertEquals(file, saving().fileProperty().get());
        assertEquals("meeting.lectern* – Lectern", title());
    }

    @Test
    void whatWasDecidedIsNotSavedByReadingTheFileAnew() {
        shell().showNames(true);
        assertEquals("autumn – Lectern", title());
        decide();
        shell().showNames(false);
        assertEquals("autumn* – Lectern", title());
        desk().kept("churn").settings().put("threshold", "40");
        shell().changeReading();
        assertEquals("autumn* – Lectern", title());
        saving().leave(() -> {});
        assertEquals(List.of("losing autumn"), questions.asked);
    }

    @Test
    void whatIsGoneBackToIsAsUnsavedAsItWas() throws IOException {
        Path spring = Files.copy(csv, folder.resolve("spring.csv"));
        shell().open(spring);
        window.history.undo();
        assertEquals("autumn – Lectern", title());
        decide();
        desk().kept("churn").names().put("course", "GEO");
        Setup decided = desk().setup();
        shell().open(spring);
        window.history.undo();
        assertTrue(decided.decidesAs(desk().setup()));
        assertEquals("autumn* – Lectern", title());
        Path file = saved();
        shell().closeStudy();
        shell().open(file);
        desk().filterProperty().set(Filter.everything());
        shell().open(spring);
        window.history.undo();
        assertEquals(Filter.everything(), desk().filterProperty().get());
        assertEquals(file, saving().fileProperty().get());
        assertEquals("meeting.lectern* – Lectern", title());
        decide();
        assertEquals("meeting.lectern – Lectern", title());
    }

    @Test
    void anExportThatIsOpenedOnceMoreIsNotItsStudyFile() {
        saved();
        decide();
        shell().open(csv);
        assertNull(saving().fileProperty().get());
        assertEquals("autumn – Lectern", title());
        saving().save();
        assertEquals(2, suggested.size());
    }

    /** Newer data are another study: the former stays as it was saved. */
    @Test
    void newerDataAreSavedElsewhere() throws IOException {
        Path file = saved();
        byte[] before = Files.readAllBytes(file);
        shell().closeStudy();
        shell().open(file);
        shell().update(newer());
        assertEquals("spring* – Lectern", title());
        assertNull(saving().fileProperty().get());
        StudyLock.take(file, folder.resolve("open")).orElseThrow().close();
        chosen = Optional.of(folder.resolve("next.lectern"));
        saving().save();
        assertEquals(List.of("autumn.lectern", "spring.lectern"), suggested);
        assertEquals("next.lectern – Lectern", title());
        assertArrayEquals(before, Files.readAllBytes(file));
        window.history.undo();
        assertEquals("meeting.lectern – Lectern", title());
        assertEquals(3, imported().study().facts().views());
        window.history.redo();
        assertEquals("spring", imported().study().name());
        assertEquals(1, imported().study().facts().views());
    }

    @Test
    void newerDataOfTheSameNameAreSavedUnderAnother() throws IOException {
        chosen = Optional.of(folder.resolve("autumn.lectern"));
        saving().save();
        Path again = Files.createDirectories(folder.resolve("again")).resolve("autumn.csv");
        shell().update(Files.copy(newer(), again));
        chosen = Optional.empty();
        saving().save();
        assertEquals(List.of("autumn.lectern", "autumn 2.lectern"), suggested);
    }

    @Test
    void newerDataAreThereWhenTheProgramEndedWithoutClosing() throws IOException {
        decide();
        Path file = saved();
        shell().closeStudy();
        shell().open(file);
        Path spring = newer();
        shell().update(spring);
        Recovery.Left left = killed();
        assertEquals(spring, left.source());
        window = window(SAMPLE);
        shell().openDecided(left);
        assertEquals("spring* – Lectern", title());
        assertEquals(Set.of("GEO"), desk().filterProperty().get().courses());
    }

    /** What its file holds was read in the former way. */
    @Test
    void anExportThatIsReadAnewIsTakenUpAsExport() throws IOException {
        saved();
        shell().changeReading();
        assertEquals("meeting.lectern* – Lectern", title());
        assertEquals(csv, killed().source());
    }

    /** It has cards, notes and settings of its own, which would be lost. */
    @Test
    void aStudyFileIsNoNewerExport() throws IOException {
        Path file = saved();
        shell().open(newer());
        decide();
        shell().update(file);
        assertEquals("newer-is-study", trouble());
        assertEquals("spring* – Lectern", title());
        assertTrue(Objects.requireNonNull(shell().troubleProperty().get())
                .problem()
                .remedy()
                .contains("autumn.csv"));
    }

    private Path newer() throws IOException {
        return Files.writeString(folder.resolve("spring.csv"), """
                name,video,course,completion
                Kay Kingsley,Basalt,GEO,90
                """);
    }

    @Test
    void aStudyFileIsNotReadInAnotherWay() {
        Path file = saved();
        shell().closeStudy();
        shell().open(file);
        shell().changeReading();
        assertEquals("read-already", trouble());
        assertTrue(Objects.requireNonNull(shell().troubleProperty().get())
                .problem()
                .remedy()
                .contains("autumn.csv"));
    }

    /** The window is left as a process that is killed leaves it. */
    @Test
    void whatWasDecidedIsThereWhenTheProgramEndedWithoutClosing() throws IOException {
        assertEquals(Optional.empty(), Recovery.left(folder.resolve("left")));
        decide();
        desk().kept("churn").settings().put("threshold", "40");
        assertEquals(Optional.empty(), Recovery.left(folder.resolve("left")), "its process lives");
        Setup decided = desk().setup();
        Recovery.Left left = killed();
        assertEquals(csv, left.source());
        window = window(SAMPLE);
        assertEquals(Optional.of(left), saving().offer(left));
        shell().openDecided(left);
        assertTrue(decided.decidesAs(desk().setup()));
        assertEquals("autumn* – Lectern", title());
        saved();
        assertEquals(Optional.empty(), Recovery.left(folder.resolve("left")));
        try (var files = Files.list(folder.resolve("left"))) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void whatCannotBeOpenedNowIsOfferedAgain() throws IOException {
        decide();
        Recovery.Left left = killed();
        Path away = Files.move(csv, folder.resolve("away.csv"));
        assertEquals(Optional.empty(), Recovery.left(folder.resolve("left")));
        window = window(SAMPLE);
        assertEquals(Optional.of(left), saving().offer(left));
        shell().openDecided(left);
        assertFalse(trouble().isEmpty());
        saving().close();
        Files.move(away, csv);
        assertEquals(Optional.of(left), Recovery.left(folder.resolve("left")));
    }

    @Test
    void eachOfTwoWindowsHoldsWhatItTookUp() throws IOException {
        decide();
        Recovery.Left left = killed();
        Window first = window(SAMPLE);
        first.shell.openDecided(left);
        window = window(SAMPLE);
        shell().openDecided(left);
        assertEquals("autumn* – Lectern", title());
        desk().kept("churn").settings().put("threshold", "40");
        assertEquals(2, written());
        first.shell.closeStudy();
        first.saving.close();
        assertEquals(1, written());
        assertFalse(Files.exists(left.file()));
    }

    private long written() throws IOException {
        try (var files = Files.list(folder.resolve("left"))) {
            return files.filter(each -> each.toString().endsWith(".json")).count();
        }
    }

    @Test
    void whatTheFileHoldsMeanwhileIsNotOffered() throws IOException {
        Path file = saved();
        decide();
        Recovery.Left left = killed();
        assertEquals(file, left.source());
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
        assertEquals(Optional.empty(), Recovery.left(folder.resolve("left")));
        assertFalse(Files.exists(left.file()));
    }

    @Test
    void whatNobodyWantsIsForgotten() throws IOException {
        decide();
        Recovery.Left left = killed();
        questions.takenUp = false;
        assertEquals(Optional.empty(), saving().offer(left));
        assertEquals(Optional.empty(), Recovery.left(folder.resolve("left")));
    }

    @Test
    void whatNobodyCanReadIsForgotten() throws IOException {
        Path odd = Files.createDirectories(folder.resolve("left")).resolve("odd.json");
        for (String text : List.of(
                "",
                "{",
                "[]",
                "{\"format\":\"lectern-recovery\",\"version\":2}",
                "{\"format\":\"lectern-recovery\",\"version\":1}")) {
            Files.writeString(odd, text);
            assertEquals(Optional.empty(), Recovery.left(folder.resolve("left")), text);
            assertFalse(Files.exists(odd), text);
        }
    }

    /** What a killed process leaves: what it wrote down, and nobody who holds it. */
    private Recovery.Left killed() throws IOException {
        Path left = folder.resolve("left");
        Path copies = Files.createDirectories(folder.resolve("copies"));
        try (var files = Files.list(left)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                Files.copy(file, copies.resolve("copy.json"));
            }
        }
        saving().close();
        Files.move(copies.resolve("copy.json"), left.resolve("copy.json"));
        return Recovery.left(left).orElseThrow();
    }

    private void train(CompletionModel model) {
        PredictorAnalysis analysis = new PredictorAnalysis();
        Reading reading = new Reading("Better than guessing.", List.of(), List.of(), List.of());
        desk().answers()
                .keep(
                        new Answers.Asked<>(imported(), Filter.everything(), analysis.parameters(Choices.standard())),
                        analysis,
                        new Findings(List.of(), List.of(), reading, model.provenance())
                                .withModel(model, new Jury(new Unjudged(), _ -> Optional.empty())));
    }

    private static TrainedModel modelOf(Path file) {
        return StudyModels.read(file, Optional.empty());
    }

    /** Training is nothing that would be lost: the same settings train the same again. */
    @Test
    void whatIsTrainedIsSavedAndNothingToAskAbout() {
        Path file = saved();
        assertEquals(Map.of(), StudyFile.enclosed(file));
        train(SampleModels.corrected());
        assertEquals("meeting.lectern – Lectern", title());
        saving().save();
        assertEquals(SampleModels.corrected(), modelOf(file));
    }

    @Test
    void aModelStaysInItsFileUntilANewerOneIsTrained() {
        train(SampleModels.corrected());
        Path file = saved();
        shell().closeStudy();
        shell().open(file);
        decide();
        saving().save();
        assertEquals(SampleModels.corrected(), modelOf(file));
        train(SampleModels.asPublished());
        Path other = folder.resolve("other.lectern");
        chosen = Optional.of(other);
        saving().saveAs();
        assertEquals(SampleModels.asPublished(), modelOf(other));
        assertEquals(SampleModels.corrected(), modelOf(file));
    }

    @Test
    void aModelIsOfTheStudyThatItWasTrainedOn() throws IOException {
        train(SampleModels.corrected());
        saved();
        Path newer = newer();
        shell().open(newer);
        Path other = folder.resolve("other.lectern");
        chosen = Optional.of(other);
        saving().save();
        assertEquals(Map.of(), StudyFile.enclosed(other));
    }

    /** Where learners are called otherwise they are drawn in another order, and the same settings train another model. */
    @Test
    void aModelStaysWhereTheExportIsReadAgainAsItWas() {
        train(SampleModels.corrected());
        Path file = saved();
        shell().changeReading();
        saving().save();
        assertEquals(SampleModels.corrected(), modelOf(file));
        questions.namesMayBeKept = true;
        shell().showNames(true);
        saving().save();
        assertEquals(Map.of(), StudyFile.enclosed(file));
    }

    @Test
    void aLedgerStaysInItsFile() {
        Path file = folder.resolve("ledger.lectern");
        StudyFile.write(
                new StudyFile.Reopened(imported(), Optional.empty(), Map.of(Enclosed.LEDGER, "day")),
                file,
                TaskContext.quiet());
        shell().open(file);
        train(SampleModels.corrected());
        saving().save();
        assertEquals(SampleModels.corrected(), modelOf(file));
        assertEquals("day", StudyFile.enclosed(file).get(Enclosed.LEDGER));
    }

    /** A campaign that was begun beside an export goes on beside the study file, wherever that is taken. */
    @Test
    void theLedgerGoesWithItsStudy() throws IOException {
        String ledger = ledger("autumn", "c");
        chosen = Optional.of(folder.resolve("kept.lectern"));
        saving().save();
        assertEquals(ledger, Files.readString(folder.resolve("kept.ledger.csv")));
        assertEquals(folder.resolve("kept.lectern"), desk().place());
        Path far = Files.createDirectory(folder.resolve("far")).resolve("kept.lectern");
        Files.copy(folder.resolve("kept.lectern"), far);
        shell().open(far);
        assertEquals(ledger, Files.readString(folder.resolve("far/kept.ledger.csv")));
        assertEquals("", trouble());
    }

    /** One learner in a campaign of this name, and nobody else. */
    private String ledger(String study, String campaign) throws IOException {
        Path file =
                Files.createDirectories(folder.resolve(study + " " + campaign)).resolve("ledger.csv");
        new LedgerFile(file)
                .assign(
                        new Plan(
                                new Campaign(campaign, Instant.EPOCH, "data", "", "rule", LocalDate.EPOCH),
                                List.of(new Flagged("A", "", "", 1, 0.5, List.of())),
                                0,
                                Map.of()),
                        Instant.EPOCH);
        String text = Files.readString(file);
        Files.writeString(folder.resolve(study + ".ledger.csv"), text);
        return text;
    }

    /** Another ledger was put beside the study, such as one of another copy of it. */
    @Test
    void ofTwoLedgersNeitherIsLost() throws IOException {
        String kept = ledger("autumn", "c");
        Path file = folder.resolve("kept.lectern");
        chosen = Optional.of(file);
        saving().save();
        String other = ledger("kept", "d");
        shell().open(csv);
        shell().open(file);
        assertEquals("ledgers-differ", trouble());
        assertEquals(imported().source(), file);
        shell().dismissTrouble();
        decide();
        saving().save();
        assertEquals("ledgers-differ", trouble());
        assertFalse(saving().unsavedProperty().get());
        assertEquals(other, Files.readString(folder.resolve("kept.ledger.csv")));
        assertEquals(kept, StudyFile.enclosed(file).get(Enclosed.LEDGER));
    }
}
