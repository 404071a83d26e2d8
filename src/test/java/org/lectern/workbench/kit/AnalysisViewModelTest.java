package org.lectern.workbench.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Findings;
import org.lectern.ingest.door.Imported;
import org.lectern.study.Filter;
import org.lectern.workbench.Answers.Asked;
import org.lectern.workbench.Desk;
import org.lectern.workbench.Survey;
import org.lectern.workbench.kit.AnalysisViewModel.Cost;
import org.lectern.workbench.kit.Samples.Echo;
import org.lectern.workbench.kit.Samples.Word;
import org.lectern.workbench.task.InlineTaskRunner;
import org.lectern.workbench.task.TaskState;

class AnalysisViewModelTest {

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final TabSettings<Word> settings = new TabSettings<>(new Echo(), desk);
    private final ObjectProperty<String> word = settings.value("word", String.class);
    private final AnalysisViewModel<Word> model = model(Cost.CHEAP);

    private AnalysisViewModel<Word> model(Cost cost) {
        return new AnalysisViewModel<>(settings, "Echoing", cost, tasks);
    }

    @AfterEach
    void letGo() {
        model.close();
        tasks.close();
    }

    private static String headline(AnalysisViewModel<Word> of) {
        return Objects.requireNonNull(of.findingsProperty().get()).reading().headline();
    }

    @Test
    void asksNothingWithoutAStudyOrBeforeTheFirstVisit() {
        model.show(true);
        model.show(false);
        desk.importedProperty().set(Samples.imported("a.csv"));

        assertEquals(0, tasks.delivered());
        assertInstanceOf(TaskState.Idle.class, model.stateProperty().get());
    }

    @Test
    void answersOnTheFirstVisitAndKeepsTheAnswerOnTheNext() {
        desk.importedProperty().set(Samples.imported("a.csv"));
        model.show(true);
        Findings first = model.findingsProperty().get();
        model.show(false);
        model.show(true);

        assertEquals("hello", headline(model));
        assertSame(first, model.findingsProperty().get());
        assertEquals(1, tasks.delivered());
    }

    @Test
    void followsParametersAndFilterWhileItIsSeen() {
        desk.importedProperty().set(Samples.imported("a.csv"));
        model.show(true);
        word.set("again");
        assertEquals("again", headline(model));

        Filter algebra = Filter.everything().withCourses(List.of("Algebra"));
        desk.filterProperty().set(algebra);
        assertEquals(
                algebra,
                Objects.requireNonNull(model.findingsProperty().get())
                        .provenance()
                        .filter());
    }

    @Test
    void isOrderedOnlyWhereItIsRun() {
        AnalysisViewModel<Word> heavy = model(Cost.HEAVY);
        desk.importedProperty().set(Samples.imported("a.csv"));
        tasks.hold();
        model.show(true);
        assertEquals(List.of(), tasks.ordered());
        heavy.run();
        assertEquals(List.of("Echoing"), tasks.ordered());
        heavy.close();
        assertEquals(List.of(), tasks.ordered());
    }

    @Test
    void waitsForTheNextVisitWhileItIsNotSeen() {
        desk.importedProperty().set(Samples.imported("a.csv"));
        model.show(true);
        model.show(false);
        word.set("again");

        assertEquals("hello", headline(model));
        assertTrue(model.staleProperty().get());
        model.show(true);
        assertEquals("again", headline(model));
        assertFalse(model.staleProperty().get());
    }

    @Test
    void keepsTheOldAnswerStaleUntilTheNewOneIsThere() {
        desk.importedProperty().set(Samples.imported("a.csv"));
        model.show(true);
        tasks.hold();
        word.set("again");

        assertInstanceOf(TaskState.Running.class, model.stateProperty().get());
        assertEquals("hello", headline(model));
        assertTrue(model.staleProperty().get());
        tasks.release();
        assertEquals("again", headline(model));
        assertFalse(model.staleProperty().get());
        assertInstanceOf(TaskState.Ready.class, model.stateProperty().get());
    }

    @Test
    void returnsToTheOldAnswerWithoutComputingWhenAChangeIsTakenBack() {
        desk.importedProperty().set(Samples.imported("a.csv"));
        model.show(true);
        tasks.hold();
        word.set("again");
        word.set("hello");
        tasks.release();

        assertEquals("hello", headline(model));
        assertFalse(model.staleProperty().get());
        assertInstanceOf(TaskState.Ready.class, model.stateProperty().get());
    }

    @Test
    void letsTheNewestOfSeveralRequestsWin() {
        desk.importedProperty().set(Samples.imported("a.csv"));
        model.show(true);
        tasks.hold();
        word.set("second");
        word.set("third");
        assertInstanceOf(TaskState.Running.class, model.stateProperty().get());
        tasks.release();

        assertEquals("third", headline(model));
    }

    @Test
    void replacesTheAnswerByAProblemAndRecovers() {
        desk.importedProperty().set(Samples.imported("a.csv"));
        model.show(true);
        word.set("trouble");
        assertNull(model.findingsProperty().get());
        TaskState.Failed<?> failed =
                assertInstanceOf(TaskState.Failed.class, model.stateProperty().get());
        assertEquals("too-few", failed.problem().code());

        word.set("better");
        assertEquals("better", headline(model));
    }

