package org.lectern.workbench.tab.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.compare.Matching;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Importer;
import org.lectern.keep.DecidedMatches;
import org.lectern.study.Companion;
import org.lectern.workbench.Desk;
import org.lectern.workbench.task.InlineTaskRunner;

class MatchesViewModelTest {

    private static final TaskContext QUIET = TaskContext.quiet();

    @TempDir
    private Path folder;

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final MatchesViewModel model = new MatchesViewModel(desk, tasks);
    private Imported first;
    private Imported other;

    @BeforeEach
    void open() throws IOException {
        first = imported("spring.csv", "Sorting in place", "Limits", "Old one");
        other = imported("autumn.csv", "Sorting in places", "Limits", "Fresh start");
        desk.importedProperty().set(first);
        stand();
        model.show(true);
    }

    private Imported imported(String name, String... titles) throws IOException {
        StringBuilder rows = new StringBuilder("student_id,video_title,completion_rate_percent\n");
        for (String title : titles) {
            rows.append("a,").append(title).append(",50\nb,").append(title).append(",70\n");
        }
        return Importer.open(Files.writeString(folder.resolve(name), rows.toString()), ImportOptions.standard(), QUIET);
    }

    /** As the shell does whenever something is decided. */
    private void stand() {
        desk.companionProperty()
                .set(Companion.of(
                        first.study(),
                        other.study(),
                        Matching.of(
                                first.study(),
                                other.study(),
                                DecidedMatches.given(
                                        desk.kept(DecidedMatches.TAB).answers()),
                                QUIET)));
    }

    @AfterEach
    void close() {
        model.close();
        tasks.close();
        first.study().close();
        other.study().close();
    }

    private List<String> told() {
        return model.pairs().stream()
                .map(pair -> pair.match().video() + " " + pair.match().by().option() + " " + pair.used())
                .toList();
    }

    @Test
    void suggestionsComeFirstAndAreNotUsedBeforeTheyAreTicked() {
        assertEquals(List.of("Sorting in place likeness false", "Limits same true"), told());
        model.use(model.pairs().getFirst().match(), true);
        stand();
        assertEquals(List.of("Sorting in place given true", "Limits same true"), told());
        model.use(model.pairs().getFirst().match(), false);
        stand();
        assertEquals(List.of("Sorting in place likeness false", "Limits same true"), told());
    }

    @Test
    void aPairOfOneTitleCanBeTwoVideos() {
        model.use(model.pairs().getLast().match(), false);
        stand();
        assertEquals(List.of("Sorting in place likeness false"), told());
        assertTrue(model.video().names().contains("Limits"));
    }

    @Test
    void whatIsInNoPairCanBeSaidToBeTheSame() {
        assertFalse(model.canJoin().get());
        assertEquals(
                List.of("Choose a video", "Old one", "Sorting in place"),
                model.video().names());
        assertEquals(
                List.of("Choose a video", "Fresh start", "Sorting in places"),
                model.other().names());
        model.video().nameProperty().set("Old one");
        model.other().nameProperty().set("Fresh start");
        assertTrue(model.canJoin().get());
        model.join();
        stand();
        assertTrue(told().contains("Old one given true"));
        assertFalse(model.canJoin().get());
    }

    @Test
    void aPairIsFoundByEitherTitle() {
        model.searchProperty().set("PLACES");
        assertEquals(1, model.pairs().size());
        model.searchProperty().set("nowhere");
        assertEquals(0, model.pairs().size());
    }

    @Test
    void unseenItListsNothing() {
        model.show(false);
        assertEquals(List.of(), told());
    }
}
