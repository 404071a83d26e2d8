package org.lectern.workbench.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lectern.analysis.Subject;
import org.lectern.analysis.Subject.Kind;
import org.lectern.contract.Words;
import org.lectern.render.FigureView;
import org.lectern.workbench.Desk;
import org.lectern.workbench.ScreenExtension;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.AnalysisViewModel.Cost;
import org.lectern.workbench.kit.Samples.Echo;
import org.lectern.workbench.kit.Samples.Word;
import org.lectern.workbench.tab.explore.ExploreTab;
import org.lectern.workbench.task.InlineTaskRunner;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ScreenExtension.class)
class SubjectFollowerTest {

    private static final Subject SECOND = new Subject(Kind.VIDEO, "Video 2");

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final List<String> went = new ArrayList<>();
    private final TabSettings<Word> settings = new TabSettings<>(new Echo(), desk);
    private final ObjectProperty<String> word = settings.value("word", String.class);

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        word.set("Hello.");
        AnalysisViewModel<Word> model = new AnalysisViewModel<>(settings, "Echoing", Cost.CHEAP, tasks);
        TabContext context =
                new TabContext(desk, tasks, _ -> {}, (_, _, _, _) -> Optional.empty(), Samples.guide(went));
        AnalysisPage page = new AnalysisPage(TabWords.of(Words.of(ExploreTab.class)), model, null, context);
        stage.setScene(new Scene(new StackPane(page.node()), 1100, 760));
        // A size that was set before would stay.
        stage.sizeToScene();
        stage.show();
        desk.importedProperty().set(Samples.imported("autumn.csv"));
    }

    @SuppressWarnings("unchecked")
    private static TableView<Integer> table(FxRobot robot) {
        return robot.lookup(".result-table").queryAs(TableView.class);
    }

    private static Integer selected(FxRobot robot) {
        return table(robot).getSelectionModel().getSelectedItem();
    }

    /** Selects as the user does, with the keyboard in the table. */
    private static void select(FxRobot robot, int row) {
        robot.interact(() -> {
            table(robot).requestFocus();
            table(robot).getSelectionModel().clearAndSelect(row);
        });
    }

    private void look(FxRobot robot, @Nullable Subject subject) {
        robot.interact(() -> desk.subjectProperty().set(subject));
    }

    private static List<String> line(FxRobot robot) {
        return robot.lookup(".subject-said").queryParent().getChildrenUnmodifiable().stream()
                .filter(Node::isVisible)
                .sorted(Comparator.comparingDouble(Node::getLayoutX))
                .map(said -> ((Labeled) said).getText())
                .toList();
    }

    private static Node foot(FxRobot robot) {
        return robot.lookup(".subject-line").query();
    }

    private static Rectangle outline(FxRobot robot) {
        return robot.lookup(".figure-chosen").queryAs(Rectangle.class);
    }

    @Test
    void nothingSelectedTakesNoLine(FxRobot robot) {
        assertFalse(foot(robot).isManaged());
        assertEquals(
                "Select a row or a mark to follow it through the tabs.",
                table(robot).getAccessibleHelp());
        assertFalse(outline(robot).isVisible());
        look(robot, SECOND);
        assertTrue(foot(robot).isManaged() && foot(robot).isVisible());
        look(robot, null);
        assertFalse(foot(robot).isManaged());
    }

    /** 420 pixels are enough for the name and a menu, not for links beside it. */
    @Test
    void theLinksBecomeAMenuWhereTheyDoNotFit(FxRobot robot) throws TimeoutException {
        look(robot, SECOND);
        double high = foot(robot).getLayoutBounds().getHeight();
        narrow(robot, 420);
        assertEquals(List.of("Selected video: Video 2", "Look at it in"), line(robot));
        assertEquals(high, foot(robot).getLayoutBounds().getHeight());
        MenuButton menu = robot.lookup(".subject-said .menu-button").queryAs(MenuButton.class);
        assertEquals(
                List.of("Churn", "Drop-off"),
                menu.getItems().stream().map(MenuItem::getText).toList());
        robot.interact(() -> menu.getItems().getLast().fire());
        assertEquals(List.of("dropoff"), went);
        look(robot, new Subject(Kind.VIDEO, "Video 9"));
        lay(robot);
        assertTrue(line(robot).contains("Not shown here"), line(robot)::toString);
        Node clear = robot.lookup((Node node) -> "Select nothing".equals(node.getAccessibleText()))
                .query();
        assertTrue(clear.localToScene(clear.getLayoutBounds()).getMaxX()
                <= clear.getScene().getWidth());
    }

    @Test
    void noRowMovesWhenItIsSelected(FxRobot robot) throws TimeoutException {
        narrow(robot, 700);
        for (double from : new double[] {0.9, 1}) {
            look(robot, null);
            robot.interact(
                    () -> robot.lookup(".page-scroll").queryAs(ScrollPane.class).setVvalue(from));
            lay(robot);
            Node row = robot.lookup(".table-row-cell")
                    .<TableRow<?>>match(found -> found.getIndex() == 1)
                    .query();
            double before = row.localToScene(0, 0).getY();
            select(robot, 1);
            lay(robot);
            assertTrue(foot(robot).isManaged());
            assertEquals(before, row.localToScene(0, 0).getY(), 1);
        }
    }

    private static void narrow(FxRobot robot, double width) throws TimeoutException {
        Node page = robot.lookup(".work-page").query();
        robot.interact(() -> {
            robot.window(0).setWidth(width);
            robot.window(0).setHeight(600);
        });
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> page.getScene().getWidth() <= width && page.getScene().getHeight() <= 600);
        lay(robot);
    }

    private static void lay(FxRobot robot) {
        for (int pass = 0; pass < 3; pass++) {
            robot.interact(() ->
                    robot.lookup(".work-page").query().getScene().getRoot().layout());
        }
    }

    @Test
    void aSelectedRowBecomesTheSubjectOfAllTabs(FxRobot robot) {
        select(robot, 1);
        lay(robot);
        assertEquals(SECOND, desk.subjectProperty().get());
        assertEquals(List.of("Selected video: Video 2", "Look at it in", "Churn", "Drop-off"), line(robot));
        assertTrue(outline(robot).isVisible());
    }

    @Test
    void theFirstClickIntoTheTableSelectsToo(FxRobot robot) {
        robot.interact(() -> {
            robot.lookup(".figure-view").query().requestFocus();
            robot.lookup(".scroll-pane").queryAs(ScrollPane.class).setVvalue(1);
        });
        Node row = robot.lookup(".table-row-cell")
                .<TableRow<?>>match(found -> found.getIndex() == 1)
                .query();
        robot.clickOn(row);
        assertEquals(SECOND, desk.subjectProperty().get());
    }

    @Test
    void leadsToTheOtherTabsByKeyboard(FxRobot robot) {
        select(robot, 1);
        robot.interact(() -> robot.lookup("Drop-off").query().requestFocus());
        robot.push(KeyCode.ENTER);
        assertEquals(List.of("dropoff"), went);
    }

    @Test
    void aMarkChosenByKeyboardSelectsItsRow(FxRobot robot) {
        robot.interact(
                () -> robot.lookup(".figure-view").queryAs(FigureView.class).requestFocus());
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        assertEquals(SECOND, desk.subjectProperty().get());
        assertEquals(1, selected(robot));
    }

    @Test
    void showsWhatAnotherTabSelectedWithoutTakingTheKeyboard(FxRobot robot) {
        TextField search = robot.lookup(".table-search").queryAs(TextField.class);
        robot.interact(search::requestFocus);
        look(robot, SECOND);
        assertEquals(1, selected(robot));
        assertTrue(outline(robot).isVisible());
        assertTrue(search.isFocused());
        assertEquals(SECOND, desk.subjectProperty().get());
    }

    @Test
    void theOutlineStaysWhenThePageIsLaidOutAnew(FxRobot robot) throws TimeoutException {
        look(robot, SECOND);
        double before = outline(robot).getWidth();
        robot.interact(() -> robot.window(0).setWidth(900));
        Node page = robot.lookup(".work-page").query();
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> page.getScene().getWidth() <= 900);
        robot.interact(() -> page.getScene().getRoot().layout());
        assertTrue(outline(robot).isVisible());
        assertNotEquals(before, outline(robot).getWidth());
        robot.interact(
                () -> robot.lookup("Videos by mean").queryAs(ToggleButton.class).fire());
        robot.interact(() -> page.getScene().getRoot().layout());
        assertTrue(outline(robot).isVisible());
        robot.interact(() -> robot.lookup(".figure-view").query().requestFocus());
        robot.interact(() -> table(robot).requestFocus());
        assertTrue(outline(robot).isVisible());
    }

    @Test
    void saysThatASubjectIsLeftOutOrNotToldApart(FxRobot robot) {
        look(robot, new Subject(Kind.VIDEO, "Video 9"));
        lay(robot);
        assertEquals(
                List.of("Selected video: Video 9", "Not shown here", "Look at it in", "Churn", "Drop-off"),
                line(robot));
        assertEquals(
                "Not among the rows here: the filter, a minimum or a limit leaves it out, or the file tells too little of it.",
                robot.lookup("Not shown here").query().getAccessibleText());
        assertNull(selected(robot));
        assertFalse(outline(robot).isVisible());
        look(robot, new Subject(Kind.LEARNER, "ann"));
        lay(robot);
        assertEquals(List.of("Selected learner: ann", "This tab does not show single learners."), line(robot));
    }

    @Test
    void clearsTheSubjectByItsButtonAndByEscapeInTheFigure(FxRobot robot) {
        select(robot, 1);
        robot.interact(() -> robot.lookup((Node node) -> "Select nothing".equals(node.getAccessibleText()))
                .queryAs(Button.class)
                .fire());
        assertNull(desk.subjectProperty().get());
        assertNull(selected(robot));
        assertFalse(outline(robot).isVisible());
        look(robot, SECOND);
        robot.interact(() -> robot.lookup(".figure-view").query().requestFocus());
        robot.push(KeyCode.ESCAPE);
        assertNull(desk.subjectProperty().get());
    }

    @Test
    void aSearchDoesNotChangeWhatIsSelected(FxRobot robot) {
        select(robot, 2);
        TextField search = robot.lookup(".table-search").queryAs(TextField.class);
        robot.interact(() -> {
            search.requestFocus();
            search.setText("video 1");
        });
        assertEquals(new Subject(Kind.VIDEO, "Video 3"), desk.subjectProperty().get());
        assertNull(selected(robot));
        robot.interact(search::clear);
        assertEquals(2, selected(robot));
    }

    @Test
    void sortingKeepsWhatIsSelected(FxRobot robot) {
        select(robot, 2);
        robot.interact(() -> {
            table(robot).requestFocus();
            table(robot).getSortOrder().add(table(robot).getColumns().get(2));
        });
        assertEquals(2, selected(robot));
        assertEquals(new Subject(Kind.VIDEO, "Video 3"), desk.subjectProperty().get());
    }

    @Test
    void turnsToTheTableThatHasTheSubjectOnceOnly(FxRobot robot) {
        ChoiceBox<?> chooser = robot.lookup(".choice-box").queryAs(ChoiceBox.class);
        robot.interact(() -> chooser.getSelectionModel().select(1));
        look(robot, SECOND);
        assertEquals(0, chooser.getSelectionModel().getSelectedIndex());
        robot.interact(() -> chooser.getSelectionModel().select(1));
        robot.interact(() -> word.set("Again."));
        assertEquals(1, chooser.getSelectionModel().getSelectedIndex());
        robot.interact(() -> chooser.getSelectionModel().select(0));
        assertEquals(1, selected(robot));
    }

    @Test
    void aPageThatIsNotSeenFollowsOnceItIs(FxRobot robot) {
        Node page = robot.lookup(".work-page").query();
        robot.interact(() -> page.setVisible(false));
        int before = tasks.delivered();
        look(robot, SECOND);
        robot.interact(() -> word.set("Again."));
        assertNull(selected(robot));
        assertEquals(before, tasks.delivered());
        robot.interact(() -> page.setVisible(true));
        assertEquals(1, selected(robot));
        assertEquals("Again.", robot.lookup(".headline").queryAs(Label.class).getText());
    }

    @Test
    void offersTheSameWaysInTheMenuOfARow(FxRobot robot) {
        select(robot, 1);
        List<String> offered = new ArrayList<>();
        robot.interact(() -> {
            table(robot).getContextMenu().show(table(robot), 10, 10);
            List<MenuItem> items = table(robot).getContextMenu().getItems();
            items.stream()
                    .filter(item -> !(item instanceof SeparatorMenuItem))
                    .forEach(item -> offered.add(item.getText()));
            items.getFirst().fire();
            table(robot).getContextMenu().hide();
        });
        assertEquals(List.of("Look at it in Churn", "Look at it in Drop-off", "Copy selected rows"), offered);
        assertEquals(List.of("churn"), went);
    }

    @Test
    void anotherStudyHasNoSubjectYet(FxRobot robot) {
        look(robot, SECOND);
        robot.interact(() -> desk.importedProperty().set(Samples.imported("spring.csv")));
        assertNull(desk.subjectProperty().get());
    }
}
