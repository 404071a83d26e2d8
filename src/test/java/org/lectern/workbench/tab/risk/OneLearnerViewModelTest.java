package org.lectern.workbench.tab.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Subject;
import org.lectern.analysis.risk.RiskAnalysis;
import org.lectern.analysis.risk.SampleRisks;
import org.lectern.analysis.risk.TrainedRisk;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Importer;
import org.lectern.study.Study;
import org.lectern.workbench.Desk;
import org.lectern.workbench.task.InlineTaskRunner;
import tech.tablesaw.api.Table;

class OneLearnerViewModelTest {

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final ObjectProperty<@Nullable TrainedRisk> trained = new SimpleObjectProperty<>();
    private final OneLearnerViewModel model = new OneLearnerViewModel(desk, tasks, trained);
    private Table list = Table.create();

    /** The small learning system, and the model that Risk trains on it. */
    @BeforeEach
    void open() {
        Imported imported =
                Importer.open(Path.of("data", "sample-learning"), ImportOptions.standard(), TaskContext.quiet());
        Study seen = imported.study().filtered(imported.study().facts().learnersOnly());
        Findings found = new RiskAnalysis().answer(Choices.standard(), seen, TaskContext.quiet());
        desk.importedProperty().set(imported);
        list = found.tables().stream()
                .filter(table -> table.name().equals("risk_predictions"))
                .findFirst()
                .orElseThrow()
                .table();
        trained.set((TrainedRisk) found.model().orElseThrow());
        model.show(true);
    }

    @AfterEach
    void letGo() {
        model.close();
        tasks.close();
        Objects.requireNonNull(desk.importedProperty().get()).study().close();
    }

    private RiskAnswer answer() {
        return Objects.requireNonNull(model.answerProperty().get());
    }

    private String first() {
        return list.stringColumn("user_id").get(0);
    }

    private FeatureViewModel feature(String name) {
        return model.features().stream()
                .filter(feature -> feature.name().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    /** The list's first is the form's first, with the same probability and the same reasons. */
    @Test
    void saysOfALearnerWhatTheListSays() {
        assertEquals("Nobody in particular", model.names().getFirst());
        assertEquals(first(), model.names().get(1));
        model.chosenProperty().set(first());
        assertEquals(
                String.format(
                        java.util.Locale.ROOT,
                        "%.1f %%",
                        100 * list.doubleColumn("probability").getDouble(0)),
                answer().probability());
        assertTrue(answer().standing().startsWith("Number 1 of "), answer().standing());
        assertFalse(answer().reasons().isEmpty());
        assertEquals(
                new Subject(Subject.Kind.LEARNER, first()),
                desk.subjectProperty().get());
        assertNotNull(model.historyProperty().get());
    }

    @Test
    void aChangedValueIsSomebodyElse() {
        model.chosenProperty().set(first());
        String own = answer().probability();
        feature("days with any activity").typedProperty().set("7");
        assertNotEquals(own, answer().probability());
        assertEquals("", answer().standing());
        assertTrue(model.changedProperty().get());
        model.takeOwn();
        assertEquals(own, answer().probability());
        assertFalse(model.changedProperty().get());
    }

    @Test
    void whatCannotBeReadLeavesTheAnswerAsItWas() {
        model.chosenProperty().set(first());
        String own = answer().probability();
        FeatureViewModel days = feature("days without activity");
        days.typedProperty().set("many");
        assertFalse(days.troubleProperty().get().isEmpty());
        assertEquals(own, answer().probability());
        days.typedProperty().set("  1000 ");
        assertEquals("", days.troubleProperty().get());
        assertEquals(1, answer().flags().size());
        days.typedProperty().set("");
        assertTrue(Double.isNaN(days.valueProperty().get()));
        assertEquals(0, answer().flags().size());
    }

    @Test
    void followsTheLearnerThatAllTabsLookAt() {
        String third = list.stringColumn("user_id").get(2);
        desk.subjectProperty().set(new Subject(Subject.Kind.LEARNER, third));
        assertEquals(third, model.chosenProperty().get());
        assertTrue(model.knows(new Subject(Subject.Kind.LEARNER, first())));
        assertFalse(model.knows(new Subject(Subject.Kind.LEARNER, "nobody of that name")));
        assertFalse(model.knows(new Subject(Subject.Kind.VIDEO, first())));
    }

    @Test
    void nobodyInParticularIsInTheMiddle() {
        assertEquals("", answer().standing());
        assertFalse(model.changedProperty().get());
        assertNull(model.historyProperty().get());
    }

    /** A study that does not tell what a model asks for says so; without a model nobody is asked. */
    @Test
    void troubleIsASentenceAndNoModelIsNoAnswer() {
        model.chosenProperty().set(first());
        // Another model asks other things: what the first one knew of the learner is no answer to it.
        trained.set(SampleRisks.logistic());
        assertEquals(1, model.names().size());
        assertEquals(3, model.features().size());
        assertEquals("", answer().standing());
        assertTrue(
                model.troubleProperty().get().contains("fails or leaves"),
                model.troubleProperty().get());
        trained.set(null);
        assertNull(model.answerProperty().get());
        assertEquals(1, model.names().size());
        assertFalse(model.knows(new Subject(Subject.Kind.LEARNER, first())));
    }
}
