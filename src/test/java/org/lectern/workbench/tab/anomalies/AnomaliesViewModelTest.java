package org.lectern.workbench.tab.anomalies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Mode;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Importer;
import org.lectern.workbench.Desk;
import org.lectern.workbench.task.InlineTaskRunner;
import org.lectern.workbench.task.TaskState;

class AnomaliesViewModelTest {

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final AnomaliesViewModel model = new AnomaliesViewModel(desk, tasks);

    @AfterEach
    void letGo() {
        model.close();
        tasks.close();
    }

    private void open(Path folder) throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "learner,video,completion\nann,Intro,45\nbob,Intro,55\ncid,End,20\n");
        desk.importedProperty().set(Importer.open(file, ImportOptions.standard(), TaskContext.quiet()));
        model.answer().show(true);
    }

    private Findings found() {
        return Objects.requireNonNull(model.answer().findingsProperty().get());
    }

    private List<String> learners() {
        return found().tables().getFirst().table().stringColumn("student_id").asList();
    }

    @Test
    void answersAgainWhenTheBandMoves(@TempDir Path folder) throws IOException {
        open(folder);
        assertEquals(List.of("ann"), learners());
        model.highProperty().set(60);
        assertEquals(List.of("ann", "bob"), learners());
        model.lowProperty().set(50);
        assertEquals(List.of("bob"), learners());
    }

    @Test
    void keepsTheBandUpright(@TempDir Path folder) throws IOException {
        open(folder);
        model.lowProperty().set(54);
        assertEquals(55, model.highProperty().get());
        assertEquals(List.of("bob"), learners());
        model.highProperty().set(20);
        assertEquals(19, model.lowProperty().get());
        assertEquals(List.of("cid"), learners());
        assertEquals("19", found().provenance().parameters().get("low"));
    }

    @Test
    void heedsTheMinimumOfViewsOfALearner(@TempDir Path folder) throws IOException {
        open(folder);
        model.minimumViewsProperty().set(3);
        assertEquals("3", found().provenance().parameters().get("minimumViews"));
    }

    @Test
    void sharesThePublishedModeWithAllTabs(@TempDir Path folder) throws IOException {
        open(folder);
        model.asPublishedProperty().set(true);
        assertEquals("as-published", found().provenance().parameters().get("mode"));
        assertEquals(Mode.AS_PUBLISHED, desk.choicesProperty().get().mode());
        desk.choicesProperty().set(Choices.standard());
        assertFalse(model.asPublishedProperty().get());
    }

    @Test
    void saysWhenTheFilterLetsNothingThrough(@TempDir Path folder) throws IOException {
        open(folder);
        desk.filterProperty().set(desk.filterProperty().get().withCourses(List.of("No such course")));
        assertInstanceOf(TaskState.Failed.class, model.answer().stateProperty().get());
    }
}
