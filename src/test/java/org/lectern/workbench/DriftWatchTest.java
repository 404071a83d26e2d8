package org.lectern.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.Mode;
import org.lectern.analysis.predictor.PredictorAnalysis;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.evaluation.DriftReport.Verdict;
import org.lectern.ingest.door.Imported;
import org.lectern.runs.KeptRun;
import org.lectern.runs.Recording;
import org.lectern.runs.RunLog;
import org.lectern.study.StudyFixture.View;
import org.lectern.upkeep.DrawnTerm;
import org.lectern.workbench.DriftWatch.Found;
import org.lectern.workbench.task.InlineTaskRunner;

class DriftWatchTest {

    @TempDir
    private Path folder;

    private final Desk desk = new Desk();
    private final List<Problem> trouble = new ArrayList<>();
    private final List<Imported> opened = new ArrayList<>();

    private RunLog log;
    private KeptRun run;
    private RunKeeper keeper;

    @BeforeEach
    void train() throws IOException {
        log = new RunLog(folder.resolve("runs"));
        run = Recording.keep(
                        log,
                        Instant.EPOCH,
                        "predictor",
                        new PredictorAnalysis()
                                .ask(
                                        DrawnTerm.params(Mode.CORRECTED),
                                        open(DrawnTerm.views(400, 3, 0.5, 1)).study(),
                                        TaskContext.quiet()))
                .orElseThrow();
        keeper = new RunKeeper(desk, new InlineTaskRunner(), trouble::add, log, Map.of(), Clock.systemUTC());
        keeper.follow();
    }

    @AfterEach
    void close() {
        keeper.close();
        opened.forEach(one -> one.study().close());
        assertEquals(List.of(), trouble);
    }

    private Imported open(List<View> views) throws IOException {
        opened.add(DrawnTerm.opened(views, folder.resolve(opened.size() + ".csv")));
        return opened.getLast();
    }

    private List<Found> found() {
        return keeper.drift().foundProperty().get();
    }

    private Verdict verdict() {
        assertEquals(1, found().size());
        return found().getFirst().report().verdict();
    }

    @Test
    void nothingIsSaidUntilAModelIsInUse() throws IOException {
        desk.importedProperty().set(open(DrawnTerm.views(400, 3, 4, 2)));
        assertEquals(List.of(), found());
        keeper.change(changed -> changed.use(run));
        assertEquals(Verdict.TRAIN_AGAIN, verdict());
        assertTrue(found().getFirst().isToldAtOnce());
    }

    @Test
    void learnersWhoAreAsBeforeAreFine() throws IOException {
        keeper.change(changed -> changed.use(run));
        desk.importedProperty().set(open(DrawnTerm.views(400, 3, 0.5, 3)));
        assertEquals(Verdict.FINE, verdict());
        assertEquals(false, found().getFirst().isToldAtOnce());
        desk.importedProperty().set(null);
        assertEquals(List.of(), found());
    }

    @Test
    void ofItsOwnDataThereIsNothingToSay() {
        keeper.change(changed -> changed.use(run));
        desk.importedProperty().set(opened.getFirst());
        assertEquals(List.of(), found());
    }

    /** A study of other courses is no newer export of these. */
    @Test
    void ofOtherCoursesThereIsNothingToSay() throws IOException {
        keeper.change(changed -> changed.use(run));
        List<View> others = DrawnTerm.views(400, 3, 4, 4).stream()
                .map(view -> new View(view.learner(), view.video(), "other-" + view.course(), view.completion()))
                .toList();
        desk.importedProperty().set(open(others));
        assertEquals(List.of(), found());
    }

    @Test
    void aModelWhoseFileIsGoneSaysNothing() throws IOException {
        keeper.change(changed -> changed.use(run));
        Files.delete(run.model());
        desk.importedProperty().set(open(DrawnTerm.views(400, 3, 4, 5)));
        assertEquals(List.of(), found());
    }
}
