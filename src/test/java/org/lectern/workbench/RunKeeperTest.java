package org.lectern.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.predictor.PredictorAnalysis;
import org.lectern.analysis.predictor.PredictorParams;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Importer;
import org.lectern.ingest.door.Recipe;
import org.lectern.runs.RunLog;
import org.lectern.study.Filter;
import org.lectern.workbench.task.InlineTaskRunner;

class RunKeeperTest {

    private static final PredictorAnalysis ANALYSIS = new PredictorAnalysis();

    @TempDir
    private Path folder;

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final List<Problem> trouble = new ArrayList<>();

    private final Imported imported = Importer.open(
            Recipe.of(Path.of("data", "sample-study", "completion.csv"), ImportOptions.standard()),
            TaskContext.quiet());

    private RunKeeper keeper(RunLog log) {
        RunKeeper keeper = new RunKeeper(desk, tasks, trouble::add, log, Map.of(), Clock.systemUTC());
        keeper.follow();
        return keeper;
    }

    @AfterEach
    void close() {
        imported.study().close();
    }

    private void answer() {
        PredictorParams params = ANALYSIS.parameters(Choices.standard());
        desk.importedProperty().set(imported);
        Findings found = ANALYSIS.ask(params, imported.study(), TaskContext.quiet());
        desk.answers().keep(new Answers.Asked<>(imported, Filter.everything(), params), ANALYSIS, found);
    }

    @Test
    void whatIsTrainedIsKeptOnceHoweverOftenItIsAnswered() {
        RunLog log = new RunLog(folder.resolve("runs"));
        try (RunKeeper first = keeper(log)) {
            answer();
            answer();
            assertEquals(1, log.read().all().size());
            assertEquals(1, first.runsProperty().get().all().size());
            assertTrue(log.read().all().getFirst().run().seconds() > 0);
        }
        // As after another start of the program: the log knows the question.
        desk.importedProperty().set(null);
        try (RunKeeper _ = keeper(log)) {
            answer();
            assertEquals(1, log.read().all().size());
        }
        assertEquals(List.of(), trouble);
    }

    @Test
    void troubleWithTheLogIsToldAndCostsNoAnswer() throws Exception {
        Path place = Files.writeString(folder.resolve("runs"), "a file");
        try (RunKeeper keeper = keeper(new RunLog(place))) {
            answer();
            assertEquals(1, trouble.size());
            assertFalse(desk.answers().trained(imported).isEmpty());
            assertEquals(List.of(), keeper.runsProperty().get().all());
        }
    }
}
