package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Preview;
import org.lectern.ingest.door.Recipe;
import org.lectern.workbench.PulseRobot;
import org.lectern.workbench.settings.Appearance;
import org.testfx.api.FxRobot;

/**
 * Whatever is done to the window in whatever order, nothing in it fails. {@code -Dattack.steps} says how many steps, {@code
 * -Dattack.seed} which.
 */
@Timeout(7_200)
class RandomWalkTest {

    private static final int STEPS = Integer.getInteger("attack.steps", 200);
    private static final long SEED = Long.getLong("attack.seed", 1);

    /** Rarely is there time for an answer before the next step. */
    private static final int BREATH = 5;

    private static final int TOLD = 40;

    @TempDir
    Path home;

    private final FxRobot robot = new PulseRobot();
    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    private final List<String> steps = new ArrayList<>();

    /** The sample study, one of positions in videos and one without learners, by the names of files. */
    private record ThreeStudies(Map<String, StudyOpener> invented) implements StudyOpener {

        private StudyOpener of(Path file) {
            return invented.getOrDefault(String.valueOf(file.getFileName()), StudyOpener.importer());
        }

        @Override
        public Preview preview(Path file, ImportOptions options, TaskContext context) {
            return of(file).preview(file, options, context);
        }

        @Override
        public Imported open(Recipe recipe, TaskContext context) {
            return of(recipe.path()).open(recipe, context);
        }
    }

    @Test
    void nothingFails() throws Exception {
        Path positions = Files.createFile(home.resolve("positions.csv"));
        Path totals = Files.createFile(home.resolve("totals.csv"));
        StudyOpener opener = new ThreeStudies(
                Map.of("positions.csv", InventedStudies.positions(), "totals.csv", InventedStudies.totals()));
        try (SampleWorkbench sample = SampleWorkbench.open(home, Appearance.LIGHT, opener)) {
            sample.resize(980, 800);
            Thread.setDefaultUncaughtExceptionHandler((_, fault) -> uncaught.add(fault));
            List<Path> studies = List.of(Path.of("data", "sample-study"), positions, totals);
            RandomWalk walk = new RandomWalk(SEED, sample, studies);
            for (int step = 0; step < STEPS; step++) {
                robot.interact(() -> steps.add(walk.step()));
                PulseRobot.waitForPulses();
                if (step % BREATH == 0) {
                    sample.settle();
                }
                assertNothingFailed(sample);
            }
            sample.settle();
            assertNothingFailed(sample);
            Thread.setDefaultUncaughtExceptionHandler((_, _) -> {});
        }
    }

    private void assertNothingFailed(SampleWorkbench sample) {
        Trouble trouble = sample.workbench().viewModel().troubleProperty().get();
        String fault = trouble != null && trouble.isFault() ? trouble.details() : "";
        assertEquals(
                "",
                fault
                        + String.join(
                                "\n",
                                uncaught.stream().map(RandomWalkTest::told).toList()),
                this::trail);
    }

    private static String told(Throwable fault) {
        StringWriter text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private String trail() {
        return "seed " + SEED + ", after " + steps.size() + " steps, the last of which are "
                + String.join("; ", steps.subList(Math.max(0, steps.size() - TOLD), steps.size()));
    }
}
