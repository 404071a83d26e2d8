package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.analysis.Subject;
import org.lectern.contract.Words;
import org.lectern.study.Days;
import org.lectern.study.Filter;
import org.lectern.workbench.Desk;
import org.lectern.workbench.PulseRobot;
import org.lectern.workbench.settings.Appearance;
import org.lectern.workbench.settings.Settings;
import org.testfx.api.FxRobot;

/** The filter takes one line, whatever is chosen and however small the window; no button of it moves. */
@Timeout(300)
class FilterBarTest {

    private static final Subject VIDEO = new Subject(Subject.Kind.VIDEO, "CSC101_Y1_01_03");

    @TempDir
    Path home;

    private final FxRobot robot = new PulseRobot();

    @Test
    void becomesOneButtonWhereItDoesNotFitOnALine() throws Exception {
        try (SampleWorkbench sample = SampleWorkbench.answered(home, Appearance.LIGHT)) {
            assertTrue(isSeen("#courses"));
            assertFalse(isSeen("#filter-folded"));
            double line = bar().getLayoutBounds().getHeight();
            sample.resize(1000, 700);
            sample.settle();
            assertFalse(isSeen("#courses"));
            assertEquals("Filter: All 11 courses · Learners only · rank with at least 30 views", folded().getText());
            assertEquals(line, bar().getLayoutBounds().getHeight(), 2);
            robot.interact(() -> desk(sample)
                    .filterProperty()
                    .set(Filter.everything()
                            .withCourses(List.of("CSC101"))
                            .withVideos(List.of("CSC101_Y1_01_03"))
                            .withDays(new Days(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)))));
            sample.settle();
            assertEquals(
                    "Filter: CSC101 · 1 of 258 videos · Everybody · from 2026-03-01 · to 2026-03-31 · rank with at least 30 views",
                    folded().getText());
            sample.resize(1280, 700);
            sample.settle();
            assertTrue(isSeen("#courses"));
        }
    }

    @Test
    void foldsAndUnfoldsWithTheSizeOfTheText() throws Exception {
        try (SampleWorkbench sample = SampleWorkbench.answered(home, Appearance.LIGHT)) {
            fire("menu-larger");
            sample.settle();
            assertTrue(isSeen("#filter-folded"));
            fire("menu-smaller");
            sample.settle();
            assertTrue(isSeen("#courses"));
            assertFalse(isSeen("#filter-folded"));
        }
    }

    @Test
    void theButtonOpensTheControlsAndEscapeLeadsBack() throws Exception {
        try (SampleWorkbench sample = SampleWorkbench.answered(home, Appearance.LIGHT)) {
            sample.resize(1000, 700);
            sample.settle();
            robot.interact(() -> desk(sample).subjectProperty().set(VIDEO));
            robot.interact(() -> folded().requestFocus());
            robot.push(KeyCode.SPACE);
            assertTrue(robot.lookup("#opened-courses").query().isFocused());
            robot.push(KeyCode.SPACE);
            robot.push(KeyCode.TAB);
            robot.push(KeyCode.SPACE);
            assertEquals(Set.of("ACC101"), desk(sample).filterProperty().get().courses());
            robot.push(KeyCode.ESCAPE);
            assertTrue(robot.lookup("#opened-courses-list").tryQuery().isEmpty());
            Spinner<?> minimum = robot.lookup("#opened-minimum-views").queryAs(Spinner.class);
            robot.interact(() -> {
                minimum.requestFocus();
                minimum.getEditor().setText("12");
            });
            robot.push(KeyCode.ESCAPE);
            assertTrue(robot.lookup("#opened-courses").tryQuery().isEmpty());
            assertEquals(12, desk(sample).choicesProperty().get().minimumViews());
            assertEquals(
                    "filter-folded", sample.stage().getScene().getFocusOwner().getId());
            // Escape closed what was open, and did not go on to what lies below.
            assertEquals(VIDEO, desk(sample).subjectProperty().get());
        }
    }

    /** In the font and at the size that the window has. */
    @ParameterizedTest
    @ValueSource(ints = {100, 150})
    void noButtonCutsItsWords(int percent) throws Exception {
        Settings settings = Settings.standard().withAppearance(Appearance.LIGHT).withTextPercent(percent);
        Words words = Words.of(FilterViewModel.class);
        try (SampleWorkbench sample = SampleWorkbench.answered(home, settings)) {
            sample.resize(1280, 720);
            HBox line = robot.lookup(".filter-line").queryAs(HBox.class);
            for (String said : List.of(
                    words.say("filter.courses.all", 174),
                    words.say("filter.courses.some", 23, 174),
                    words.say("filter.videos.all", 14_273),
                    words.say("filter.videos.some", 23, 4_273),
                    words.say("filter.roles.learners"),
                    words.say("filter.roles.some", 12, 14))) {
                Button button = new TickPopup(
                                "tried",
                                "Tried",
                                "",
                                new SimpleStringProperty(said),
                                new SimpleStringProperty(""),
                                FXCollections.observableArrayList())
                        .button();
                robot.interact(() -> {
                    line.setVisible(true);
                    line.getChildren().setAll(button);
                    line.applyCss();
                    line.resize(1200, 60);
                    line.layout();
                    button.layout();
                    ((Parent) button.getGraphic()).layout();
                });
                Text drawn = (Text) button.getGraphic().lookup(".text");
                assertEquals(said, drawn.getText());
            }
        }
    }

    @Test
    void downAndUpLeadBetweenSearchFieldAndList() throws Exception {
        try (SampleWorkbench sample = SampleWorkbench.answered(home, Appearance.LIGHT)) {
            robot.clickOn("#courses");
            ListView<?> list = robot.lookup("#courses-list").queryListView();
            assertTrue(robot.lookup("#courses-search").query().isFocused());
            robot.push(KeyCode.DOWN);
            assertTrue(list.isFocused());
            assertEquals(0, list.getSelectionModel().getSelectedIndex());
            robot.push(KeyCode.DOWN);
            assertEquals(1, list.getSelectionModel().getSelectedIndex());
            robot.push(KeyCode.SPACE);
            assertEquals(1, desk(sample).filterProperty().get().courses().size());
            robot.push(KeyCode.UP);
            assertTrue(list.isFocused());
            robot.push(KeyCode.UP);
            assertTrue(robot.lookup("#courses-search").query().isFocused());
        }
    }

    @Test
    void noButtonMovesWhateverIsTicked() throws Exception {
        try (SampleWorkbench sample = SampleWorkbench.answered(home, Appearance.LIGHT)) {
            List<Double> before = places();
            robot.interact(() -> desk(sample)
                    .filterProperty()
                    .set(Filter.everything()
                            .withCourses(List.of("CSC101"))
                            .withRoles(List.of("student", "teacher"))
                            .withVideos(List.of("CSC101_Y1_01_03"))));
            sample.settle();
            assertEquals("CSC101", robot.lookup("#courses").queryButton().getText());
            assertEquals(before, places());
        }
    }

    private List<Double> places() {
        return List.of("#courses", "#videos", "#roles", "#from-day", "#to-day", "#minimum-views", "#reset-filter")
                .stream()
                .<Node>map(id -> robot.lookup(id).query())
                .map(part -> part.localToScene(0, 0).getX())
                .toList();
    }

    private void fire(String id) {
        MenuBar menu = robot.lookup("#menu").queryAs(MenuBar.class);
        robot.interact(() -> menu.getMenus().stream()
                .flatMap(one -> one.getItems().stream())
                .filter(item -> id.equals(item.getId()))
                .forEach(MenuItem::fire));
    }

    private static Desk desk(SampleWorkbench sample) {
        return sample.workbench().desk();
    }

    private Node bar() {
        return robot.lookup("#filter-bar").query();
    }

    private Button folded() {
        return robot.lookup("#filter-folded").queryButton();
    }

    private boolean isSeen(String id) {
        Node node = robot.lookup(id).query();
        while (node != null && node.isVisible()) {
            node = node.getParent();
        }
        return node == null;
    }
}
