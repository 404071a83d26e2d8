package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.analysis.Subject;
import org.lectern.workbench.PulseRobot;
import org.lectern.workbench.settings.Appearance;
import org.lectern.workbench.settings.Settings;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.service.query.NodeQuery;
import org.testfx.util.WaitForAsyncUtils;

/** Everything on screen has a name, words from a bundle, room for them, and contrast. */
@Timeout(600)
class SceneWalkTest {

    private static final Path SAMPLE = Path.of("data/sample-study");

    /** At 1920 by 1080 with the system's own scaling of 150 % a screen has 1280 by 720. */
    private static final Map<Integer, List<Dimension2D>> SIZES = Map.of(
            100, List.of(new Dimension2D(1280, 720), new Dimension2D(1024, 700)),
            150, List.of(new Dimension2D(1280, 720), new Dimension2D(1024, 700), new Dimension2D(1920, 1080)));

    @TempDir
    Path home;

    private final FxRobot robot = new PulseRobot();

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everythingOnScreenCanBeRead(Appearance appearance) throws Exception {
        SceneWalk walk = new SceneWalk(
                new BundleWords(SAMPLE, "UTF-8", Surroundings.here(home).system()));
        try (SampleWorkbench sample = SampleWorkbench.answered(home, appearance)) {
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

    @ParameterizedTest
    @ValueSource(ints = {100, 150})
    void everythingHasRoomInSmallAndLargeWindows(int percent) throws Exception {
        FitWalk walk = new FitWalk();
        Settings settings = Settings.standard().withAppearance(Appearance.LIGHT).withTextPercent(percent);
        try (SampleWorkbench sample = SampleWorkbench.answered(home, settings)) {
            // With something selected a page has a line less.
            Subject video = new Subject(Subject.Kind.VIDEO, "CSC101_Y1_01_03");
            robot.interact(() -> sample.workbench().desk().subjectProperty().set(video));
            for (int tab = 0; tab < SampleWorkbench.tabs().size(); tab++) {
                sample.visit(tab);
                unfold(sample);
                for (Dimension2D size : Objects.requireNonNull(SIZES.get(percent))) {
                    sample.resize(size.getWidth(), size.getHeight());
                    fit(sample, walk, SampleWorkbench.tabs().get(tab).id() + " at " + size);
                }
            }
            robot.interact(sample.workbench().viewModel()::closeStudy);
            fit(sample, walk, "welcome");
        }
        assertEquals(List.of(), walk.faults(), () -> String.join("\n", walk.faults()));
    }

    private void fit(SampleWorkbench sample, FitWalk walk, String name) throws Exception {
        fitNow(sample, walk, name);
        NodeQuery page = robot.from(sample.root());
        for (ToggleButton settings : page.lookup(".settings-switch").queryAllAs(ToggleButton.class)) {
            robot.interact(() -> settings.setSelected(!settings.isSelected()));
            fitNow(sample, walk, name + ", settings");
            robot.interact(() -> settings.setSelected(!settings.isSelected()));
        }
        List<ToggleButton> faces = page.lookup(".face-button").queryAllAs(ToggleButton.class).stream()
                .sorted(Comparator.comparingDouble(
                        face -> face.localToScene(0, 0).getX()))
                .toList();
        for (ToggleButton face : faces.reversed()) {
            robot.interact(face::fire);
            fitNow(sample, walk, name + ", " + face.getText());
        }
    }

    private void fitNow(SampleWorkbench sample, FitWalk walk, String name) throws Exception {
        sample.settle();
        robot.interact(() -> {
            walk.through(name, sample.root());
            robot.from(sample.root()).lookup(".figure-stage").queryAllAs(Region.class).stream()
                    .filter(figure ->
                            figure.localToScene(figure.getLayoutBounds()).getWidth() > 0 && isSeen(figure))
                    .forEach(figure -> walk.half(name, figure, sample.front().node()));
            scrolling(sample).forEach(scroll -> {
                walk.room(name, scroll, sample.root());
                robot.from(scroll).lookup(".table-section").queryAllAs(Region.class).stream()
                        .filter(SceneWalkTest::isSeen)
                        .forEach(table -> walk.whole(name, table, scroll));
            });
        });
    }

    /** What scrolls of the page in front; nothing where no study is open. */
    private List<ScrollPane> scrolling(SampleWorkbench sample) {
        return sample.workbench().pages().current().stream()
                .flatMap(page -> robot.from(page.node()).lookup(".page-scroll").queryAllAs(ScrollPane.class).stream())
                .filter(SceneWalkTest::isSeen)
                .toList();
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
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
        unfold(sample);
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
        robot.push(KeyCode.F1);
        popups(sample, walk, name + ", help");
        for (MenuButton menu : page.lookup(".menu-button").queryAllAs(MenuButton.class)) {
            robot.interact(menu::show);
            popups(sample, walk, name + ", " + menu.getText());
        }
    }

    private void unfold(SampleWorkbench sample) {
        NodeQuery page = robot.from(sample.front().node());
        page.lookup(".doubts")
                .queryAllAs(TitledPane.class)
                .forEach(fold -> robot.interact(() -> fold.setExpanded(true)));
        page.lookup(".checks-button").queryAllAs(Button.class).forEach(fold -> robot.interact(fold::fire));
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
            VBox root = new VBox(faint, cut, nameless);
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
    void aWalkFindsWhatHasNoRoom() throws Exception {
        FxToolkit.registerPrimaryStage();
        Label wide = new Label("Wide");
        wide.setMinWidth(400);
        Label narrow = new Label("Unbreakable");
        narrow.setWrapText(true);
        narrow.setMaxWidth(30);
        Region tall = new Region();
        tall.setMinHeight(900);
        ScrollPane sideways = new ScrollPane(new Pane(wide));
        ScrollPane empty = new ScrollPane(new VBox(new Label("The end"), tall));
        FitWalk walk = new FitWalk();
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> {
            HBox line = new HBox(new Label("Here"), tight());
            line.setMinWidth(100);
            line.setMaxWidth(100);
            VBox root = new VBox(line, narrow, sideways, empty);
            new Scene(root, 300, 600);
            root.applyCss();
            root.layout();
            walk.through("here", root);
            walk.half("here", line, root);
            walk.room("here", sideways, root);
            walk.whole("here", tall, empty);
        }));
        String found = String.join("\n", walk.faults());
        assertTrue(found.contains("“Tight” is cut by HBox"), found);
        assertTrue(found.contains("breaks within “Unbreakable”"), found);
        assertTrue(found.contains("scrolls sideways: 400"), found);
        assertTrue(found.contains("pixels of nothing"), found);
        assertTrue(found.contains("of the page's height"), found);
        assertTrue(found.contains("of the window to scroll in"), found);
        assertTrue(found.contains("is higher than what is seen of its page"), found);
    }

    private static Label tight() {
        Label tight = new Label("Tight");
        tight.setMinWidth(250);
        return tight;
    }

    @Test
    void blackOnWhiteHasTheHighestContrast() {
        assertEquals(21, Contrast.ratio(Color.BLACK, Color.WHITE), 1e-9);
        assertEquals(4.54, Contrast.ratio(Color.web("#767676"), Color.WHITE), 0.01);
    }
}
