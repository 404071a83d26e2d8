package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.Imported;
import org.lectern.study.Filter;
import org.lectern.study.Study;
import org.lectern.workbench.Desk;
import org.lectern.workbench.settings.Settings;
import org.lectern.workbench.task.InlineTaskRunner;

class ShellViewModelTest {

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final ScriptedOpener opener = new ScriptedOpener();
    private final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.standard());
    private final List<Path> asked = new ArrayList<>();
    private Optional<ImportOptions> answer = Optional.empty();
    private final ShellViewModel shell = new ShellViewModel(
            desk,
            tasks,
            opener,
            (file, _, _) -> {
                asked.add(file);
                return answer;
            },
            () -> Path.of("/cache/sample-study.csv"),
            settings,
            new Surroundings("1.2", "25", "Linux", Path.of("/logs")));

    @AfterEach
    void close() {
        shell.closeStudy();
    }

    @Test
    void opensAFileWithLearnersOnly() {
        shell.open(Path.of("/data/autumn.csv"));
        assertEquals("autumn.csv", open().study().name());
        assertEquals(
                Filter.everything().withRoles(List.of("student")),
                desk.filterProperty().get());
        assertEquals("autumn.csv – Lectern", shell.titleProperty().get());
        assertEquals("", shell.openingProperty().get());
    }

    @Test
    void saysTheSizeOfTheStudyAsFiltered() {
        shell.open(Path.of("/data/autumn.csv"));
        assertEquals(
                "autumn.csv · 900 views · 90 learners · 40 videos",
                shell.chipProperty().get());
        desk.filterProperty().set(Filter.everything());
        assertEquals(
                "autumn.csv · 1,000 views · 100 learners · 40 videos",
                shell.chipProperty().get());
        String details = shell.chipDetailsProperty().get();
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
        shell.openWithMapping(Path.of("/data/autumn.csv"));
        assertEquals(List.of(Path.of("/data/autumn.csv")), asked);
        assertNotNull(desk.importedProperty().get());
    }

    @Test
    void closesToAnEmptyDesk() {
        shell.open(Path.of("/data/autumn.csv"));
        shell.closeStudy();
        assertNull(desk.importedProperty().get());
        assertEquals(Filter.everything(), desk.filterProperty().get());
        assertEquals("", shell.chipProperty().get());
        assertEquals("Lectern", shell.titleProperty().get());
    }

    @Test
    void forgetsTroubleWhenSomethingElseIsOpened() {
        shell.open(Path.of("/data/broken.csv"));
        tasks.hold();
        shell.open(Path.of("/data/autumn.csv"));
        assertNull(shell.troubleProperty().get());
        tasks.release();
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
