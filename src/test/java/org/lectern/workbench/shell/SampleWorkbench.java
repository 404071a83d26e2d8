package org.lectern.workbench.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.lectern.workbench.Desk;
import org.lectern.workbench.FileChoosers;
import org.lectern.workbench.MappingAsker;
import org.lectern.workbench.PulseRobot;
import org.lectern.workbench.TabEntry;
import org.lectern.workbench.WorkTab;
import org.lectern.workbench.mapping.MappingDialog;
import org.lectern.workbench.settings.Appearance;
import org.lectern.workbench.settings.Settings;
import org.lectern.workbench.settings.SettingsFile;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The whole program in a window of 1280 by 800 with a home of its own, open on the sample study. */
final class SampleWorkbench implements AutoCloseable {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final FxRobot robot = new PulseRobot();
    private final Stage stage;
    private final Workbench workbench;

    private SampleWorkbench(Stage stage, Workbench workbench) {
        this.stage = stage;
        this.workbench = workbench;
    }

    static SampleWorkbench open(Path home, Appearance appearance) throws TimeoutException, IOException {
        return open(home, appearance, StudyOpener.importer());
    }

    /** @param opener gives what is opened in the place of the sample study */
    static SampleWorkbench open(Path home, Appearance appearance, StudyOpener opener)
            throws TimeoutException, IOException {
        return open(home, Settings.standard().withAppearance(appearance), opener);
    }

    /** Where it does not matter that nothing has to be waited for: what was asked of the sample study before is not asked again. */
    static SampleWorkbench answered(Path home, Appearance appearance) throws TimeoutException, IOException {
        return answered(home, Settings.standard().withAppearance(appearance));
    }

    /** As with an appearance only. */
    static SampleWorkbench answered(Path home, Settings settings) throws TimeoutException, IOException {
        SampleWorkbench sample = open(home, settings, StudyOpener.importer(), SampleAnswers::tell);
        sample.robot.interact(() -> SampleAnswers.keep(sample.workbench.desk()));
        return sample;
    }

    static SampleWorkbench open(Path home, Settings settings, StudyOpener opener) throws TimeoutException, IOException {
        return open(home, settings, opener, _ -> {});
    }

    private static SampleWorkbench open(Path home, Settings settings, StudyOpener opener, Consumer<Desk> first)
            throws TimeoutException, IOException {
        new SettingsFile(home.resolve("config")).save(settings);
        FxToolkit.registerPrimaryStage();
        Stage stage = FxToolkit.registerStage(Stage::new);
        Function<FileChoosers, MappingAsker> asker = files -> new MappingDialog(stage, files);
        Workbench workbench = WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> {
            Workbench opened =
                    new Workbench(stage, WorkbenchFixture.directories(home), Catalogue.all(), opener, asker, _ -> {});
            first.accept(opened.desk());
            opened.show(Optional.empty());
            return opened;
        }));
        // The headless screen has fewer pixels than the window; what does not fit is no fault of the window.
        Thread.setDefaultUncaughtExceptionHandler((_, _) -> {});
        SampleWorkbench sample = new SampleWorkbench(stage, workbench);
        sample.resize(WIDTH, HEIGHT);
        // The study's size is asked for a moment after it has opened: until then nothing runs, and nothing says it.
        WorkbenchFixture.waitUntil(() -> sample.root().lookup("#chip") instanceof Label chip
                && !chip.getText().isEmpty());
        sample.settle();
        return sample;
    }

    /** Gives the window another size. */
    void resize(double width, double height) {
        robot.interact(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    /** The place of a tab in the list. */
    static int tab(String id) {
        return tabs().stream().map(TabEntry::id).toList().indexOf(id);
    }

    static List<TabEntry> tabs() {
        return Catalogue.all();
    }

    Stage stage() {
        return stage;
    }

    Workbench workbench() {
        return workbench;
    }

    Parent root() {
        return stage.getScene().getRoot();
    }

    /** Brings a tab to the front and waits for its answer, asking for it where the tab waits to be asked. */
    void visit(int tab) throws TimeoutException {
        robot.interact(() -> workbench.pages().chosenProperty().set(tab));
        settle();
        Node run = front().node().lookup(".state-pane .accent");
        if (run != null && isSeen(run)) {
            robot.interact(() -> front().rerun());
            settle();
        }
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    /** The tab in front. */
    WorkTab front() {
        return workbench.pages().current().orElseThrow();
    }

    /** Waits until nothing runs and frames have laid out what came of it. */
    void settle() throws TimeoutException {
        WorkbenchFixture.waitUntil(() -> workbench.tasks().running().isEmpty());
    }

    /** Closes every window but this one. */
    void closeOthers() {
        robot.interact(() -> List.copyOf(Window.getWindows()).stream()
                .filter(window -> !window.equals(stage))
                .forEach(Window::hide));
    }

    @Override
    public void close() {
        closeOthers();
        robot.interact(() -> {
            workbench.close();
            stage.hide();
        });
    }
}
