package org.lectern.workbench.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.lectern.home.Directories;
import org.lectern.workbench.PulseRobot;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.TabEntry;
import org.lectern.workbench.WorkTab;
import org.testfx.util.WaitForAsyncUtils;

/** A workbench with small studies, tabs that tell what was asked of them, and a home of its own. */
final class WorkbenchFixture {

    /** With Ctrl they lead to the first nine tabs. */
    static final List<KeyCode> DIGITS = List.of(
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7,
            KeyCode.DIGIT8,
            KeyCode.DIGIT9);

    private WorkbenchFixture() {}

    /** A tab that writes down what the window asked of it. */
    static final class TellingTab implements WorkTab {

        final String id;
        final List<String> told;
        private final Label page = new Label();

        TellingTab(String id, TabContext context, List<String> told) {
            this.id = id;
            this.told = told;
            page.setId("page-" + id);
            page.textProperty().bind(context.desk().filterProperty().map(filter -> id + " of " + filter));
            told.add("built " + id);
        }

        @Override
        public Node node() {
            return page;
        }

        @Override
        public void showExports() {
            told.add("export " + id);
        }

        @Override
        public void focusSearch() {
            told.add("find " + id);
        }

        @Override
        public void rerun() {
            told.add("rerun " + id);
        }

        @Override
        public void close() {
            told.add("closed " + id);
        }
    }

    static Directories directories(Path home) {
        return new Directories(home.resolve("config"), home.resolve("cache"), home.resolve("logs"));
    }

    static Workbench show(Stage stage, Path home, Optional<Path> file) {
        return show(stage, home, file, new ScriptedOpener(), new ArrayList<>());
    }

    static Workbench show(Stage stage, Path home, Optional<Path> file, StudyOpener opener, List<String> told) {
        List<TabEntry> catalogue = List.of(
                new TabEntry("overview", "Overview", "fth-home", context -> new TellingTab("overview", context, told)),
                new TabEntry("explore", "Explore", "fth-compass", context -> new TellingTab("explore", context, told)));
        return show(stage, home, file, opener, told, catalogue);
    }

    static Workbench show(
            Stage stage,
            Path home,
            Optional<Path> file,
            StudyOpener opener,
            List<String> told,
            List<TabEntry> catalogue) {
        return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> {
            Workbench workbench = new Workbench(
                    stage,
                    directories(home),
                    catalogue,
                    opener,
                    _ -> question -> Optional.of(question.options()),
                    folder -> told.add("browse " + folder));
            workbench.show(file);
            return workbench;
        }));
    }

    /** Waits for something to become true on the screen's thread. */
    static void waitUntil(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(condition)));
        new PulseRobot().interact(() -> {});
    }
}
