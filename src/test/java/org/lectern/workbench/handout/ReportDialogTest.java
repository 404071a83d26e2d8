package org.lectern.workbench.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Importer;
import org.lectern.ingest.door.Recipe;
import org.lectern.workbench.Desk;
import org.lectern.workbench.PulseRobot;
import org.lectern.workbench.task.InlineTaskRunner;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** The dialog by keyboard alone: chosen, seen, saved. */
@Timeout(120)
class ReportDialogTest {

    @TempDir
    private Path folder;

    private final FxRobot robot = new PulseRobot();
    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final List<URI> browsed = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // opened before every test
    private Imported open;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @BeforeEach
    void show() throws Exception {
        String rows = IntStream.range(0, 400)
                .mapToObj(i -> "s%d,v%d,GEO,%d".formatted(i % 40, i % 10, i * 37 % 101))
                .collect(Collectors.joining("\n"));
        Path csv = Files.writeString(folder.resolve("spring.csv"), "student,video,course,completion\n" + rows + "\n");
        open = Importer.open(Recipe.of(csv, ImportOptions.standard()), TaskContext.quiet());
        desk.importedProperty().set(open);
        FxToolkit.registerPrimaryStage();
        stage = FxToolkit.registerStage(Stage::new);
        robot.interact(() -> {
            stage.setScene(new Scene(new Pane(), 980, 700));
            stage.show();
            tasks.hold();
            new ReportDialog(
                            stage,
                            desk,
                            tasks,
                            (_, name, _, _) -> Optional.of(folder.resolve(name)),
                            id -> id,
                            browsed::add)
                    .show();
        });
        // Two are enough, and the quickest.
        for (String id : List.of("clusters", "anomalies", "predictor", "struggle", "engagement", "dropoff")) {
            robot.interact(() -> tick(id).setSelected(false));
        }
        robot.interact(tasks::release);
    }

    @AfterEach
    void close() {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        open.study().close();
    }

    private CheckBox tick(String id) {
        return robot.lookup("#report-" + id).query();
    }

    private ScrollPane preview() {
        return robot.lookup("#report-preview").query();
    }

    private List<String> texts(Node node) {
        return robot.from(node).lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private String state() {
        return texts(robot.lookup("#report-state").query()).getFirst();
    }

    private static void type(FxRobot robot, KeyCode key) {
        robot.push(key);
    }

    @Test
    void isSeenAsItWillStand() {
        assertEquals("As you see it, the report is ready to be saved.", state());
        List<String> said = texts(preview());
        assertEquals("spring", said.getFirst());
        assertTrue(said.contains("Attention to videos"), said.toString());
        assertTrue(said.contains("Views that stop early"), said.toString());
        assertFalse(said.contains("Groups of learners"), said.toString());
        assertTrue(tick("timeline").isDisabled());
        robot.interact(() -> tick("churn").setSelected(false));
        assertFalse(texts(preview()).contains("Views that stop early"));
    }

    @Test
    void isSavedAndOpenedByKeyboard() {
        robot.write("Spring review");
        for (int i = 0; i < 60 && !"report-save".equals(focused()); i++) {
            type(robot, KeyCode.TAB);
        }
        assertEquals("report-save", focused());
        type(robot, KeyCode.SPACE);
        Path file = folder.resolve("Report on spring.html");
        assertTrue(Files.exists(file), this::state);
        assertEquals("Saved " + file, state());
        robot.interact(() -> ((ButtonBase) robot.lookup("#report-open").query()).fire());
        assertEquals(List.of(file.toUri()), browsed);
        type(robot, KeyCode.ESCAPE);
        assertNull(robot.lookup("#report-dialog").tryQuery().orElse(null));
    }

    private String focused() {
        Node owner = robot.lookup("#report-dialog").query().getScene().getFocusOwner();
        return owner == null ? "" : String.valueOf(owner.getId());
    }

    @Test
    void saysWhatIsMissing() {
        robot.interact(() -> {
            tick("explore").setSelected(false);
            tick("churn").setSelected(false);
            tick("next").setSelected(false);
            tick("catalogue").setSelected(false);
        });
        assertTrue(state().startsWith("There is no answer to put into a report."), state());
        assertTrue(robot.lookup("#report-save").query().isDisabled());
    }
}
