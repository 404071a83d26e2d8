package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.Pseudonyms;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Preview;
import org.lectern.ingest.source.Field;
import org.lectern.study.Filter;
import org.lectern.study.Study;
import org.lectern.workbench.Desk;
import org.lectern.workbench.MappingAsker;
import org.lectern.workbench.settings.RememberedMappings;
import org.lectern.workbench.settings.Settings;
import org.lectern.workbench.task.InlineTaskRunner;

class ShellViewModelTest {

    private final Desk desk = new Desk(Path.of("/cache/sample-study"));
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final ScriptedOpener opener = new ScriptedOpener();
    private final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.standard());
    private final List<Path> asked = new ArrayList<>();
    private Optional<ImportOptions> answer = Optional.empty();
    private Supplier<Optional<ImportOptions>> nextAnswer = () -> answer;
    private final List<MappingAsker.Question> questions = new ArrayList<>();
    private final Path config = folder();
    private final Pseudonyms pseudonyms = new Pseudonyms(new byte[32]);
    private final FileReading reading = new FileReading(opener, new RememberedMappings(config), pseudonyms);
    private final History history = new History(desk, tasks, StepNames.of(List.of()));
    private final ShellViewModel shell = new ShellViewModel(
            desk,
            tasks,
            reading,
            question -> {
                asked.add(question.file());
                questions.add(question);
                return nextAnswer.get();
            },
            () -> Path.of("/cache/sample-study"),
            settings,
            new Surroundings("1.2", "25", "Linux", Path.of("/logs")),
            SavingFixture.unasked(desk, tasks, config),
            history);

    private static Path folder() {
        try {
            return Files.createTempDirectory("lectern-shell-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void close() throws IOException {
        shell.closeStudy();
        try (Stream<Path> files = Files.walk(config)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void opensAFileWithLearnersOnly() {
        shell.open(Path.of("/data/autumn.csv"));
        assertEquals("autumn.csv", open().study().name());
        assertEquals(
                Filter.everything().withRoles(List.of("student")),
                desk.filterProperty().get());
        assertEquals("autumn.csv – Lectern", shell.label().titleProperty().get());
        assertEquals("", shell.openingProperty().get());
    }

    @Test
    void saysOfTheSampleAndOfNothingElseThatItIsMadeUp() {
        shell.openSample();
        assertEquals("Made-up sample – Lectern", shell.label().titleProperty().get());
        assertTrue(shell.label().chipProperty().get().startsWith("Made-up sample · "));
        shell.open(Path.of("/data/sample-study"));
        assertEquals("sample-study – Lectern", shell.label().titleProperty().get());
        assertTrue(shell.label().chipProperty().get().startsWith("sample-study · "));
    }

    /** Of the 1,000 views, a tenth are those of teachers. */
    @Test
    void tellsTheMostViewsOfAVideoAsFiltered() {
        shell.open(Path.of("/data/autumn.csv"));
        Filter learners = desk.filterProperty().get();
        long filtered = shell.label().mostViewsProperty().get();
        desk.filterProperty().set(Filter.everything().withVideos(List.of("none of them")));
        assertEquals(0, shell.label().mostViewsProperty().get());
        desk.filterProperty().set(learners);
        assertEquals(filtered, shell.label().mostViewsProperty().get());
        assertTrue(filtered > 0 && filtered <= 900, () -> "" + filtered);
    }

    @Test
    void saysTheSizeOfTheStudyAsFiltered() {
        shell.open(Path.of("/data/autumn.csv"));
        assertEquals(
                "autumn.csv · 900 of 1,000 views · 90 learners · 40 videos",
                shell.label().chipProperty().get());
        desk.filterProperty().set(Filter.everything());
        assertEquals(
                "autumn.csv · 1,000 views · 100 learners · 40 videos",
                shell.label().chipProperty().get());
        String details = shell.label().chipDetailsProperty().get();
        assertTrue(details.contains(Path.of("/data/autumn.csv").toAbsolutePath().toString()), details);
        assertTrue(details.contains("4f1c09aa"), details);
    }

    @Test
    void remembersFilesButNotTheSample() {
        shell.openSample();
        assertEquals(List.of(), settings.get().recent());
        shell.open(Path.of("/data/autumn.csv"));
        assertEquals(
                List.of(Path.of("/data/autumn.csv").toAbsolutePath()),
                settings.get().recent());
    }

    @Test
    void keepsTheOpenStudyWhereTheNextCannotBeOpened() {
        shell.open(Path.of("/data/autumn.csv"));
        Imported before = open();
        shell.open(Path.of("/data/broken.csv"));
        assertSame(before, open());
        Trouble trouble = Objects.requireNonNull(shell.troubleProperty().get());
        assertEquals("broken-file", trouble.problem().code());
        for (String detail : new String[] {"broken-file", "file = broken.csv", "Lectern 1.2", "Java 25", "/logs"}) {
            assertTrue(trouble.details().contains(detail), trouble.details());
        }
        assertEquals(1000, count(before.study()));
        assertEquals(1, settings.get().recent().size());
    }

    @Test
    void keepsTheOpenStudyWhereOpeningIsCancelled() {
        shell.open(Path.of("/data/autumn.csv"));
        Imported before = open();
        tasks.hold();
        shell.open(Path.of("/data/spring.csv"));
        assertEquals("spring.csv", shell.openingProperty().get());
        tasks.cancel(ShellViewModel.OPENING);
        tasks.release();
        assertSame(before, open());
        assertEquals("", shell.openingProperty().get());
        assertNull(shell.troubleProperty().get());
        assertEquals(1000, count(before.study()));
    }

    @Test
    void closesTheOldStudyOnceTheNewOneIsOpen() {
        shell.open(Path.of("/data/autumn.csv"));
        Study old = open().study();
        shell.open(Path.of("/data/spring.csv"));
        assertEquals("spring.csv", open().study().name());
        assertThrows(RuntimeException.class, () -> count(old));
    }

    @Test
    void closesTheOldStudyOnlyAfterTheWorkOnIt() {
        shell.open(Path.of("/data/autumn.csv"));
        Study old = open().study();
        tasks.hold();
        List<Long> answers = new ArrayList<>();
        tasks.submit("analysis", "Analysing", java.time.Duration.ZERO, _ -> count(old), _ -> {});
        shell.closeStudy();
        answers.add(count(old));
        tasks.release();
        assertEquals(List.of(1000L), answers);
        assertThrows(RuntimeException.class, () -> count(old));
    }

    @Test
    void asksForColumnsOnlyWhereTheyAreNotPlain() {
        shell.open(Path.of("/data/autumn.csv"));
        assertEquals(List.of(), asked);
        answer = Optional.of(ImportOptions.standard().withOver(ImportOptions.Over.KEEP));
        shell.open(Path.of("/data/unclear.csv"));
        assertEquals(List.of(Path.of("/data/unclear.csv")), asked);
        assertEquals(ImportOptions.Over.KEEP, opener.used.getLast().over());
        assertEquals("unclear.csv", open().study().name());
    }

    @Test
    void leavesAllAsItWasWhereTheUserDoesNotAnswer() {
        shell.open(Path.of("/data/autumn.csv"));
        Imported before = open();
        shell.open(Path.of("/data/unclear.csv"));
        assertSame(before, open());
        assertNull(shell.troubleProperty().get());
    }

    @Test
    void asksForColumnsWheneverTheUserWantsTo() {
        answer = Optional.of(ImportOptions.standard());
        shell.openWithChoices(Path.of("/data/autumn.csv"));
        assertEquals(List.of(Path.of("/data/autumn.csv")), asked);
        assertNotNull(desk.importedProperty().get());
    }

    @Test
    void closesToAnEmptyDesk() {
        shell.open(Path.of("/data/autumn.csv"));
        shell.closeStudy();
        assertNull(desk.importedProperty().get());
        assertEquals(Filter.everything(), desk.filterProperty().get());
        assertEquals("", shell.label().chipProperty().get());
        assertEquals("Lectern", shell.label().titleProperty().get());
    }

    @Test
    void forgetsTroubleWhenSomethingElseIsOpened() {
        shell.open(Path.of("/data/broken.csv"));
        tasks.hold();
        shell.open(Path.of("/data/autumn.csv"));
        assertNull(shell.troubleProperty().get());
        tasks.release();
    }

    @Test
    void replacesNamesUntilTheUserShowsThem() {
        shell.open(Path.of("/data/autumn.csv"));
        assertEquals(pseudonyms, opener.used.getLast().pseudonyms());
        assertFalse(shell.namesShownProperty().get());
        desk.filterProperty().set(Filter.everything());
        shell.showNames(true);
        assertNull(opener.used.getLast().pseudonyms());
        assertTrue(shell.namesShownProperty().get());
        assertEquals(Filter.everything(), desk.filterProperty().get());
        shell.open(Path.of("/data/spring.csv"));
        assertNull(opener.used.getLast().pseudonyms());
        shell.showNames(false);
        assertEquals(pseudonyms, opener.used.getLast().pseudonyms());
        assertEquals("spring.csv", open().study().name());
    }

    @Test
    void keepsNamesHiddenWhereTheFileCannotBeReadAnew() {
        shell.open(Path.of("/data/autumn.csv"));
        tasks.hold();
        shell.showNames(true);
        tasks.cancel(ShellViewModel.OPENING);
        tasks.release();
        assertFalse(shell.namesShownProperty().get());
    }

    @Test
    void goesBackToWhatWasOpenBeforeAndForthAgain() {
        shell.open(Path.of("/data/autumn.csv"));
        assertEquals("", history.undoNameProperty().get());
        desk.filterProperty().set(Filter.everything().withCourses(List.of("Course 2")));
        desk.choicesProperty().set(desk.choicesProperty().get().withMinimumViews(100));
        shell.open(Path.of("/data/spring.csv"));
        assertEquals("open", history.undoNameProperty().get());
        assertEquals(30, desk.choicesProperty().get().minimumViews());
        history.undo();
        assertEquals(100, desk.choicesProperty().get().minimumViews());
        assertEquals("autumn.csv", open().study().name());
        assertEquals(
                Filter.everything().withCourses(List.of("Course 2")),
                desk.filterProperty().get());
        assertEquals("open", history.redoNameProperty().get());
        history.redo();
        assertEquals("spring.csv", open().study().name());
        assertEquals(30, desk.choicesProperty().get().minimumViews());
    }

    @Test
    void goesBackToAStudyThatWasClosed() {
        shell.open(Path.of("/data/autumn.csv"));
        shell.closeStudy();
        assertEquals("close", history.undoNameProperty().get());
        history.undo();
        assertEquals("autumn.csv", open().study().name());
        assertEquals("", history.undoNameProperty().get());
        history.redo();
        assertNull(desk.importedProperty().get());
        shell.open(Path.of("/data/spring.csv"));
        assertEquals("open", history.undoNameProperty().get());
        history.undo();
        assertEquals("autumn.csv", open().study().name());
    }

    @Test
    void goesBackToHowTheFileWasReadBefore() {
        shell.open(Path.of("/data/autumn.csv"));
        shell.showNames(true);
        assertEquals("names of learners", history.undoNameProperty().get());
        history.undo();
        assertFalse(shell.namesShownProperty().get());
        assertEquals(pseudonyms, opener.used.getLast().pseudonyms());
        history.redo();
        assertTrue(shell.namesShownProperty().get());
        answer = Optional.of(ImportOptions.standard().withOver(ImportOptions.Over.REJECT));
        shell.changeReading();
        history.undo();
        assertEquals("how the file is read", history.redoNameProperty().get());
        assertEquals(ImportOptions.Over.CAP, opener.used.getLast().over());
    }

    @Test
    void keepsWhatWasDecidedMeanwhileWhereTheWayBackTakesLong() {
        shell.open(Path.of("/data/autumn.csv"));
        shell.open(Path.of("/data/spring.csv"));
        tasks.hold();
        history.undo();
        desk.filterProperty().set(Filter.everything());
        tasks.release();
        assertEquals("autumn.csv", open().study().name());
        assertEquals("open", history.redoNameProperty().get());
        history.redo();
        assertEquals("spring.csv", open().study().name());
        assertEquals(Filter.everything(), desk.filterProperty().get());
        assertEquals("open", history.undoNameProperty().get());
        assertEquals("", history.redoNameProperty().get());
    }

    @Test
    void keepsWhatIsOpenWhereThereIsNoWayBack() {
        shell.open(Path.of("/data/autumn.csv"));
        shell.open(Path.of("/data/spring.csv"));
        tasks.hold();
        history.undo();
        tasks.cancel(ShellViewModel.OPENING);
        tasks.release();
        assertEquals("spring.csv", open().study().name());
        assertEquals("open", history.undoNameProperty().get());
    }

    @Test
    void asksAgainUntilTheImportCanTellTheUnit() {
        List<ImportOptions.Unit> answers =
                new ArrayList<>(List.of(ImportOptions.Unit.FOUND, ImportOptions.Unit.SECONDS));
        nextAnswer = () -> Optional.of(ImportOptions.standard().withUnit(answers.removeFirst()));
        shell.open(Path.of("/data/seconds.csv"));
        assertEquals(2, questions.size());
        assertEquals(
                "unclear-time",
                Objects.requireNonNull(questions.getFirst().trouble()).code());
        assertEquals("seconds.csv", open().study().name());
        assertEquals(ImportOptions.Unit.SECONDS, opener.used.getLast().unit());
    }

    @Test
    void remembersTheAnswerForFilesLikeThis() {
        Map<Field, String> chosen = Map.of(Field.LEARNER, "a", Field.VIDEO, "b");
        answer = Optional.of(ImportOptions.standard().withMapping(chosen).withPseudonyms(pseudonyms));
        shell.openWithChoices(Path.of("/data/autumn.csv"));
        assertEquals(List.of(), notices());
        shell.open(Path.of("/data/spring.csv"));
        assertEquals(1, asked.size());
        assertEquals(chosen, opener.used.getLast().mapping());
        assertEquals(pseudonyms, opener.used.getLast().pseudonyms());
        assertEquals(List.of("remembered-columns"), notices());
    }

    @Test
    void forgetsTheAnswerWhenWhatIsFoundIsChosen() {
        answer = Optional.of(ImportOptions.standard().withMapping(Map.of(Field.LEARNER, "a")));
        shell.openWithChoices(Path.of("/data/autumn.csv"));
        answer = Optional.of(ImportOptions.standard()
                .withMapping(Map.of(Field.LEARNER, "learner", Field.VIDEO, "video", Field.COMPLETION, "completion")));
        shell.openWithChoices(Path.of("/data/autumn.csv"));
        shell.open(Path.of("/data/spring.csv"));
        assertEquals(Map.of(), opener.used.getLast().mapping());
        assertEquals(List.of(), notices());
    }

    @Test
    void asksAgainHowTheOpenFileIsRead() {
        shell.changeReading();
        assertEquals(List.of(), asked);
        shell.open(Path.of("/data/autumn.csv"));
        answer = Optional.of(ImportOptions.standard().withOver(ImportOptions.Over.REJECT));
        shell.changeReading();
        assertEquals(open().source(), asked.getLast());
        assertEquals(ImportOptions.Over.REJECT, opener.used.getLast().over());
    }

    @Test
    void readsTheFirstRowsForWhoIsAsked() {
        shell.openWithChoices(Path.of("/data/autumn.csv"));
        List<Preview> heads = new ArrayList<>();
        questions.getLast().reader().read(ImportOptions.standard(), heads::add, _ -> {});
        assertEquals(List.of(StudyFixture.preview(Path.of("/data/autumn.csv"), ImportOptions.standard(), true)), heads);
    }

    private List<String> notices() {
        return open().report().notices().stream().map(QualityNotice::code).toList();
    }

    private Imported open() {
        return Objects.requireNonNull(desk.importedProperty().get());
    }

    private static long count(Study study) {
        return study.filtered(Filter.everything())
                .query("SELECT count(*) AS views FROM views", TaskContext.quiet())
                .longColumn("views")
                .getLong(0);
    }
}
