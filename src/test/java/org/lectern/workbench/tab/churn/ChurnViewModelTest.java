package org.lectern.workbench.tab.churn;

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

class ChurnViewModelTest {

    private static final String LARGEST = "Most views";

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final ChurnViewModel model = new ChurnViewModel(desk, tasks);

    @AfterEach
    void letGo() {
        model.close();
        tasks.close();
    }

    private void open(Path folder, String course) throws IOException {
        Path file = folder.resolve(course + ".csv");
        Files.writeString(
                file,
                "learner,video,course,completion\nann,Part 1,%1$s,30\nann,Part 2,%1$s,50\nbob,Part 1,%1$s,50\nbob,Week 1,B,20\nbob,Week 2,B,20\n"
                        .formatted(course));
        desk.importedProperty().set(Importer.open(file, ImportOptions.standard(), TaskContext.quiet()));
        model.answer().show(true);
    }

    private Findings found() {
        return Objects.requireNonNull(model.answer().findingsProperty().get());
    }

    private String parameter(String name) {
        return Objects.requireNonNull(found().provenance().parameters().get(name));
    }

    private long churned() {
        return found().tables().getLast().table().longColumn("churned_views").get(0);
    }

    private String walk() {
        return found().figures().get(2).caption().title();
    }

    @Test
    void answersAgainWhenTheThresholdMoves(@TempDir Path folder) throws IOException {
        open(folder, "A");
        assertEquals(3, churned());
        model.thresholdProperty().set(51.0);
        assertEquals(5, churned());
    }

    @Test
    void walksAlongTheChosenCourse(@TempDir Path folder) throws IOException {
        open(folder, "A");
        assertEquals(List.of(LARGEST, "A", "B"), model.course().names());
        assertEquals("Views that stop early along course A", walk());
        model.course().nameProperty().set("B");
        assertEquals("Views that stop early along course B", walk());
        model.course().nameProperty().set(LARGEST);
        assertEquals("Views that stop early along course A", walk());
    }

    @Test
    void forgetsACourseThatIsNoLongerThere(@TempDir Path folder) throws IOException {
        open(folder, "A");
        model.course().nameProperty().set("A");
        desk.filterProperty().set(desk.filterProperty().get().withCourses(List.of("B")));
        assertEquals(LARGEST, model.course().nameProperty().get());
        assertEquals(List.of(LARGEST, "B"), model.course().names());
        assertEquals("", parameter("course"));
        desk.filterProperty().set(desk.filterProperty().get().withCourses(List.of()));
        model.course().nameProperty().set("A");
        open(folder, "C");
        assertEquals(LARGEST, model.course().nameProperty().get());
        assertEquals(List.of(LARGEST, "B", "C"), model.course().names());
    }

    @Test
    void heedsTheMinimumOfViewsOfAllTabs(@TempDir Path folder) throws IOException {
        open(folder, "A");
        desk.choicesProperty().set(Choices.standard().withMinimumViews(2));
        assertEquals("2", parameter("minimumViews"));
    }

    @Test
    void sharesThePublishedModeWithAllTabs(@TempDir Path folder) throws IOException {
        open(folder, "A");
        model.asPublishedProperty().set(true);
        assertEquals(Mode.AS_PUBLISHED, desk.choicesProperty().get().mode());
        assertEquals("as-published", parameter("mode"));
        desk.choicesProperty().set(Choices.standard());
        assertFalse(model.asPublishedProperty().get());
    }

    @Test
    void saysWhenTheFilterLetsNothingThrough(@TempDir Path folder) throws IOException {
        open(folder, "A");
        desk.filterProperty().set(desk.filterProperty().get().withCourses(List.of("No such course")));
        assertInstanceOf(TaskState.Failed.class, model.answer().stateProperty().get());
    }
}
