package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.TaskContext;
import org.lectern.sample.GeneratorSettings;
import org.lectern.sample.StudyGenerator;
import org.lectern.study.Filter;
import org.lectern.workbench.settings.Appearance;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** How long the window stands still while a study of usual size is opened, explored and filtered: {@code src/bench/watchdog}. */
@Tag("bench")
@Timeout(180)
class WatchdogTest {

    private static final long VIEWS = 668_000;

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();

    @Test
    void theScreenAnswersWhileAStudyIsOpenedAndExplored() throws Exception {
        Path study = home.resolve("study.csv");
        StudyGenerator.write(new GeneratorSettings(VIEWS, 42, 0), study, TaskContext.quiet());
        // The watch begins with the sample open: starting the toolkit is not the program's.
        try (SampleWorkbench sample = SampleWorkbench.open(home, Appearance.LIGHT)) {
            Thread screen = WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(Thread::currentThread));
            try (UiWatchdog watchdog = new UiWatchdog(screen)) {
                walk(sample, study, watchdog);
                System.out.println(watchdog.report());
                assertFalse(watchdog.longest(1).isEmpty());
            }
        }
    }

    private void walk(SampleWorkbench sample, Path study, UiWatchdog watchdog) throws Exception {
        watchdog.step("open 668,000 views");
        robot.interact(() -> sample.workbench().viewModel().open(study));
        WorkbenchFixture.waitUntil(() ->
                sample.workbench().viewModel().label().chipProperty().get().startsWith("study ·"));
        sample.settle();
        for (int tab = 1; tab < SampleWorkbench.tabs().size(); tab++) {
            look(sample, tab, watchdog);
        }
        Filter before = sample.workbench().desk().filterProperty().get();
        watchdog.step("one course");
        filter(sample, before.withCourses(List.of("CSC101")));
        watchdog.step("all roles");
        filter(sample, before.withRoles(List.of()));
        watchdog.step("back to Overview");
        sample.visit(0);
    }

    /** Visits a tab, lets it run where it waits for that, and looks at each of its figures. */
    private void look(SampleWorkbench sample, int tab, UiWatchdog watchdog) throws Exception {
        String name = SampleWorkbench.tabs().get(tab).id();
        watchdog.step(name);
        sample.visit(tab);
        watchdog.step(name + ", its figures");
        for (ToggleButton figure : robot.lookup(".choice-button").queryAllAs(ToggleButton.class)) {
            robot.interact(figure::fire);
            sample.settle();
        }
    }

    private void filter(SampleWorkbench sample, Filter filter) throws Exception {
        robot.interact(() -> sample.workbench().desk().filterProperty().set(filter));
        sample.settle();
    }
}
