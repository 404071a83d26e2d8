package org.lectern.workbench.tab.clusters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Mode;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Importer;
import org.lectern.workbench.Desk;
import org.lectern.workbench.task.InlineTaskRunner;
import org.lectern.workbench.task.TaskState;

class ClustersViewModelTest {

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final ClustersViewModel model = new ClustersViewModel(desk, tasks);

    @AfterEach
    void letGo() {
        model.close();
        tasks.close();
    }

    private void open(Path folder, double... completion) throws IOException {
        StringBuilder rows = new StringBuilder("learner,video,completion\n");
        for (int i = 0; i < completion.length; i++) {
            rows.append("learner")
                    .append(i)
                    .append(",Intro,")
                    .append(completion[i])
                    .append('\n');
        }
        Path file = folder.resolve("a.csv");
        Files.writeString(file, rows);
        desk.importedProperty().set(Importer.open(file, ImportOptions.standard(), TaskContext.quiet()));
        model.answer().show(true);
    }

    private Findings found() {
        return Objects.requireNonNull(model.answer().findingsProperty().get());
    }

    private String parameter(String name) {
        return Objects.requireNonNull(found().provenance().parameters().get(name));
    }

    @Test
    void showsTheBestNumberOfGroupsFirst(@TempDir Path folder) throws IOException {
        open(folder, 5, 10, 90, 95);
        assertEquals("best", parameter("k"));
        assertEquals(0, model.groupsProperty().get().k());
    }

    @Test
    void greysWhatTheDataDoNotBear(@TempDir Path folder) throws IOException {
        assertEquals(10, model.choices().size());
        assertTrue(model.choices().stream().allMatch(choice -> choice.refusal().isEmpty()));
        open(folder, 5, 10, 90, 95);
        assertEquals("", model.choices().get(2).refusal());
        assertEquals(
                "4 groups need more than 4 learners.", model.choices().get(3).refusal());
        desk.importedProperty().set(null);
        assertEquals("", model.choices().get(3).refusal());
    }

    @Test
    void showsTheNumberOfGroupsAskedFor(@TempDir Path folder) throws IOException {
        open(folder, 5, 10, 90, 95, 50);
        model.groupsProperty().set(model.choices().get(2));
        assertEquals("3", parameter("k"));
        model.exactProperty().set(true);
        model.asPublishedProperty().set(true);
        assertEquals("true", parameter("exact"));
        assertEquals(Mode.AS_PUBLISHED, desk.choicesProperty().get().mode());
        assertEquals("as-published", parameter("mode"));
    }

    @Test
    void saysWhenThereIsNothingToGroup(@TempDir Path folder) throws IOException {
        open(folder, 50, 50, 50);
        assertInstanceOf(TaskState.Failed.class, model.answer().stateProperty().get());
    }
}
