package org.lectern.workbench.tab.struggle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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

class StruggleViewModelTest {

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final StruggleViewModel model = new StruggleViewModel(desk, tasks);

    @AfterEach
    void letGo() {
        model.close();
        tasks.close();
    }

    /** Two courses of twenty learners; in each of two numbered videos a few stop early, one before the others. */
    private void open(Path folder, String first, String second) throws IOException {
        StringBuilder csv = new StringBuilder("learner,video,course,completion\n");
        for (int i = 0; i < 20; i++) {
            for (int video = 1; video < 3; video++) {
                int completion = i == 0 ? 0 : i == 1 ? 40 : 100;
                csv.append("l%d,%s_%d,%s,%d\n".formatted(i, first, video, first, completion));
                csv.append("l%d,%s_%d,%s,%d\n".formatted(i, second, video, second, completion));
            }
        }
        Path file = folder.resolve(first + ".csv");
        Files.writeString(file, csv);
        desk.choicesProperty().set(Choices.standard().withMinimumViews(10));
        desk.importedProperty().set(Importer.open(file, ImportOptions.standard(), TaskContext.quiet()));
        model.answer().show(true);
    }

    private Findings found() {
        return Objects.requireNonNull(model.answer().findingsProperty().get());
    }

    private long flagged() {
        return found().largeTables().getFirst().rows();
    }

    private String ordered() {
        return found().figures().getLast().caption().title();
    }

    @Test
    void answersAgainWhenTheRuleChanges(@TempDir Path folder) throws IOException {
        open(folder, "A", "B");
        assertEquals(8, flagged());
        model.factorProperty().set(3.0);
        assertEquals(4, flagged());
        model.lowestProperty().set(true);
        assertEquals(8, flagged());
        model.percentileProperty().set(1.0);
        assertEquals(4, flagged());
    }

    @Test
    void showsTheChosenCourse(@TempDir Path folder) throws IOException {
        open(folder, "A", "B");
        assertEquals(List.of("Most views", "A", "B"), model.course().names());
        assertEquals("Where views begin to fall short in course A", ordered());
        model.course().nameProperty().set("B");
        assertEquals("Where views begin to fall short in course B", ordered());
    }

    @Test
    void forgetsTheCourseOfAnotherFile(@TempDir Path folder) throws IOException {
        open(folder, "A", "B");
        model.course().nameProperty().set("B");
        open(folder, "C", "D");
        assertEquals(List.of("Most views", "C", "D"), model.course().names());
        assertEquals("Most views", model.course().nameProperty().get());
        assertEquals("Where views begin to fall short in course C", ordered());
    }

    @Test
    void sharesThePublishedModeWithAllTabs(@TempDir Path folder) throws IOException {
        open(folder, "A", "B");
        model.asPublishedProperty().set(true);
        assertEquals(Mode.AS_PUBLISHED, desk.choicesProperty().get().mode());
        assertEquals("as-published", found().provenance().parameters().get("mode"));
        desk.choicesProperty().set(Choices.standard());
        assertFalse(model.asPublishedProperty().get());
    }
}
