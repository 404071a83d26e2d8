package org.lectern.workbench.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.render.FigureView;
import org.lectern.workbench.Desk;
import org.lectern.workbench.PulseRobot;
import org.lectern.workbench.ScreenExtension;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.AnalysisViewModel.Cost;
import org.lectern.workbench.kit.Samples.Echo;
import org.lectern.workbench.kit.Samples.Word;
import org.lectern.workbench.tab.explore.ExploreTab;
import org.lectern.workbench.task.InlineTaskRunner;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(ScreenExtension.class)
class AnalysisPageTest {

    private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");

    @TempDir
    private Path folder;

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final List<Problem> trouble = new ArrayList<>();
    private final List<String> suggested = new ArrayList<>();
    private final List<String> went = new ArrayList<>();
    private final TabSettings<Word> settings = new TabSettings<>(new Echo(), desk);
    private final ObjectProperty<String> word = settings.value("word", String.class);
    private final TabContext context = new TabContext(desk, tasks, trouble::add, this::where, Samples.guide(went));

    @SuppressWarnings("NullAway.Init")
    private AnalysisPage shown;

    private Optional<Path> where(String title, String name, String kind, String extension) {
        suggested.add(name);
        return Optional.of(folder.resolve(name));
    }

    private AnalysisPage page() {
        AnalysisViewModel<Word> model = new AnalysisViewModel<>(settings, "Echoing", Cost.CHEAP, tasks);
        return new AnalysisPage(TabWords.of(Words.of(ExploreTab.class)), model, new SettingsPane(), context);
    }

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        word.set("Two of three run to the end.");
        shown = page();
        stage.setScene(new Scene((javafx.scene.Parent) shown.node(), 1100, 760));
        stage.show();
    }

    private void open(FxRobot robot) {
        robot.interact(() -> desk.importedProperty().set(Samples.imported("autumn.csv")));
    }

    @SuppressWarnings("unchecked")
    private static TableView<Integer> table(FxRobot robot) {
        return robot.lookup(".result-table").queryAs(TableView.class);
    }

    private static boolean says(FxRobot robot, String text) {
        return robot.lookup(
                        (Node node) -> node instanceof Labeled label && text.equals(label.getText()) && isSeen(label))
                .tryQuery()
                .isPresent();
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    @Test
    void saysWhatToDoWhileNothingIsOpen(FxRobot robot) {
        assertTrue(says(robot, "No file is open yet."));
        assertFalse(isSeen(table(robot)));
    }

    @Test
    void saysWhyThereIsNothingToRun(FxRobot robot) {
        String why = "Nothing to run: this answer belongs to the data, filter and settings as they are, and would come"
                + " out the same.";
        open(robot);
        assertFalse(says(robot, why));
        robot.interact(() -> shown.rerun());
        assertTrue(says(robot, why));
        robot.interact(() -> word.set("One of three runs to the end."));
        assertFalse(says(robot, why));
        for (Runnable next : List.<Runnable>of(
                () -> robot.clickOn(".result-table .column-header .label"),
                () -> robot.push(KeyCode.TAB),
                () -> robot.interact(() -> shown.node().setVisible(false)))) {
            robot.interact(() -> shown.rerun());
            assertTrue(says(robot, why));
            next.run();
            robot.interact(() -> shown.node().setVisible(true));
            assertFalse(says(robot, why));
        }
    }

    @Test
    void escapeGivesUpTheSearch(FxRobot robot) {
        open(robot);
        robot.interact(() -> shown.focusSearch());
        TextField search = robot.lookup(".table-search").queryAs(TextField.class);
        robot.interact(() -> search.setText("nothing like it"));
        assertEquals(0, table(robot).getItems().size());
        List<KeyCode> left = new ArrayList<>();
        robot.interact(() -> shown.node().addEventHandler(KeyEvent.KEY_PRESSED, key -> left.add(key.getCode())));
        robot.push(KeyCode.ESCAPE);
        assertEquals("", search.getText());
        assertTrue(search.isFocused());
        assertEquals(List.of(), left);
        robot.push(KeyCode.ESCAPE);
        assertEquals(List.of(KeyCode.ESCAPE), left, "the next one is for whatever runs");
    }

    @Test
    void whereRoomIsShortAllButTheAnswerIsFolded(FxRobot robot) {
        open(robot);
        assertTrue(isSeen(table(robot)));
        Node evidence = robot.lookup(".answer-head .prose").query();
        assertTrue(isSeen(evidence));
        robot.interact(() -> table(robot).getScene().getRoot().setStyle("-fx-font-size: 30px"));
        robot.interact(() -> table(robot).getScene().getRoot().layout());
        assertFalse(isSeen(evidence));
        Hyperlink fold =
                robot.lookup("One warning, evidence and what could be done").queryAs(Hyperlink.class);
        robot.interact(fold::fire);
        assertTrue(isSeen(evidence));
        robot.interact(fold::fire);
        assertFalse(isSeen(evidence));
        robot.interact(() -> table(robot).getScene().getRoot().setStyle(""));
        robot.interact(() -> table(robot).getScene().getRoot().layout());
        assertTrue(isSeen(evidence));
        assertFalse(isSeen(fold));
    }

    @Test
    void showsTheAnswerAsTheLargestText(FxRobot robot) {
        open(robot);
        Labeled headline = robot.lookup(".headline").queryAs(Labeled.class);
        assertEquals("Two of three run to the end.", headline.getText());
        double largest = robot
                .lookup((Node node) -> node instanceof Labeled && !node.equals(headline) && isSeen(node))
                .queryAllAs(Labeled.class)
                .stream()
                .mapToDouble(label -> label.getFont().getSize())
                .max()
                .orElseThrow();
        assertTrue(headline.getFont().getSize() > largest, "the headline is not larger than " + largest);
    }

    @Test
    void showsWhatItSaysAndWhatItWasComputedFrom(FxRobot robot) {
        open(robot);
        assertTrue(says(robot, "Two of four views run to the end."));
        assertTrue(says(robot, "With 4 views this is luck."));
        assertTrue(says(robot, "Shorten the second video."));
        assertTrue(says(robot, "4 views by 2 learners · no filter · seed 42 · study 01234567"));
    }

    @Test
    void saysWhatCouldBeDoneAndWhatMisleadsBeforeTheFigure(FxRobot robot) {
        open(robot);
        double figure = top(robot.lookup(".figure-stage").query());
        double action = top(labelled(robot, "Shorten the second video."));
        double warning = top(labelled(robot, "With 4 views this is luck."));
        assertTrue(top(robot.lookup(".headline").query()) < warning);
        assertTrue(warning < action, warning + " and " + action);
        assertTrue(action < figure, action + " and " + figure);
    }

    @Test
    void foldsRemarksUntilSomebodyAsksAndLeavesThemOpenThen(FxRobot robot) {
        open(robot);
        TitledPane doubts = robot.lookup(".doubts").queryAs(TitledPane.class);
        assertEquals("How sure is this? (one remark)", doubts.getText());
        assertFalse(doubts.isExpanded());
        assertFalse(says(robot, "None left out."));
        robot.interact(doubts::requestFocus);
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        PulseRobot.waitForPulses();
        assertTrue(says(robot, "None left out."));
        robot.interact(() -> word.set("Better."));
        assertTrue(says(robot, "None left out."));
    }

    @Test
    void offersFurtherActionsWhereTheyAreMany(FxRobot robot) {
        open(robot);
        robot.interact(() -> word.set("many"));
        assertTrue(says(robot, "Do 2."));
        assertFalse(says(robot, "Do 3."));
        robot.interact(() -> ((Hyperlink) labelled(robot, "2 more")).fire());
        assertTrue(says(robot, "Do 3."));
        assertTrue(says(robot, "Do 4."));
        assertFalse(says(robot, "2 more"));
    }

    private static Labeled labelled(FxRobot robot, String text) {
        return robot.lookup((Node node) -> node instanceof Labeled label && text.equals(label.getText()))
                .query();
    }

    private static double top(Node node) {
        return node.localToScene(0, 0).getY();
    }

    @Test
    void replacesTheAnswerByTroubleWithItsRemedy(FxRobot robot) {
        open(robot);
        robot.interact(() -> word.set("trouble"));
        assertTrue(says(robot, "There are too few views."));
        assertTrue(says(robot, "Choose more courses."));
        assertFalse(isSeen(table(robot)));
        robot.interact(() -> word.set("Better."));
        assertTrue(says(robot, "Better."));
        assertFalse(says(robot, "There are too few views."));
    }

    @Test
    void saysAsLongAsItIsSoThatItsSettingsLeadNowhere(FxRobot robot) {
        open(robot);
        String refused =
                "The settings of echo do not go together: An echo needs a word. The answer shown still belongs to"
                        + " the settings before. Change one of them, or reset them to their defaults.";
        assertFalse(says(robot, refused));
        robot.interact(() -> word.set("Better."));
        robot.interact(() -> word.set(""));
        assertTrue(says(robot, refused));
        assertTrue(says(robot, "Better."));
        robot.interact(() -> word.set("Best."));
        assertFalse(says(robot, refused));
        assertTrue(says(robot, "Best."));
        assertTrue(trouble.isEmpty());
    }

    @Test
    void searchesAndSortsTheTable(FxRobot robot) {
        open(robot);
        TableView<Integer> table = table(robot);
        robot.interact(() -> table.getSortOrder().add(table.getColumns().get(2)));
        assertEquals(List.of(2, 1, 0), List.copyOf(table.getItems()));
        robot.interact(
                () -> robot.lookup(".table-search").queryAs(TextField.class).setText("video 2"));
        assertEquals(List.of(1), List.copyOf(table.getItems()));
        assertTrue(says(robot, "1 of 3 rows"));
    }

    @Test
    void copiesTheSelectedRowsOrAll(FxRobot robot) {
        open(robot);
        robot.interact(() -> {
            table(robot).requestFocus();
            table(robot).getSelectionModel().select(Integer.valueOf(1));
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.C);
        assertEquals("Video\tViews\tCompletion, mean (%)\tFinished (%)\nVideo 2\t2000\t33.3\t33.3\n", clipboard(robot));
        assertTrue(says(robot, "One row copied"));
        robot.interact(() -> table(robot).getSelectionModel().clearSelection());
        assertFalse(says(robot, "One row copied"));
        robot.push(KeyCode.SHORTCUT, KeyCode.C);
        assertEquals(4, clipboard(robot).lines().count());
        assertTrue(says(robot, "3 rows copied"));
    }

    /** The one that is selected may be so because it is looked at in all tabs. */
    @Test
    void theButtonCopiesAllRowsUnlessSeveralAreSelected(FxRobot robot) {
        open(robot);
        Button copy = robot.lookup("Copy rows").queryButton();
        robot.interact(() -> {
            table(robot).getSelectionModel().select(Integer.valueOf(1));
            copy.fire();
        });
        assertEquals(4, clipboard(robot).lines().count());
        assertTrue(says(robot, "3 rows copied"));
        robot.interact(() -> {
            table(robot).getSelectionModel().select(Integer.valueOf(2));
            copy.fire();
        });
        assertEquals(3, clipboard(robot).lines().count());
        assertTrue(says(robot, "2 rows copied"));
        robot.interact(() -> table(robot).getSelectionModel().clearSelection());
        robot.interact(copy::fire);
        robot.interact(
                () -> robot.lookup(".table-search").queryAs(TextField.class).setText("video 3"));
        assertFalse(says(robot, "3 rows copied"));
    }

    private static String clipboard(FxRobot robot) {
        List<String> text = new ArrayList<>();
        robot.interact(() -> text.add(Clipboard.getSystemClipboard().getString()));
        return text.getFirst();
    }

    @Test
    void selectsTheRowOfAMarkEvenWhereItIsSearchedAway(FxRobot robot) {
        open(robot);
        robot.interact(() -> {
            robot.lookup(".table-search").queryAs(TextField.class).setText("video 1");
            robot.lookup(".table-section").queryAs(TablePane.class).showRow("video_engagement", "Video 3");
        });
        assertEquals(2, table(robot).getSelectionModel().getSelectedItem());
    }

    /** The headline is four lines higher, and what the user was reading stays before the eyes. */
    @Test
    void whatIsReadStaysInPlaceWhenTheAnswerChanges(FxRobot robot) {
        open(robot);
        ScrollPane page = robot.lookup(".page-scroll").queryAs(ScrollPane.class);
        Node figure = robot.lookup(".figure-pane").query();
        robot.interact(() -> page.getScene().getWindow().setHeight(500));
        robot.interact(() -> page.setVvalue(0.5));
        double before = figure.localToScene(0, 0).getY();
        robot.interact(() -> word.set("Two of three run to the end. ".repeat(15)));
        assertEquals("Two of three run to the end. ".repeat(15), headline(robot));
        assertEquals(before, figure.localToScene(0, 0).getY(), 1);
    }

    @Test
    void theTableStaysSortedWhenTheAnswerChanges(FxRobot robot) {
        open(robot);
        robot.interact(() -> {
            TableColumn<Integer, ?> views = table(robot).getColumns().get(1);
            views.setSortType(TableColumn.SortType.DESCENDING);
            table(robot).getSortOrder().setAll(List.of(views));
        });
        assertEquals(List.of(2, 1, 0), table(robot).getItems());
        robot.interact(() -> word.set("Another answer."));
        assertEquals("Another answer.", headline(robot));
        assertEquals(List.of(2, 1, 0), table(robot).getItems());
        assertEquals(
                TableColumn.SortType.DESCENDING,
                table(robot).getSortOrder().getFirst().getSortType());
    }

    private static String headline(FxRobot robot) {
        return robot.lookup(".headline").queryAs(Labeled.class).getText();
    }

    @Test
    void keepsTheChosenFigureWhenTheAnswerChanges(FxRobot robot) {
        open(robot);
        ToggleButton second = robot.lookup("Videos by mean").queryAs(ToggleButton.class);
        robot.interact(second::fire);
        robot.interact(second::fire);
        robot.interact(() -> word.set("Better."));
        assertTrue(robot.lookup("Videos by mean").queryAs(ToggleButton.class).isSelected());
    }

    private void export(FxRobot robot, String item) {
        robot.interact(() -> robot
                .lookup((Node node) -> node instanceof MenuButton button && "Export".equals(button.getText()))
                .queryAs(MenuButton.class)
                .getItems()
                .stream()
                .filter(offered -> item.equals(offered.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
        PulseRobot.waitForPulses();
    }

    @Test
    void exportsTheTableUnderItsPublishedNames(FxRobot robot) throws IOException {
        open(robot);
        export(robot, "Table as CSV, all rows");
        Path file = folder.resolve("video_engagement.csv");
        List<String> lines = Files.readAllLines(file);
        assertEquals("video_title,views,avg_completion_rate,completed_share", lines.getFirst());
        assertEquals(4, lines.size());
        assertTrue(says(robot, "Saved " + file));
    }

    @Test
    void exportsTheFigureAsPictureAndChart(FxRobot robot) throws IOException {
        open(robot);
        export(robot, "Figure as picture (PNG), 1×");
        export(robot, "Figure as picture (PNG), 2×");
        export(robot, "Figure as chart file (Vega-Lite)");
        assertEquals(List.of("by_total.png", "by_total@2x.png", "by_total.vl.json"), suggested);
        int once = width(folder.resolve("by_total.png"));
        assertEquals(2 * once, width(folder.resolve("by_total@2x.png")));
        assertTrue(Files.readString(folder.resolve("by_total.vl.json")).contains("Videos by total"));
        assertTrue(trouble.isEmpty());
    }

    @Test
    void theKeyThatCopiesTakesTheFigureThatHasTheKeyboard(FxRobot robot) throws IOException {
        open(robot);
        FigureView figure = robot.lookup(".figure-view").queryAs(FigureView.class);
        robot.interact(() -> {
            Clipboard.getSystemClipboard().clear();
            figure.requestFocus();
            figure.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.C, false, !MAC, false, MAC));
        });
        PulseRobot.waitForPulses();
        export(robot, "Figure as picture (PNG), 2×");
        BufferedImage saved = Objects.requireNonNull(
                ImageIO.read(folder.resolve("by_total@2x.png").toFile()));
        robot.interact(() -> assertSame(saved, Clipboard.getSystemClipboard().getImage()));
    }

    private static void assertSame(BufferedImage saved, Image copied) {
        assertEquals(saved.getWidth(), copied.getWidth());
        assertEquals(saved.getHeight(), copied.getHeight());
        for (int y = 0; y < saved.getHeight(); y++) {
            for (int x = 0; x < saved.getWidth(); x++) {
                assertEquals(saved.getRGB(x, y), copied.getPixelReader().getArgb(x, y));
            }
        }
    }

    @Test
    void theMenuOnAFigureOffersWhatCanBeHadOfIt(FxRobot robot) {
        open(robot);
        FigureView figure = robot.lookup(".figure-view").queryAs(FigureView.class);
        robot.interact(() -> figure.fireEvent(
                new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 50, 50, false, null)));
        ContextMenu menu = robot.listWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElseThrow();
        assertEquals("Copy figure", menu.getItems().getFirst().getText());
        assertEquals(CopyKey.KEYS, menu.getItems().getFirst().getAccelerator());
        robot.interact(menu::hide);
        assertNull(menu.getItems().getFirst().getAccelerator(), "it takes no key while it is closed");
    }

    private static List<String> titles(FxRobot robot) {
        return table(robot).getVisibleLeafColumns().stream()
                .map(TableColumn::getText)
                .toList();
    }

    private void fireColumn(FxRobot robot, String title) {
        robot.interact(
                () -> robot.lookup(ColumnChoice.class::isInstance).queryAs(ColumnChoice.class).getItems().stream()
                        .filter(item -> title.equals(item.getText()))
                        .findFirst()
                        .orElseThrow()
                        .fire());
    }

    @Test
    void aHiddenColumnStaysHiddenInTheNextAnswerAndIsCopiedNoMore(FxRobot robot) throws IOException {
        open(robot);
        fireColumn(robot, "Views");
        assertEquals(List.of("Video", "Completion, mean (%)", "Finished (%)"), titles(robot));
        robot.interact(() -> word.set("Better."));
        assertEquals(List.of("Video", "Completion, mean (%)", "Finished (%)"), titles(robot));
        ColumnChoice choice = robot.lookup(ColumnChoice.class::isInstance).queryAs(ColumnChoice.class);
        assertEquals("Columns (1 hidden)", choice.getText());
        robot.interact(() -> table(robot).requestFocus());
        Node copy = robot.lookup("Copy rows").query();
        robot.interact(() -> ((Button) copy).fire());
        robot.interact(() -> assertEquals(
                "Video\tCompletion, mean (%)\tFinished (%)",
                Clipboard.getSystemClipboard().getString().lines().findFirst().orElseThrow()));
        export(robot, "Table as CSV, all rows");
        assertEquals(
                "video_title,views,avg_completion_rate,completed_share",
                Files.readAllLines(folder.resolve("video_engagement.csv")).getFirst());
        fireColumn(robot, "Show all columns");
        assertEquals(4, titles(robot).size());
    }

    @Test
    void aColumnIsHiddenInItsHeaderTooButNotTheLast(FxRobot robot) {
        open(robot);
        for (int i = 0; i < 4; i++) {
            robot.interact(() -> table(robot)
                    .getVisibleLeafColumns()
                    .getFirst()
                    .getContextMenu()
                    .getItems()
                    .getFirst()
                    .fire());
        }
        assertEquals(List.of("Finished (%)"), titles(robot));
        ColumnChoice choice = robot.lookup(ColumnChoice.class::isInstance).queryAs(ColumnChoice.class);
        assertTrue(choice.getItems().get(3).isDisable());
    }

    private static int width(Path picture) throws IOException {
        return Objects.requireNonNull(javax.imageio.ImageIO.read(picture.toFile()))
                .getWidth();
    }

    @Test
    void leavesNoControlWithoutALabel(FxRobot robot) {
        open(robot);
        assertEquals(List.of(), Unlabelled.under(robot.lookup(".work-page").query()));
    }

    @Test
    void saysThatAHeavyAnswerIsOfOtherSettings(FxRobot robot) {
        open(robot);
        robot.interact(() -> {
            AnalysisPage heavy = new AnalysisPage(
                    TabWords.of(Words.of(ExploreTab.class)),
                    new AnalysisViewModel<>(settings, "Echoing", Cost.HEAVY, tasks),
                    new SettingsPane(),
                    context);
            robot.window(0).getScene().setRoot((javafx.scene.Parent) heavy.node());
            heavy.rerun();
        });
        String said = "Filter or settings have changed since this was computed. Run computes it anew.";
        assertFalse(says(robot, said));
        robot.interact(() -> word.set("Half of them run to the end."));
        assertTrue(says(robot, said));
        robot.interact(() -> robot.lookup((Node node) ->
                        node instanceof Button run && run.getText().equals("Run"))
                .<Button>query()
                .fire());
        assertFalse(says(robot, said));
    }
}
