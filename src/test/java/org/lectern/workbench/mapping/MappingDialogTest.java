package org.lectern.workbench.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Importer;
import org.lectern.ingest.door.MappingFile;
import org.lectern.ingest.door.Workbooks;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Field;
import org.lectern.workbench.MappingAsker.Question;
import org.lectern.workbench.PulseRobot;
import org.lectern.workbench.ScreenExtension;
import org.lectern.workbench.kit.BrokenHeadings;
import org.lectern.workbench.kit.Unlabelled;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(ScreenExtension.class)
class MappingDialogTest {

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private MappingDialog dialog;

    @SuppressWarnings("NullAway.Init")
    private Stage window;

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new Region(), 900, 700));
        stage.show();
        window = stage;
        dialog = new MappingDialog(stage, (_, name, _, _) -> Optional.of(folder.resolve(name)));
    }

    private CompletableFuture<Optional<ImportOptions>> ask() {
        CompletableFuture<Optional<ImportOptions>> answer = new CompletableFuture<>();
        Platform.runLater(() -> answer.complete(
                dialog.ask(MappingViewModelTest.question(MappingViewModelTest.PREVIEW, ImportOptions.standard()))));
        PulseRobot.waitForPulses();
        return answer;
    }

    @SuppressWarnings("unchecked")
    private static void choose(FxRobot robot, String field, String header) {
        robot.interact(
                () -> robot.lookup("#choice-" + field).queryAs(ComboBox.class).setValue(header));
    }

    @Test
    void opensOnlyOnceTheNeededColumnsAreChosen(FxRobot robot) {
        CompletableFuture<Optional<ImportOptions>> answer = ask();
        Button open = robot.lookup("Open").queryButton();
        assertTrue(open.isDisabled());
        choose(robot, "learner", "who");
        choose(robot, "video", "what");
        choose(robot, "completion", "how much");
        assertFalse(open.isDisabled());
        robot.interact(open::fire);
        Map<Field, String> mapping = answer.join().orElseThrow().mapping();
        assertEquals("who", mapping.get(Field.LEARNER));
        assertEquals("where", mapping.get(Field.COURSE));
    }

    /** The two sheets have columns of other names, and three views and one. */
    @Test
    void anotherSheetOfAWorkbookIsReadWithItsOwnColumns(FxRobot robot) throws IOException {
        Path file = folder.resolve("views.xlsx");
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("Autumn", "Learner|Video|Completion\nann|Leaves|80\nbob|Leaves|40\nann|Roots|60");
        sheets.put("Spring", "Student|Lecture title|Percent watched\ncyn|Bark|30");
        Workbooks.plain(file, sheets);
        ImportOptions standard = ImportOptions.standard();
        TaskContext quiet = TaskContext.quiet();
        Question question = new Question(
                file,
                Importer.preview(file, standard, quiet),
                standard,
                null,
                MappingViewModelTest.PSEUDONYMS,
                (options, ready, _) -> ready.accept(Importer.preview(file, options, quiet)));
        CompletableFuture<Optional<ImportOptions>> answer = new CompletableFuture<>();
        Platform.runLater(() -> answer.complete(dialog.ask(question)));
        PulseRobot.waitForPulses();

        choose(robot, "sheet", "Spring");

        assertEquals(
                "Percent watched",
                robot.lookup("#choice-completion").queryAs(ComboBox.class).getValue());
        robot.interact(() -> robot.lookup("Open").queryButton().fire());
        ImportOptions chosen = answer.join().orElseThrow();
        assertEquals("Spring", chosen.sheet());
        assertEquals(1, Importer.inspect(file, chosen, quiet).counts().kept());
    }

    /** Six columns, of which the completion stands last. */
    @ParameterizedTest
    @CsvSource({"1024, 700, 14", "1024, 700, 21", "1280, 720, 14", "1280, 720, 21"})
    void whatMattersMostOfTheFirstRowsIsInSight(double width, double height, double letters, FxRobot robot)
            throws IOException {
        Path file = folder.resolve("wide.csv");
        Files.writeString(
                file,
                "term,faculty,lecturer_in_charge,video_title,student_id,completion_rate_percent\n"
                        + "Autumn 2025,Sciences,Somebody with a long name,Leaves and their veins,s1,50\n".repeat(8));
        TaskContext quiet = TaskContext.quiet();
        Question question = MappingViewModelTest.question(
                Importer.preview(file, ImportOptions.standard(), quiet), ImportOptions.standard());
        CompletableFuture<Optional<ImportOptions>> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            // The program's own theme, which takes more room than JavaFX's.
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            window.setWidth(width);
            window.setHeight(height);
            answer.complete(dialog.ask(question));
        });
        Parent pane = shown(letters, robot);
        assertTrue(robot.from(pane).lookup("#choice-learner").query().isFocused(), "the first choice has the keyboard");
        Region choices = robot.from(pane).lookup(".choices-scroll").query();
        double share = choices.getHeight() / pane.getScene().getHeight();
        assertTrue(share > 0.25, () -> "the choices have " + share + " of the height");
        List<TableView<?>> tables = new ArrayList<>();
        robot.from(pane).lookup(".table-view").queryAllAs(TableView.class).forEach(tables::add);
        assertEquals(2, tables.size());
        assertEquals(
                List.of("student_id", "video_title", "completion_rate_percent"),
                tables.getFirst().getColumns().stream()
                        .limit(3)
                        .map(column -> column.getText().replace("\n", ""))
                        .toList());
        for (TableView<?> table : tables) {
            assertEquals(List.of(), BrokenHeadings.of(table));
            Bounds room = inScene(table);
            assertTrue(
                    room.getMaxY() <= pane.getScene().getHeight(),
                    room + " in " + pane.getScene().getHeight());
            long rows = robot.from(table).lookup(".table-row-cell").queryAllAs(TableRow.class).stream()
                    .filter(row -> !row.isEmpty() && row.isVisible() && isWithin(inScene(row), rowsOf(robot, table)))
                    .count();
            assertTrue(rows >= 4, rows + " rows are in sight");
            double used = table.getColumns().stream()
                    .limit(table.equals(tables.getFirst()) ? 3 : 4)
                    .mapToDouble(TableColumn::getWidth)
                    .sum();
            assertTrue(used < room.getWidth(), used + " of " + room.getWidth());
        }
        robot.interact(() -> robot.lookup("Cancel").queryButton().fire());
        answer.join();
    }

    /**
     * One column is recognised, one likely, one chosen; the longest name is as long as one of an export. The last size has the
     * proportions of 1920 by 1080 pixels, which the screen of tests has no room for; at 150 percent these are those of 1280 by 720.
     */
    @ParameterizedTest
    @CsvSource({
        "1024, 700, 14",
        "1024, 700, 21",
        "1280, 720, 14",
        "1280, 720, 21",
        "1280, 800, 14",
        "1280, 800, 21",
        "1280, 720, 9.33"
    })
    void theNoteOfAChoiceStandsBesideNothingElse(double width, double height, double letters, FxRobot robot)
            throws IOException {
        Path file = folder.resolve("names.csv");
        Files.writeString(
                file,
                "student_id,video_title,completion_rate_percent,course_code,Einheit_Bezeichnung_lang,Anteil angesehen\n"
                        + "s1,Leaves,50,BIO101,Vorlesung,10\n".repeat(60));
        TaskContext quiet = TaskContext.quiet();
        Question question = MappingViewModelTest.question(
                Importer.preview(file, ImportOptions.standard(), quiet), ImportOptions.standard());
        CompletableFuture<Optional<ImportOptions>> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            window.setWidth(width);
            window.setHeight(height);
            answer.complete(dialog.ask(question));
        });
        Parent pane = shown(letters, robot);
        choose(robot, "course-id", "Einheit_Bezeichnung_lang");
        shown(letters, robot);
        List<Node> notes = robot.from(pane).lookup(".choice-note").queryAll().stream()
                .filter(note -> !((Label) note).getText().isEmpty())
                .toList();
        assertTrue(notes.stream().anyMatch(note -> ((Label) note).getText().equals("your choice")));
        assertTrue(notes.size() >= 5, notes.size() + " notes");
        List<Node> others = new ArrayList<>(robot.from(pane).lookup(".choice").queryAll());
        others.addAll(robot.from(pane).lookup(".choice-name > .label").queryAll());
        for (Node note : notes) {
            others.stream()
                    .filter(other -> !other.equals(note))
                    .forEach(other -> assertFalse(
                            inScene(other).intersects(inner(inScene(note))), () -> note + " is over " + other));
        }
        for (String field : List.of("completion", "course-id")) {
            Labeled cell = robot.from(pane)
                    .lookup("#choice-" + field + " > .list-cell")
                    .query();
            assertTrue(
                    cell.lookupAll(".text").stream()
                            .anyMatch(text -> ((Text) text).getText().equals(cell.getText())),
                    () -> cell.getText() + " is cut off");
        }
        robot.from(pane)
                .lookup(".table-view")
                .queryAllAs(TableView.class)
                .forEach(table -> assertEquals(List.of(), BrokenHeadings.of(table)));
        robot.interact(() -> robot.lookup("Cancel").queryButton().fire());
        answer.join();
    }

    /** Without the edges, which may touch. */
    private static Bounds inner(Bounds bounds) {
        return new BoundingBox(
                bounds.getMinX() + 1, bounds.getMinY() + 1, bounds.getWidth() - 2, bounds.getHeight() - 2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void opensWithWhatTheFileIsAndTheChoicesInSight(boolean recognised, FxRobot robot) throws IOException {
        Path file = folder.resolve("names.csv");
        Files.writeString(
                file,
                (recognised ? "student_id,video_title,completion_rate_percent,when\n" : "Kennung,Einheit,Anteil,Zeit\n")
                        + "s1,Leaves,50,2026-01-01 10:00\n".repeat(60));
        Question question = MappingViewModelTest.question(
                Importer.preview(file, ImportOptions.standard(), TaskContext.quiet()), ImportOptions.standard());
        CompletableFuture<Optional<ImportOptions>> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            window.setWidth(1280);
            window.setHeight(720);
            answer.complete(dialog.ask(question));
        });
        Parent pane = shown(14, robot);
        ScrollPane choices = robot.from(pane).lookup(".choices-scroll").query();
        assertEquals(0, choices.getVvalue());
        Bounds room = inScene(robot.from(choices).lookup(".viewport").query());
        for (String part : List.of(".section-title", "#choice-learner", "#choice-video", "#choice-completion")) {
            Bounds place = inScene(robot.from(choices).lookup(part).query());
            assertTrue(isWithin(place, room), () -> part + ": " + place + " in " + room);
        }
        robot.interact(() -> robot.lookup("Cancel").queryButton().fire());
        answer.join();
    }

    /** The dialog's pane once it is on screen, with letters of so many pixels. */
    private static Parent shown(double letters, FxRobot robot) {
        PulseRobot.waitForPulses();
        Parent pane = robot.lookup(".mapping").query().getScene().getRoot();
        robot.interact(() -> {
            pane.setStyle("-fx-font-size: " + letters + "px");
            pane.applyCss();
            pane.layout();
        });
        PulseRobot.waitForPulses();
        return pane;
    }

    /** Nothing is recognised: three choices are to be made, and there is no view yet. */
    @Test
    void whatHasToBeChosenIsInSightWhereRoomIsShort(FxRobot robot) {
        CompletableFuture<Optional<ImportOptions>> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            window.setWidth(1024);
            window.setHeight(700);
            answer.complete(
                    dialog.ask(MappingViewModelTest.question(MappingViewModelTest.PREVIEW, ImportOptions.standard())));
        });
        Parent pane = shown(21, robot);
        ScrollPane choices = robot.from(pane).lookup(".choices-scroll").query();
        assertTrue(
                choices.getContent().getLayoutBounds().getWidth()
                        <= choices.getViewportBounds().getWidth(),
                "the choices scroll sideways");
        Bounds room = inScene(robot.from(choices).lookup(".viewport").query());
        for (String needed : List.of("learner", "video", "completion")) {
            Bounds box = inScene(robot.from(pane).lookup("#choice-" + needed).query());
            assertTrue(isWithin(box, room), () -> needed + ": " + box + " in " + room);
        }
        assertTrue(robot.from(pane).lookup("#choice-learner").query().isFocused());
        robot.interact(() -> robot.lookup("Cancel").queryButton().fire());
        answer.join();
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /** Where rows are seen: below the titles, above the bar that scrolls sideways. */
    private static Bounds rowsOf(FxRobot robot, TableView<?> table) {
        return inScene(robot.from(table).lookup(".clipped-container").query());
    }

    /** From top to bottom; a row is as wide as all columns. */
    private static boolean isWithin(Bounds row, Bounds room) {
        return row.getMinY() >= room.getMinY() - 1 && row.getMaxY() <= room.getMaxY() + 1;
    }

    @Test
    void answersNothingWhenTheUserChangesTheirMind(FxRobot robot) {
        CompletableFuture<Optional<ImportOptions>> answer = ask();
        robot.interact(() -> robot.lookup("Cancel").queryButton().fire());
        assertEquals(Optional.empty(), answer.join());
    }

    @Test
    void leavesNoControlWithoutALabel(FxRobot robot) {
        CompletableFuture<Optional<ImportOptions>> answer = ask();
        assertEquals(List.of(), Unlabelled.under(robot.lookup(".mapping").query()));
        robot.interact(() -> robot.lookup("Cancel").queryButton().fire());
        answer.join();
    }

    @Test
    void keepsTheImportFromGuessingAFieldThatWasTakenAway(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "learner,video,completion,course\nann,Intro,50,Algebra\nbob,Intro,100,Algebra\n");
        TaskContext quiet = TaskContext.quiet();
        MappingViewModel model = new MappingViewModel(MappingViewModelTest.question(
                Importer.preview(file, ImportOptions.standard(), quiet), ImportOptions.standard()));
        model.headerProperty(Field.COURSE).set(MappingViewModel.ABSENT);
        assertEquals(
                List.of(Field.LEARNER, Field.VIDEO, Field.COMPLETION),
                Importer.inspect(file, model.options(), quiet).columns().stream()
                        .map(ImportReport.Column::field)
                        .toList());
    }

    @Test
    void savesTheMappingAndStaysOpen(FxRobot robot) {
        CompletableFuture<Optional<ImportOptions>> answer = ask();
        robot.interact(() -> robot.lookup("Save mapping…").queryButton().fire());
        assertEquals(
                "where", MappingFile.read(folder.resolve("a.mapping")).mapping().get(Field.COURSE));
        assertFalse(answer.isDone());
        robot.interact(() -> robot.lookup("Cancel").queryButton().fire());
        assertEquals(Optional.empty(), answer.join());
    }
}
