package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.all.Analyses;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Importer;
import org.lectern.keep.DecidedMatches;
import org.lectern.study.Companion;
import org.lectern.study.Match;
import org.lectern.study.Study;
import org.lectern.workbench.Desk;
import org.lectern.workbench.task.InlineTaskRunner;

/** A second study beside the open one, and which of their videos are the same. */
class StudyBesideTest {

    private static final String HEAD = "student_id,video_title,completion_rate_percent\n";

    @TempDir
    private Path folder;

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final List<Problem> told = new ArrayList<>();
    private final StudyBeside beside = new StudyBeside(desk, tasks, told::add);

    private Imported imported(String name, String rows) throws IOException {
        Path file = Files.writeString(folder.resolve(name), HEAD + rows);
        return Importer.open(file, ImportOptions.standard(), TaskContext.quiet());
    }

    @BeforeEach
    void open() throws IOException {
        desk.importedProperty()
                .set(imported("spring.csv", "a,Sets and maps,80\nb,Sets and maps,40\na,Limits,60\nb,Old one,20\n"));
    }

    @AfterEach
    void close() {
        beside.close();
        tasks.close();
        Objects.requireNonNull(desk.importedProperty().get()).study().close();
    }

    private Imported autumn() throws IOException {
        return imported("autumn.csv", "c,1. sets and maps,90\nd,1. sets and maps,50\nc,Limits,70\nd,Fresh one,30\n");
    }

    private Companion companion() {
        return Objects.requireNonNull(desk.companionProperty().get());
    }

    private List<String> pairs() {
        return companion().matches().pairs().stream()
                .map(pair -> pair.video() + " " + pair.by().option())
                .sorted()
                .toList();
    }

    @Test
    void whatStandsBesideIsMatchedByItsTitlesAndSeenByAllThatAskTheDesk() throws IOException {
        beside.put(autumn());
        assertEquals(List.of("Limits same", "Sets and maps title"), pairs());
        assertEquals("spring", companion().label());
        assertEquals("autumn", companion().otherLabel());
        Study seen = Objects.requireNonNull(desk.study());
        assertTrue(Analyses.askedOf(seen).stream()
                .anyMatch(analysis -> analysis.id().equals("compare")));
        assertTrue(told.isEmpty());
    }

    @Test
    void whatIsDecidedIsKeptOnTheDeskAndMatchedAnew() throws IOException {
        beside.put(autumn());
        var kept = desk.kept(DecidedMatches.TAB).answers();
        kept.setAll(DecidedMatches.together(List.of(), "Old one", "Fresh one"));
        assertEquals(List.of("Limits same", "Old one given", "Sets and maps title"), pairs());
        kept.setAll(DecidedMatches.apart(List.copyOf(kept), new Match("Limits", "Limits", Match.By.SAME)));
        assertEquals(List.of("Old one given", "Sets and maps title"), pairs());
        assertEquals(
                2,
                Objects.requireNonNull(desk.setup().tabs().get("compare"))
                        .answers()
                        .size());
        // As Undo does.
        kept.clear();
        assertEquals(List.of("Limits same", "Sets and maps title"), pairs());
    }

    @Test
    void anotherOneTakesItsPlaceAndThatOfBeforeIsClosed() throws IOException {
        Imported first = autumn();
        beside.put(first);
        beside.put(imported("winter.csv", "e,Limits,10\nf,Limits,20\n"));
        assertEquals("winter", companion().otherLabel());
        assertThrows(RuntimeException.class, () -> first.study().query("SELECT 1 AS n", TaskContext.quiet()));
    }

    @Test
    void itGoesWithTheStudyThatItStandsBeside() throws IOException {
        Imported other = autumn();
        beside.put(other);
        assertNotNull(desk.companionProperty().get());
        Objects.requireNonNull(desk.importedProperty().get()).study().close();
        desk.importedProperty().set(imported("summer.csv", "g,Limits,10\nh,Limits,20\n"));
        assertNull(desk.companionProperty().get());
        assertThrows(RuntimeException.class, () -> other.study().query("SELECT 1 AS n", TaskContext.quiet()));
    }
}
