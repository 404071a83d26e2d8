package org.lectern.workbench.tab.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

class ExploreViewModelTest {

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final ExploreViewModel model = new ExploreViewModel(desk, tasks);

    @AfterEach
    void letGo() {
        model.close();
        tasks.close();
    }

    private void open(Path folder) throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "learner,video,completion\nann,Intro,96\nbob,Intro,99\ncid,Intro,20\n");
        desk.importedProperty().set(Importer.open(file, ImportOptions.standard(), TaskContext.quiet()));
        model.answer().show(true);
    }

    private Findings found() {
        return Objects.requireNonNull(model.answer().findingsProperty().get());
    }

    private double finishedShare() {
        return found().tables()
                .getFirst()
                .table()
                .doubleColumn("completed_share")
                .get(0);
    }

    @Test
    void answersAgainWhenTheThresholdMoves(@TempDir Path folder) throws IOException {
        open(folder);
        assertEquals(2.0 / 3, finishedShare(), 1e-9);
        model.rule().percentProperty().set(98);
        assertEquals(1.0 / 3, finishedShare(), 1e-9);
    }

    @Test
    void heedsTheMinimumOfViewsOfAllTabs(@TempDir Path folder) throws IOException {
        open(folder);
        desk.choicesProperty().set(Choices.standard().withMinimumViews(2));
        assertEquals("2", found().provenance().parameters().get("minimumViews"));
    }

    @Test
    void sharesThePublishedModeWithAllTabs(@TempDir Path folder) throws IOException {
        open(folder);
        model.asPublishedProperty().set(true);
        assertEquals(Mode.AS_PUBLISHED, desk.choicesProperty().get().mode());
        assertEquals("as-published", found().provenance().parameters().get("mode"));
        desk.choicesProperty().set(Choices.standard());
        assertFalse(model.asPublishedProperty().get());
    }

    @Test
    void saysWhenTheFilterLetsNothingThrough(@TempDir Path folder) throws IOException {
        open(folder);
        desk.filterProperty().set(desk.filterProperty().get().withCourses(java.util.List.of("No such course")));
        assertInstanceOf(TaskState.Failed.class, model.answer().stateProperty().get());
        assertTrue(model.answer().findingsProperty().get() == null);
    }
}
