package org.lectern.workbench.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Importer;
import org.lectern.ingest.door.MappingFile;
import org.lectern.ingest.door.Workbooks;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Field;
import org.lectern.workbench.MappingAsker.Question;
import org.lectern.workbench.kit.Unlabelled;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class MappingDialogTest {

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private MappingDialog dialog;

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new Region(), 900, 700));
        stage.show();
        dialog = new MappingDialog(stage, (_, name, _, _) -> Optional.of(folder.resolve(name)));
    }

    private CompletableFuture<Optional<ImportOptions>> ask() {
        CompletableFuture<Optional<ImportOptions>> answer = new CompletableFuture<>();
        Platform.runLater(() -> answer.complete(
                dialog.ask(MappingViewModelTest.question(MappingViewModelTest.PREVIEW, ImportOptions.standard()))));
        WaitForAsyncUtils.waitForFxEvents();
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
        WaitForAsyncUtils.waitForFxEvents();

        choose(robot, "sheet", "Spring");

        assertEquals(
                "Percent watched",
                robot.lookup("#choice-completion").queryAs(ComboBox.class).getValue());
        robot.interact(() -> robot.lookup("Open").queryButton().fire());
        ImportOptions chosen = answer.join().orElseThrow();
        assertEquals("Spring", chosen.sheet());
        assertEquals(1, Importer.inspect(file, chosen, quiet).counts().kept());
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
