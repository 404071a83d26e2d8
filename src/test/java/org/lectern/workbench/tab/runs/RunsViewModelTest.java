package org.lectern.workbench.tab.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.predictor.SampleModels;
import org.lectern.contract.Problem;
import org.lectern.runs.KeptRun;
import org.lectern.runs.Run;
import org.lectern.runs.RunLog;
import org.lectern.runs.SomeRuns;
import org.lectern.workbench.Borrowed;
import org.lectern.workbench.Desk;
import org.lectern.workbench.RunKeeper;
import org.lectern.workbench.Survey;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.Samples;
import org.lectern.workbench.task.InlineTaskRunner;

class RunsViewModelTest {

    private static final String THREE = "3".repeat(32);

    @TempDir
    private Path folder;

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final List<Problem> trouble = new ArrayList<>();
    private final Survey survey = new Survey(desk, tasks, List.of());

    private RunLog log;
    private RunKeeper keeper;
    private RunsViewModel model;

    @BeforeEach
    void open() {
        log = new RunLog(folder);
        SomeRuns.kept(log, SomeRuns.run(SomeRuns.ONE));
        SomeRuns.kept(log, SomeRuns.run(SomeRuns.TWO, "", "completion", 0.8, Map.of("depth", "2")));
        SomeRuns.kept(log, SomeRuns.run(THREE, SomeRuns.TWO, "completion", 0.7, Map.of("depth", "3")));
        keeper = new RunKeeper(desk, tasks, trouble::add, log, Map.of(), Clock.systemUTC());
        model = new RunsViewModel(new TabContext(
                desk,
                tasks,
                trouble::add,
                (_, _, _, _) -> Optional.empty(),
                Samples.guide(new ArrayList<>()),
                survey,
                keeper,
                () -> {}));
        model.read();
    }

    @AfterEach
    void close() {
        model.close();
        keeper.close();
        survey.close();
    }

    private List<String> found() {
        return model.runs().stream().map(run -> run.run().id()).toList();
    }

    private KeptRun run(String id) {
        return model.runs().stream()
                .filter(run -> run.run().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theNewestStandsFirstAndTrialsWhereTheyAreAskedFor() {
        assertEquals(List.of(SomeRuns.TWO, SomeRuns.ONE), found());
        assertEquals(
                SomeRuns.TWO,
                Objects.requireNonNull(model.chosenProperty().get()).run().id());
        model.trialsProperty().set(true);
        assertEquals(List.of(THREE, SomeRuns.TWO, SomeRuns.ONE), found());
        model.searchProperty().set("depth=2");
        assertEquals(List.of(SomeRuns.TWO), found());
        model.searchProperty().set("nobody");
        assertEquals(List.of(), found());
        assertNull(model.chosenProperty().get());
    }

    @Test
    void twoThatAreTickedStandSideBySide() {
        model.tick(run(SomeRuns.ONE), true);
        assertNull(model.comparisonProperty().get());
        model.tick(run(SomeRuns.TWO), true);
        assertEquals(
                List.of(SomeRuns.ONE, SomeRuns.TWO),
                Objects.requireNonNull(model.comparisonProperty().get()).runs().stream()
                        .map(run -> run.run().id())
                        .toList());
        assertFalse(model.canCompareAgain(), "nothing is open");
        model.tick(run(SomeRuns.ONE), false);
        assertNull(model.comparisonProperty().get());
    }

    /** Its own data need not be open: the form asks for no more than an average and a course. */
    @Test
    void theModelOfARunIsAskedOnOtherData() {
        Run other = new Run(
                "4".repeat(32),
                "",
                "completion",
                0,
                1,
                1,
                "spring.csv",
                run(SomeRuns.ONE).run().question(),
                10,
                5,
                42,
                Map.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
        KeptRun kept = SomeRuns.withModel(log, other, SampleModels.corrected());
        model.read();
        model.choose(run(kept.run().id()));
        assertFalse(model.canAsk());
        desk.importedProperty().set(Samples.imported("autumn.csv"));
        assertTrue(model.canAsk());
        model.ask();
        Borrowed borrowed = Objects.requireNonNull(desk.borrowedProperty().get());
        assertEquals("spring.csv", borrowed.study());
        assertEquals(kept.title(), borrowed.run());
        assertFalse(model.canRepeat());
        model.choose(run(SomeRuns.ONE));
        assertFalse(model.canAsk());
    }

    @Test
    void whatForeseesSomethingElseIsNotCompared() {
        String risk = "4".repeat(32);
        SomeRuns.kept(log, SomeRuns.run(risk, "", "risk", 0.7, Map.of()));
        model.read();
        model.tick(run(SomeRuns.ONE), true);
        model.tick(run(risk), true);
        assertNull(model.comparisonProperty().get());
        assertTrue(model.saidProperty().get().contains("do not foresee the same"));
    }

    @Test
    void whatIsSaidOfARunIsWritten() {
        model.name(run(SomeRuns.ONE), "Autumn");
        model.note(run(SomeRuns.ONE), "as it was");
        model.use(run(SomeRuns.ONE));
        KeptRun now = log.read().get("Autumn");
        assertEquals("as it was", now.note());
        assertTrue(now.inUse());
        assertEquals("Autumn", run(SomeRuns.ONE).title());
    }

    @Test
    void whatIsDeletedIsTickedNoLonger() {
        model.tick(run(SomeRuns.ONE), true);
        model.tick(run(SomeRuns.TWO), true);
        model.delete(run(SomeRuns.TWO));
        assertEquals(List.of(SomeRuns.ONE), found());
        assertNull(model.comparisonProperty().get());
    }

    @Test
    void linesThatNobodyCanReadAreCounted() throws Exception {
        Files.writeString(folder.resolve("runs.jsonl"), "cut", StandardOpenOption.APPEND);
        model.read();
        assertEquals(1, model.unreadable());
        assertEquals(2, found().size());
    }

    @Test
    void aLogThatCannotBeWrittenIsTold() throws Exception {
        KeptRun one = run(SomeRuns.ONE);
        Files.delete(folder.resolve("runs.jsonl"));
        Files.createDirectory(folder.resolve("runs.jsonl"));
        model.name(one, "Autumn");
        assertEquals(1, trouble.size());
    }
}
