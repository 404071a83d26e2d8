package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.workbench.settings.Appearance;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.service.query.NodeQuery;
import org.testfx.util.WaitForAsyncUtils;

/** Everything on screen has a name, words from a bundle, room for them, and contrast. */
@Timeout(600)
class SceneWalkTest {

    private static final Path SAMPLE = Path.of("data/sample-study.csv");

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everythingOnScreenCanBeRead(Appearance appearance) throws Exception {
        SceneWalk walk = new SceneWalk(
                new BundleWords(SAMPLE, "UTF-8", Surroundings.here(home).system()));
        try (SampleWorkbench sample = SampleWorkbench.open(home, appearance)) {
            tabs(sample, walk);
            help(sample, walk);
            mapping(sample, walk);
            robot.interact(sample.workbench().viewModel()::closeStudy);
            look(sample, walk, "welcome");
        }
        assertEquals(List.of(), walk.faults(), () -> String.join("\n", walk.faults()));
    }

    @Test
    void aStudyOfPositionsCanBeRead() throws Exception {
        SceneWalk walk = new SceneWalk(new BundleWords(SAMPLE, invented()));
        try (SampleWorkbench sample = SampleWorkbench.open(home, Appearance.LIGHT, InventedStudies.positions())) {
            tab(sample, walk, SampleWorkbench.tab("timeline"));
        }
        assertEquals(List.of(), walk.faults(), () -> String.join("\n", walk.faults()));
    }

    @Test
    void aStudyWithoutLearnersCanBeRead() throws Exception {
        SceneWalk walk = new SceneWalk(new BundleWords(SAMPLE, invented()));
        try (SampleWorkbench sample = SampleWorkbench.open(home, Appearance.LIGHT, InventedStudies.totals())) {
            for (int tab = 0; tab < SampleWorkbench.tabs().size(); tab++) {
                tab(sample, walk, tab);
            }
        }
        assertEquals(List.of(), walk.faults(), () -> String.join("\n", walk.faults()));
    }

    private static String[] invented() {
        return Stream.concat(
                        Stream.of("fixture", "autumn.csv", "CSV", "UTF-8"),
                        IntStream.range(0, 12).mapToObj(i -> "video " + i))
                .toArray(String[]::new);
    }

    private void tabs(SampleWorkbench sample, SceneWalk walk) throws Exception {
        for (int tab = 0; tab < SampleWorkbench.tabs().size(); tab++) {
            tab(sample, walk, tab);
        }
        robot.interact(() -> ((Button) robot.lookup("#courses").query()).fire());
        popups(sample, walk, "courses");
    }

    private void tab(SampleWorkbench sample, SceneWalk walk, int tab) throws Exception {
        String name = SampleWorkbench.tabs().get(tab).id();
        sample.visit(tab);
        look(sample, walk, name);
        NodeQuery page = robot.from(sample.front().node());
        for (ToggleButton choice : page.lookup(".choice-button").queryAllAs(ToggleButton.class)) {
            robot.interact(choice::fire);
            look(sample, walk, name + ", " + choice.getText());
        }
        for (ToggleButton face : page.lookup(".face-button").queryAllAs(ToggleButton.class)) {
            robot.interact(face::fire);
            look(sample, walk, name + ", " + face.getText());
        }
        for (ToggleButton home : page.lookup(".face-button").queryAllAs(ToggleButton.class).stream()
                .limit(1)
                .toList()) {
            robot.interact(home::fire);
        }
        for (ToggleButton settings : page.lookup(".settings-switch").queryAllAs(ToggleButton.class)) {
            robot.interact(() -> settings.setSelected(true));
            look(sample, walk, name + ", settings");
        }
        for (MenuButton menu : page.lookup(".menu-button").queryAllAs(MenuButton.class)) {
            robot.interact(menu::show);
            popups(sample, walk, name + ", " + menu.getText());
        }
    }

    private void help(SampleWorkbench sample, SceneWalk walk) throws Exception {
        HelpDialogs help = new HelpDialogs(sample.stage(), Surroundings.here(home));
        for (Runnable dialog : List.<Runnable>of(help::about, help::shortcuts, help::glossary)) {
            robot.interact(dialog);
            popups(sample, walk, "help");
        }
    }

    private void mapping(SampleWorkbench sample, SceneWalk walk) throws Exception {
        Path file = Files.writeString(
                home.resolve("watching.csv"),
                "student_id,video_title,completion_rate_percent\na,intro,95\nb,intro,40\n");
        Platform.runLater(() -> sample.workbench().viewModel().openWithChoices(file));
        WorkbenchFixture.waitUntil(() -> robot.lookup(".mapping").tryQuery().isPresent());
        walk(walk, "mapping", robot.lookup(".mapping").query().getScene().getRoot());
        sample.closeOthers();
        sample.settle();
    }

    private void look(SampleWorkbench sample, SceneWalk walk, String name) throws Exception {
        sample.settle();
        walk(walk, name, sample.root());
    }

    private void popups(SampleWorkbench sample, SceneWalk walk, String name) throws Exception {
        sample.settle();
        List<Scene> others = robot.listWindows().stream()
                .filter(window -> window.isShowing() && !window.equals(sample.stage()))
                .map(javafx.stage.Window::getScene)
                .toList();
        assertFalse(others.isEmpty(), name);
        others.forEach(scene -> walk(walk, name, scene.getRoot()));
        sample.closeOthers();
    }

    private void walk(SceneWalk walk, String name, Parent root) {
        robot.interact(() -> {
            root.applyCss();
            root.layout();
            walk.through(name, root);
        });
    }

    @Test
    void aWalkFindsWhatCannotBeRead() throws Exception {
        FxToolkit.registerPrimaryStage();
        Label faint = new Label("Xyzzy plugh");
        faint.setStyle("-fx-text-fill: #cccccc");
        Label cut = new Label("Another text that is far too long");
        cut.setMaxWidth(40);
        Button nameless = new Button();
        SceneWalk walk = new SceneWalk(new BundleWords(SAMPLE));
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> {
            javafx.scene.layout.VBox root = new javafx.scene.layout.VBox(faint, cut, nameless);
            root.setStyle("-fx-background-color: white");
            new Scene(root, 300, 200);
            root.applyCss();
            root.layout();
            walk.through("here", root);
        }));
        String found = String.join("\n", walk.faults());
        assertTrue(found.contains("“Xyzzy plugh” stands in no bundle"), found);
        assertTrue(found.contains("has a contrast of 1.6"), found);
        assertTrue(found.contains("far too long” is cut off"), found);
        assertTrue(found.contains("has no name"), found);
    }

    @Test
    void blackOnWhiteHasTheHighestContrast() {
        assertEquals(21, Contrast.ratio(Color.BLACK, Color.WHITE), 1e-9);
        assertEquals(4.54, Contrast.ratio(Color.web("#767676"), Color.WHITE), 0.01);
    }
}