    @Test
    void triesAgainAfterTroubleOnly() {
        desk.importedProperty().set(Samples.imported("a.csv"));
        model.show(true);
        model.run();
        assertEquals(1, tasks.delivered());
        word.set("trouble");
        model.run();
        assertEquals(3, tasks.delivered());
    }

    @Test
    void keepsTheOldAnswerWhenTheUserCancels() {
        desk.importedProperty().set(Samples.imported("a.csv"));
        model.show(true);
        tasks.hold();
        word.set("again");
        tasks.cancel(model.analysis().id());

        assertInstanceOf(TaskState.Cancelled.class, model.stateProperty().get());
        assertEquals("hello", headline(model));
        assertTrue(model.staleProperty().get());
        tasks.release();
        model.run();
        assertEquals("again", headline(model));
    }

    @Test
    void whatTheUserHasStoppedIsNotAskedAnewBecauseAnotherPageHasAnAnswer() {
        Imported open = Samples.imported("a.csv");
        desk.importedProperty().set(open);
        model.show(true);
        Findings hello = Objects.requireNonNull(model.findingsProperty().get());
        tasks.hold();
        word.set("again");
        tasks.cancel(model.analysis().id());
        tasks.release();
        desk.answers().keep(new Asked<>(open, Filter.everything(), new Word("other")), new Echo(), hello);

        assertInstanceOf(TaskState.Cancelled.class, model.stateProperty().get());
        assertEquals("hello", headline(model));
    }

    @Test
    void runsHeavyAnalysesOnRequestOnly() {
        AnalysisViewModel<Word> heavy = model(Cost.HEAVY);
        desk.importedProperty().set(Samples.imported("a.csv"));
        heavy.show(true);
        assertNull(heavy.findingsProperty().get());
        heavy.run();
        assertEquals("hello", headline(heavy));
        word.set("again");
        assertEquals("hello", headline(heavy));
        assertTrue(heavy.staleProperty().get());
        heavy.close();
    }

    @Test
    void forgetsTheAnswerWhenAnotherFileOpens() {
        desk.importedProperty().set(Samples.imported("a.csv"));
        model.show(true);
        tasks.hold();
        desk.importedProperty().set(Samples.imported("b.csv"));
        assertNull(model.findingsProperty().get());
        tasks.release();
        assertEquals(
                "b.csv",
                Objects.requireNonNull(model.findingsProperty().get())
                        .provenance()
                        .study());
        desk.importedProperty().set(null);
        assertNull(model.findingsProperty().get());
        assertInstanceOf(TaskState.Idle.class, model.stateProperty().get());
    }

    @Test
    void leavesNothingBehindWhenItCloses() {
        desk.importedProperty().set(Samples.imported("a.csv"));
        model.show(true);
        model.close();
        int before = tasks.delivered();
        word.set("again");
        assertNull(model.findingsProperty().get());
        assertEquals(before, tasks.delivered());
    }

    /** The page that looks at all analyses asks each as its tab asks first. */
    @Test
    void takesOverWhatAnotherPageHasAsked() {
        try (Survey survey = new Survey(desk, tasks, List.of(new Echo()));
                AnalysisViewModel<Word> heavy = model(Cost.HEAVY)) {
            desk.importedProperty().set(Samples.imported("a.csv"));
            survey.watch(this, true);
            assertEquals(1, tasks.delivered());
            heavy.show(true);
            model.show(true);

            assertEquals(1, tasks.delivered());
            assertSame(
                    survey.answersProperty().get().get("echo"),
                    heavy.findingsProperty().get());
            assertSame(
                    survey.answersProperty().get().get("echo"),
                    model.findingsProperty().get());
            assertInstanceOf(TaskState.Ready.class, heavy.stateProperty().get());
        }
    }

    @Test
    void aHeavyAnswerAppearsWhenAnotherPageHasAskedItMeanwhile() {
        try (Survey survey = new Survey(desk, tasks, List.of(new Echo()));
                AnalysisViewModel<Word> heavy = model(Cost.HEAVY)) {
            desk.importedProperty().set(Samples.imported("a.csv"));
            heavy.show(true);
            assertNull(heavy.findingsProperty().get());
            survey.watch(this, true);
            assertEquals("hello", headline(heavy));

            // What is set otherwise here is another question.
            word.set("again");
            assertTrue(heavy.staleProperty().get());
            assertEquals("hello", headline(heavy));
        }
    }

    @Test
    void noAnswerOutlivesItsStudy() {
        desk.importedProperty().set(Samples.imported("a.csv"));
        model.show(true);
        desk.importedProperty().set(Samples.imported("b.csv"));
        assertEquals(2, tasks.delivered());
        desk.importedProperty().set(null);
        assertNull(model.findingsProperty().get());
    }

    @Test
    void thePageOfAllAnalysesTakesWhatATabHasAsked() {
        desk.importedProperty().set(Samples.imported("a.csv"));
        model.show(true);
        try (Survey survey = new Survey(desk, tasks, List.of(new Echo()))) {
            survey.watch(this, true);
            assertEquals(1, tasks.delivered());
            assertSame(
                    model.findingsProperty().get(),
                    survey.answersProperty().get().get("echo"));
            assertEquals(1, survey.progressProperty().get().answered());
        }
    }
}
