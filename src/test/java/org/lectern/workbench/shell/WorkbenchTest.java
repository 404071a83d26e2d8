package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.door.Imported;
import org.lectern.workbench.PulseRobot;
import org.lectern.workbench.settings.Appearance;
import org.lectern.workbench.settings.Settings;
import org.lectern.workbench.settings.SettingsFile;
import org.lectern.workbench.task.TaskRunner;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

@Timeout(60)
class WorkbenchTest {

    @TempDir
    Path home;

    private final FxRobot robot = new PulseRobot();
    private final ScriptedOpener opener = new ScriptedOpener();
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private Stage stage;
    private Workbench workbench;

    @BeforeEach
    void open() throws TimeoutException, IOException {
        FxToolkit.registerPrimaryStage();
        Path missing = home.resolve("missing.csv");
        Path there = Files.writeString(home.resolve("there.csv"), "x");
        new SettingsFile(home.resolve("config"))
                .save(Settings.standard().withOpened(missing).withOpened(there).withAppearance(Appearance.LIGHT));
        stage = FxToolkit.registerStage(Stage::new);
        workbench = WorkbenchFixture.show(stage, home, Optional.of(home.resolve("autumn.csv")), opener, told);
        WorkbenchFixture.waitUntil(
                () -> !workbench.viewModel().label().chipProperty().get().isEmpty());
    }

    @AfterEach
    void close() {
        robot.interact(() -> {
            if (stage.isShowing()) {
                workbench.close();
            }
            List.copyOf(Window.getWindows()).forEach(Window::hide);
        });
    }

    @Test
    void opensOnTheFileItWasGiven() {
        assertEquals("autumn.csv – Lectern", stage.getTitle());
        assertEquals("autumn.csv · 900 of 1,000 views · 90 learners · 40 videos", text("#chip"));
        assertFalse(robot.lookup("#welcome").query().isVisible());
    }

    @Test
    void offersTheLastFilesWhereItWasGivenNone() throws TimeoutException {
        robot.interact(workbench::close);
        stage = FxToolkit.registerStage(Stage::new);
        workbench = WorkbenchFixture.show(stage, home, Optional.empty(), opener, told);
        WorkbenchFixture.waitUntil(() -> stage.isShowing());
        assertNull(workbench.desk().importedProperty().get());
        assertTrue(robot.from(stage.getScene().getRoot())
                .lookup("#welcome")
                .query()
                .isVisible());
        assertTrue(robot.from(stage.getScene().getRoot()).lookup(".recent .hyperlink").queryAll().stream()
                .anyMatch(link -> ((Hyperlink) link).getText().equals("there.csv")));
        assertTrue(robot.from(stage.getScene().getRoot()).lookup(".recent-file .quiet").queryAll().stream()
                .anyMatch(folder -> ((Label) folder).getText().equals(ShortFolder.of(home.resolve("there.csv")))));
        assertEquals(1, opener.used.size());
    }

    @Test
    void anotherFileIsShownFromItsFirstPage() throws TimeoutException {
        robot.press(KeyCode.CONTROL, KeyCode.TAB).release(KeyCode.TAB, KeyCode.CONTROL);
        assertTrue(robot.lookup("#page-explore").query().isVisible());
        robot.interact(() -> workbench.viewModel().open(home.resolve("spring.csv")));
        WorkbenchFixture.waitUntil(() -> stage.getTitle().startsWith("spring"));
        assertTrue(robot.lookup("#page-overview").query().isVisible());
    }

