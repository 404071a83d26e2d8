package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Question;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.TaskContext;
import org.lectern.report.ReportFolder;
import org.lectern.report.ReportOptions;
import org.lectern.study.Filter;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.StudyFixture.View;

/** One analysis that fails does not take the answers of the others with it. */
class AnalysisRunTest {

    @TempDir
    private Path out;

    private final StringWriter said = new StringWriter();
    private final StringWriter told = new StringWriter();
    private final List<Throwable> logged = new ArrayList<>();
    private final Study study = StudyFixture.of(IntStream.range(0, 35)
            .mapToObj(i -> new View("l" + i % 7, "v" + i % 5, "C", i))
            .toList());
    private ReportFolder folder;
    private AnalysisRun run;

    /** No parameters. */
    private record None() {}

    private record Failing(RuntimeException fault) implements Analysis<None> {
        @Override
        public String id() {
            return "failing";
        }

        @Override
        public None parameters(Choices choices) {
            return new None();
        }

        @Override
        public Findings run(None parameters, Study study, TaskContext context) {
            throw fault;
        }
    }

    @BeforeEach
    void start() {
        Console console = new Console(new PrintWriter(said), new PrintWriter(told), false);
        folder = new ReportFolder(out, ReportOptions.standard().withPictures(false));
        run = new AnalysisRun(
                console,
                new ConsoleContext(console),
                (analysis, findings) -> folder.write(analysis, findings, TaskContext.quiet()),
                fault -> {
                    logged.add(fault);
                    return Path.of("the-logs");
                });
    }

    @AfterEach
    void close() {
        study.close();
    }

    private Question question(String analysis) {
        return new Question(analysis, Map.of(), Filter.everything(), study.fingerprint(), "1");
    }

    @Test
    void theOthersAreAskedAndTheSummaryTells() throws IOException {
        RuntimeException fault = new IllegalStateException("the secret of learner l3");
        run.ask(new Failing(fault), question("failing"), study, false);
        run.ask(question("churn"), study, false);
        folder.writeSummary(run.summary(study));
        assertEquals(ExitCode.FAULT, run.finish());
        assertEquals(List.of(fault), logged);
        assertTrue(told.toString().contains("failing") && told.toString().contains("the-logs"), told.toString());
        assertFalse((said.toString() + told).contains("secret"), told.toString());
        String summary = Files.readString(out.resolve("summary.json"));
        assertTrue(summary.contains("analysis-fault"), summary);
        assertTrue(Files.exists(out.resolve("churn_totals.csv")), summary);
    }

    @Test
    void whoStopsItStopsAllOfIt() {
        assertThrows(
                TaskCancelled.class,
                () -> run.ask(new Failing(new TaskCancelled()), question("failing"), study, false));
        assertEquals(List.of(), logged);
    }
}
