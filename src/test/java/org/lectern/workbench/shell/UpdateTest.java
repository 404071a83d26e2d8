package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.Subject;
import org.lectern.analysis.churn.ChurnAnalysis;
import org.lectern.cards.Card;
import org.lectern.cards.Check;
import org.lectern.cards.PinnedCards;
import org.lectern.ingest.Pseudonyms;
import org.lectern.study.Filter;
import org.lectern.workbench.Desk;
import org.lectern.workbench.settings.RememberedMappings;
import org.lectern.workbench.settings.Settings;
import org.lectern.workbench.task.InlineTaskRunner;

/** A newer export of the same course is looked at in the same way, and asked what became of the cards. */
class UpdateTest {

    @TempDir
    private Path folder;

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private History history;
    private ShellViewModel shell;

    @BeforeEach
    void open() throws Exception {
        history = new History(desk, tasks, StepNames.of(List.of()));
        shell = new ShellViewModel(
                desk,
                tasks,
                new FileReading(StudyOpener.importer(), new RememberedMappings(folder), new Pseudonyms(new byte[32])),
                _ -> Optional.empty(),
                () -> folder,
                new SimpleObjectProperty<>(Settings.standard()),
                new Surroundings("1.2", "25", "Linux", folder),
                SavingFixture.unasked(desk, tasks, folder),
                history);
        shell.open(export("autumn.csv", 120));
        desk.cards()
                .add(PinnedCards.of(new ChurnAnalysis(), Objects.requireNonNull(desk.study()))
                        .getFirst());
        desk.notes().write("churn", "ask Ada");
    }

    @AfterEach
    void close() {
        shell.closeStudy();
    }

    private Path export(String name, int early) throws Exception {
        return PinnedCards.export(folder.resolve(name), early);
    }

    private String name() {
        return Objects.requireNonNull(desk.importedProperty().get()).study().name();
    }

    private Card card() {
        return desk.cards().getFirst();
    }

    @Test
    void tellsWhatBecameOfTheCards() throws Exception {
        desk.cards().set(0, card().withOwner("Ada"));
        shell.update(export("spring.csv", 30));
        assertEquals("spring", name());
        assertEquals("todo", desk.frontProperty().get());
        assertEquals("Ada", card().owner());
        assertEquals("ask Ada", desk.notes().on("churn"));
        Check check = card().check().orElseThrow();
        assertEquals(Check.Verdict.LOWER, check.verdict());
        assertEquals(0.15, check.now().orElseThrow().number(), 1e-12);
    }

    /** What was open before comes back as it was. */
    @Test
    void isUndone() throws Exception {
        shell.update(export("spring.csv", 30));
        history.undo();
        assertEquals("autumn", name());
        assertEquals(Optional.empty(), card().check());
        history.redo();
        assertEquals("spring", name());
        assertTrue(card().check().isPresent());
    }

    /** The user goes on while the cards are being asked about, and nobody has decided what became of them. */
    @Test
    void whatBecameOfTheCardsStaysWhateverIsUndone() throws Exception {
        Path spring = export("spring.csv", 30);
        tasks.hold();
        shell.update(spring);
        tasks.releaseOne();
        Filter filter = desk.filterProperty().get();
        desk.filterProperty().set(filter.withCourses(Set.of("c")));
        history.undo();
        history.redo();
        desk.cards().set(0, card().withOwner("Ada"));
        assertEquals(Optional.empty(), card().check());
        tasks.release();
        assertTrue(card().check().isPresent());
        history.undo();
        assertEquals("", card().owner());
        assertTrue(card().check().isPresent());
        history.undo();
        assertEquals(filter, desk.filterProperty().get());
        assertTrue(card().check().isPresent());
        history.redo();
        history.redo();
        assertEquals("Ada", card().owner());
        assertTrue(card().check().isPresent());
        history.undo();
        history.undo();
        history.undo();
        assertEquals("autumn", name());
        assertEquals(Optional.empty(), card().check());
    }

    @Test
    void anotherStudyHasNoCardsOfThis() throws Exception {
        shell.open(export("other.csv", 30));
        assertEquals(List.of(), desk.cards());
        assertEquals(List.of(), desk.notes().all());
    }

    /** A study saved without names holds none in its notes either. */
    @Test
    void whatIsAboutLearnersGoesWithTheirNamesAndIsToldSo() {
        Subject learner = new Subject(Subject.Kind.LEARNER, "a1");
        desk.notes().write(learner, "ask");
        shell.showNames(true);
        assertEquals(1, desk.cards().size());
        assertEquals("", desk.notes().on(learner));
        assertEquals("ask Ada", desk.notes().on("churn"));
        assertEquals(
                "learners-renamed",
                Objects.requireNonNull(shell.troubleProperty().get()).problem().code());
        history.undo();
        assertEquals("ask", desk.notes().on(learner));
    }

    @Test
    void whatIsReadAnewKeepsItsCards() {
        shell.showNames(true);
        assertEquals(1, desk.cards().size());
        assertEquals("ask Ada", desk.notes().on("churn"));
    }
}