    @Test
    void buildsOnlyTheTabThatIsLookedAt() {
        assertEquals(List.of("built overview"), told);
        robot.interact(() -> robot.press(KeyCode.CONTROL, KeyCode.TAB).release(KeyCode.TAB, KeyCode.CONTROL));
        assertEquals(List.of("built overview", "built explore"), told);
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT1).release(KeyCode.DIGIT1, KeyCode.CONTROL);
        assertTrue(robot.lookup("#page-overview").query().isVisible());
        assertEquals(List.of("built overview", "built explore"), told);
    }

    @Test
    void hasTheMenusOfTheDesign() {
        assertEquals(
                Set.of(
                        "menu-open",
                        "menu-open-choices",
                        "menu-open-folder",
                        "menu-open-folder-choices",
                        "menu-undo",
                        "menu-redo",
                        "menu-copy",
                        "menu-print",
                        "menu-report",
                        "menu-names",
                        "menu-update",
                        "menu-compare",
                        "menu-save",
                        "menu-save-as",
                        "menu-connect",
                        "menu-sample",
                        "menu-recent",
                        "menu-export",
                        "menu-close",
                        "menu-quit",
                        "menu-light",
                        "menu-dark",
                        "menu-system",
                        "menu-larger",
                        "menu-smaller",
                        "menu-usual",
                        "menu-find",
                        "menu-rerun",
                        "menu-tab-overview",
                        "menu-tab-explore",
                        "menu-page-help",
                        "menu-shortcuts",
                        "menu-glossary",
                        "menu-logs",
                        "menu-about"),
                menuItems().map(MenuItem::getId).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    @Test
    void greysRecentFilesThatAreGone() {
        List<MenuItem> recent = ((Menu) item("menu-recent")).getItems();
        MenuItem gone = recent.stream()
                .filter(item -> item.getText() != null && item.getText().startsWith("missing.csv"))
                .findFirst()
                .orElseThrow();
        MenuItem there = recent.stream()
                .filter(item -> item.getText() != null && item.getText().startsWith("there.csv"))
                .findFirst()
                .orElseThrow();
        assertTrue(gone.isDisable());
        assertFalse(there.isDisable());
    }

    @Test
    void passesKeysOnToTheTabInFront() {
        robot.press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        robot.press(KeyCode.F5).release(KeyCode.F5);
        assertEquals(List.of("built overview", "export overview", "find overview", "rerun overview"), told);
    }

    @Test
    void closesTheStudyByKeyAndSaysWhatToDoNext() {
        robot.press(KeyCode.CONTROL, KeyCode.W).release(KeyCode.W, KeyCode.CONTROL);
        assertNull(workbench.desk().importedProperty().get());
        assertTrue(robot.lookup("#welcome").query().isVisible());
        assertFalse(robot.lookup("#filter-bar").query().isVisible());
        assertTrue(robot.lookup("#welcome-open").query().isVisible());
    }

    @Test
    void switchesToDarkAndBack() {
        Paint light = background();
        robot.interact(() -> item("menu-dark").fire());
        assertEquals(ColorScheme.DARK, stage.getScene().getPreferences().getColorScheme());
        assertNotEquals(light, background());
        robot.interact(() -> item("menu-light").fire());
        assertEquals(light, background());
    }

    @Test
    void givesEveryWindowTheTextSize() {
        double before = fontSize("#chip");
        robot.interact(() -> item("menu-larger").fire());
        robot.interact(() -> item("menu-larger").fire());
        assertEquals(before * 1.2, fontSize("#chip"), 0.1);
        robot.interact(() -> item("menu-glossary").fire());
        assertEquals(
                before * 1.2,
                ((TextField) robot.lookup("#glossary-search").query()).getFont().getSize(),
                0.1);
        robot.interact(() -> ((Button) robot.lookup("#courses").query()).fire());
        Label hint = robot.lookup("No tick means all").query();
        assertEquals(before * 1.2, hint.getFont().getSize(), 0.1);
        robot.interact(() -> item("menu-usual").fire());
        assertEquals(before, fontSize("#chip"), 0.1);
    }

    @Test
    void changesTheTextSizeByTheKeysOfEveryKeyboard() {
        double usual = fontSize("#chip");
        List<List<KeyCode>> larger = List.of(
                List.of(KeyCode.CONTROL, KeyCode.PLUS),
                List.of(KeyCode.CONTROL, KeyCode.EQUALS),
                List.of(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.EQUALS),
                List.of(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.PLUS),
                List.of(KeyCode.CONTROL, KeyCode.ADD));
        for (List<KeyCode> keys : larger) {
            push(keys);
            assertEquals(1.1 * usual, fontSize("#chip"), 0.1, keys.toString());
            push(List.of(KeyCode.CONTROL, KeyCode.DIGIT0));
            assertEquals(usual, fontSize("#chip"), 0.1);
        }
        push(List.of(KeyCode.CONTROL, KeyCode.MINUS));
        assertEquals(0.9 * usual, fontSize("#chip"), 0.1);
        push(List.of(KeyCode.CONTROL, KeyCode.SUBTRACT));
        assertEquals(0.8 * usual, fontSize("#chip"), 0.1);
        push(List.of(KeyCode.CONTROL, KeyCode.NUMPAD0));
        assertEquals(usual, fontSize("#chip"), 0.1);
    }

    private void push(List<KeyCode> keys) {
        robot.press(keys.toArray(KeyCode[]::new)).release(keys.reversed().toArray(KeyCode[]::new));
        // A new size is a new style sheet.
        robot.interact(() -> stage.getScene().getRoot().applyCss());
    }

    @Test
    void narrowsTheStudyByTheFilterBar() throws TimeoutException {
        robot.interact(() -> ((Button) robot.lookup("#courses").query()).fire());
        robot.interact(() -> robot.lookup("#courses-list")
                .queryListView()
                .getSelectionModel()
                .select(0));
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        assertEquals(Set.of("Course 1"), workbench.desk().filterProperty().get().courses());
        WorkbenchFixture.waitUntil(() -> text("#chip").startsWith("autumn.csv · 230 of 1,000 views"));
        robot.interact(() -> ((Button) robot.lookup("#reset-filter").query()).fire());
        assertEquals(Set.of(), workbench.desk().filterProperty().get().courses());
    }

    @Test
    void takesTheMinimumOfViewsAsTyped() {
        Spinner<?> spinner = robot.lookup("#minimum-views").query();
        robot.interact(() -> {
            spinner.getEditor().setText("12");
            spinner.commitValue();
        });
        assertEquals(12, workbench.desk().choicesProperty().get().minimumViews());
    }

    @Test
    void opensOneFileThatIsDropped() throws TimeoutException {
        DropZone drop = workbench.view().drop();
        robot.interact(() -> drop.hover(List.of(new File("spring.csv"))));
        assertTrue(robot.lookup("#drop-zone").query().isVisible());
        robot.interact(() -> assertFalse(drop.drop(List.of(new File("a.csv"), new File("b.csv")))));
        assertFalse(robot.lookup("#drop-zone").query().isVisible());
        robot.interact(
                () -> assertTrue(drop.drop(List.of(home.resolve("spring.csv").toFile()))));
        WorkbenchFixture.waitUntil(() -> text("#chip").startsWith("spring.csv"));
    }

    @Test
    void cancelsAnImportWithEscapeAndKeepsTheStudy() throws Exception {
        Imported before = workbench.desk().importedProperty().get();
        robot.interact(() -> workbench.viewModel().open(home.resolve("slow.csv")));
        assertTrue(opener.begun.await(10, TimeUnit.SECONDS));
        WorkbenchFixture.waitUntil(() -> robot.lookup("#status-cancel").query().isVisible());
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        WorkbenchFixture.waitUntil(() -> !robot.lookup("#status-cancel").query().isVisible());
        assertSame(before, workbench.desk().importedProperty().get());
        assertEquals("Ready", text("#status-text"));
    }

    @Test
    void saysWhyAFileCannotBeOpened() throws TimeoutException {
        robot.interact(() -> workbench.viewModel().open(home.resolve("broken.csv")));
        WorkbenchFixture.waitUntil(() -> robot.lookup("#trouble").query().isVisible());
        assertEquals("broken.csv is no table.", text("#trouble-sentence"));
        assertEquals("Open another file.", text("#trouble-remedy"));
        assertFalse(robot.lookup("#trouble-details").query().isVisible());
        robot.interact(() -> ((Button) robot.lookup("#trouble-unfold").query()).fire());
        assertTrue(robot.lookup("#trouble-details").query().isVisible());
        robot.interact(() -> ((Button) robot.lookup("#trouble-dismiss").query()).fire());
        assertFalse(robot.lookup("#trouble").query().isVisible());
    }

    @Test
    void showsAFaultThatNobodyCaught() throws TimeoutException {
        Thread.getDefaultUncaughtExceptionHandler()
                .uncaughtException(Thread.currentThread(), new IllegalStateException("broken"));
        WorkbenchFixture.waitUntil(() -> robot.lookup("#trouble").query().isVisible());
        assertEquals("Lectern made a mistake.", text("#trouble-sentence"));
        String details =
                robot.lookup("#trouble-details").queryAs(TextInputControl.class).getText();
        assertTrue(details.contains("cause = java.lang.IllegalStateException\n    at org.lectern"), details);
        assertTrue(
                robot.lookup("#trouble").query().getPseudoClassStates().contains(PseudoClass.getPseudoClass("fault")));
    }

    @Test
    void remembersSettingsAndEndsAllWhenItCloses() throws TimeoutException {
        robot.interact(() -> item("menu-dark").fire());
        robot.interact(() -> item("menu-quit").fire());
        assertFalse(stage.isShowing());
        Settings saved = new SettingsFile(home.resolve("config")).load();
        assertEquals(Appearance.DARK, saved.appearance());
        assertEquals(home.resolve("autumn.csv"), saved.recent().getFirst());
        assertTrue(saved.window().isPresent());
        assertTrue(told.contains("closed overview"));
    }

    @Test
    void asksBeforeItGivesUpWhatWasOrdered() throws Exception {
        robot.interact(() -> workbench.viewModel().open(home.resolve("slow.csv")));
        assertEquals("Not done yet: Opening slow.csv", quitAndRead());
        robot.push(KeyCode.ENTER);
        WorkbenchFixture.waitUntil(() -> robot.lookup("#quit-dialog").tryQuery().isEmpty());
        assertTrue(stage.isShowing());
        assertEquals("Not done yet: Opening slow.csv", quitAndRead());
        Button quit = robot.lookup("#quit-dialog .button").lookup("Quit").queryButton();
        robot.interact(quit::fire);
        WorkbenchFixture.waitUntil(() -> !stage.isShowing());
    }

    @Test
    void asksFromTheMomentThatItIsOrdered() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        Platform.runLater(() -> {
            workbench.tasks().order("train", "Training the model", waiting(end), _ -> {});
            item("menu-quit").fire();
        });
        assertEquals("Not done yet: Training the model", quitQuestion());
        robot.push(KeyCode.ESCAPE);
        WorkbenchFixture.waitUntil(() -> robot.lookup("#quit-dialog").tryQuery().isEmpty());
        assertTrue(stage.isShowing());
    }

    @Test
    void doesNotAskForWhatItDoesByItself() {
        CountDownLatch end = new CountDownLatch(1);
        robot.interact(() -> workbench
                .tasks()
                .submit("survey", "Looking for what stands out", Duration.ZERO, waiting(end), _ -> {}));
        robot.interact(() -> item("menu-quit").fire());
        assertFalse(stage.isShowing());
    }

    private String quitAndRead() throws TimeoutException {
        Platform.runLater(() -> item("menu-quit").fire());
        return quitQuestion();
    }

    private String quitQuestion() throws TimeoutException {
        WorkbenchFixture.waitUntil(() -> robot.lookup("#quit-dialog").tryQuery().isPresent());
        return ((DialogPane) robot.lookup("#quit-dialog").query()).getHeaderText();
    }

    /** Work that ends when it is cancelled. */
    private static TaskRunner.Work<String> waiting(CountDownLatch end) {
        return context -> {
            try (TaskContext.Registration _ = context.onCancel(end::countDown)) {
                end.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            context.checkCancelled();
            return "";
        };
    }

    @Test
    void findsTermsInTheGlossary() {
        robot.interact(() -> item("menu-glossary").fire());
        TextField search = robot.lookup("#glossary-search").query();
        assertTrue(search.isFocused());
        robot.interact(() -> search.setText("wilson"));
        assertNotNull(robot.lookup("Wilson interval").query());
        assertTrue(robot.lookup("Median").tryQuery().isEmpty());
    }

    @Test
    void theFilterIsTickedAndClosedByKeys() {
        robot.interact(() -> ((Button) robot.lookup("#courses").query()).fire());
        ListView<?> list = robot.lookup("#courses-list").query();
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        assertEquals(1, workbench.desk().filterProperty().get().courses().size());
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertFalse(list.getScene().getWindow().isShowing());
    }

    @Test
    void opensTheLogFolder() {
        robot.interact(() -> item("menu-logs").fire());
        assertTrue(told.contains("browse " + home.resolve("logs").toUri()), told.toString());
    }

    @Test
    void givesEveryControlAName() {
        List<String> nameless = robot
                .lookup(node -> node instanceof Control control
                        && control.isFocusTraversable()
                        && control.isVisible()
                        && name(control).isBlank())
                .queryAll()
                .stream()
                .map(Object::toString)
                .toList();
        assertEquals(List.of(), nameless);
    }

    private static String name(Control control) {
        if (control.getAccessibleText() != null) {
            return control.getAccessibleText();
        }
        return control instanceof Labeled labeled ? Objects.requireNonNullElse(labeled.getText(), "") : "";
    }

    private String text(String query) {
        return ((Label) robot.lookup(query).query()).getText();
    }

    private double fontSize(String query) {
        return ((Label) robot.lookup(query).query()).getFont().getSize();
    }

    private Paint background() {
        Region header = robot.lookup(".header").query();
        robot.interact(header::applyCss);
        return header.getBackground().getFills().getFirst().getFill();
    }

    private MenuItem item(String id) {
        return menuItems().filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
    }

    private Stream<MenuItem> menuItems() {
        MenuBar bar = robot.lookup("#menu").query();
        return bar.getMenus().stream().flatMap(menu -> menu.getItems().stream());
    }
}
