package org.lectern.workbench.tab.predictor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.Subject;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.predictor.SampleModels;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Importer;
import org.lectern.workbench.Desk;
import org.lectern.workbench.ScreenExtension;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.Samples;
import org.lectern.workbench.kit.SearchableChoice;
import org.lectern.workbench.kit.Unlabelled;
import org.lectern.workbench.task.InlineTaskRunner;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(ScreenExtension.class)
class PredictorTabTest {

    private static final CompletionModel MODEL = SampleModels.corrected();

    @TempDir
    private Path folder;

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final List<Integer> served = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private PredictorTab tab;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        TabContext context = new TabContext(
                desk,
                tasks,
                problem -> {
                    throw new AssertionError(problem);
                },
                (_, name, _, _) -> Optional.of(folder.resolve(name)),
                Samples.guide(new ArrayList<>()));
        tab = new PredictorTab(context, new ReadyModels(), this::serve, (_, file) -> write(file));
        stage.setScene(new Scene((Parent) tab.node(), 1100, 700));
        stage.show();
    }

    private PredictionServer serve(CompletionModel model, String host, int port) {
        served.add(port);
        return new PredictionServer() {
            @Override
            public URI address() {
                return URI.create("http://" + host + ":" + port);
            }

            @Override
            public void close() {
                served.add(-port);
            }
        };
    }

    private static void write(Path file) {
        try {
            Files.writeString(file, "a model");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(tab::close);
        tasks.close();
    }

    private void train(FxRobot robot, int learners) throws IOException {
        StringBuilder rows = new StringBuilder("learner,video,course,completion\n");
        for (int learner = 0; learner < learners; learner++) {
            rows.append("learner-%05d,Intro,CSC101,%d%n".formatted(learner, learner % 101));
        }
        Path file = Files.writeString(folder.resolve("autumn.csv"), rows);
        var imported =
                Importer.open(file, ImportOptions.standard().withUnit(ImportOptions.Unit.PERCENT), TaskContext.quiet());
        robot.interact(() -> desk.importedProperty().set(imported));
        robot.interact(() -> button(robot, "Run").fire());
    }

    private static Button button(FxRobot robot, String text) {
        return robot.lookup((Node node) -> node instanceof Button button && text.equals(button.getText()) && seen(node))
                .queryAs(Button.class);
    }

    private static boolean seen(Node node) {
        return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
    }

    private static void face(FxRobot robot, String name) {
        robot.interact(() -> robot.lookup(".face-button").queryAllAs(ToggleButton.class).stream()
                .filter(button -> name.equals(button.getText()))
                .forEach(ToggleButton::fire));
    }

    private static String probability(FxRobot robot) {
        return robot.lookup("#probability").<Labeled>query().getText();
    }

    private static String expected(double average) {
        return Math.round(100 * MODEL.probability(average, "CSC101")) + " %";
    }

    private static TextField field(FxRobot robot) {
        return robot.lookup(".average-text").queryAs(TextField.class);
    }

    private static boolean says(FxRobot robot, String text) {
        return robot.lookup((Node node) -> node instanceof Labeled label && text.equals(label.getText()) && seen(node))
                .tryQuery()
                .isPresent();
    }

    @Test
    void waitsToBeRunWithItsSettingsInReach(FxRobot robot) {
        robot.interact(() -> desk.importedProperty().set(Samples.imported("autumn.csv")));
        assertTrue(says(robot, "No model has been trained yet."));
        robot.interact(() ->
                robot.lookup(".settings-switch").queryAs(ToggleButton.class).setSelected(true));
        assertTrue(says(robot, "Finished from (%)"));
        robot.interact(() -> button(robot, "Run").fire());
        assertFalse(says(robot, "No model has been trained yet."));
        assertTrue(says(robot, "Better than guessing."));
        assertTrue(says(robot, "Finished from (%)"));
    }

    @Test
    void answersWhatIsTypedAndWhatIsSlid(FxRobot robot) throws IOException {
        train(robot, 5);
        face(robot, "One learner");
        assertEquals(expected(62.5), probability(robot));
        robot.interact(() -> {
            field(robot).requestFocus();
            field(robot).selectAll();
        });
        robot.write("81");
        assertEquals("81", field(robot).getText());
        assertEquals(expected(81), probability(robot));
        robot.push(KeyCode.ENTER);
        assertEquals("81.0", field(robot).getText());
        Slider slider = robot.lookup(".average-field .slider").queryAs(Slider.class);
        assertEquals(81, slider.getValue());
        robot.interact(slider::requestFocus);
        robot.push(KeyCode.LEFT);
        assertEquals("80.0", field(robot).getText());
        assertEquals(expected(80), probability(robot));
        robot.interact(() -> field(robot).setText("eighty"));
        assertTrue(says(robot, "“eighty” is not a number. The answer is still for the last one."));
        robot.interact(() -> slider.setValue(25.04));
        assertEquals("25.0", field(robot).getText());
        assertFalse(says(robot, "“eighty” is not a number. The answer is still for the last one."));
        assertEquals(expected(25), probability(robot));
    }

    @Test
    void findsOneOfFortyThousandLearnersByTheKeyboardAlone(FxRobot robot) throws IOException {
        train(robot, 40_000);
        face(robot, "One learner");
        robot.interact(() -> robot.lookup(".what-if .searchable-choice").queryAll().stream()
                .findFirst()
                .orElseThrow()
                .requestFocus());
        robot.push(KeyCode.SPACE);
        robot.write("39950");
        ListView<?> list = robot.lookup(".tick-popup .list-view").queryListView();
        assertEquals(List.of("learner-39950"), List.copyOf(list.getItems()));
        robot.push(KeyCode.ENTER);
        assertEquals(
                new Subject(Subject.Kind.LEARNER, "learner-39950"),
                desk.subjectProperty().get());
        // One view of 55 %: (5 · 62.5 + 55) / 6 = 61.25
        assertTrue(says(robot, "Own average 55.0 % over one view, counted as 61.3 %"));
        assertEquals("61.3", field(robot).getText());
        assertEquals(expected(61.3), probability(robot));
    }

    /** A learner's own average, what could not be read, and the link to what was kept come and go beside it. */
    @Test
    void keepingStaysUnderThePointer(FxRobot robot) throws IOException {
        train(robot, 120);
        face(robot, "One learner");
        double place = place(robot);
        robot.interact(() -> desk.subjectProperty().set(new Subject(Subject.Kind.LEARNER, "learner-00030")));
        assertEquals(place, place(robot));
        TextField average = robot.lookup(".average-text").queryAs(TextField.class);
        for (String typed : List.of("3", "none", "97.5")) {
            robot.interact(() -> average.setText(typed));
            assertEquals(place, place(robot), typed);
        }
        robot.interact(() -> button(robot, "Keep this answer").fire());
        assertEquals(place, place(robot));
    }

    private static double place(FxRobot robot) {
        Button keep = button(robot, "Keep this answer");
        robot.interact(() -> {
            keep.getScene().getRoot().applyCss();
            keep.getScene().getRoot().layout();
        });
        return keep.localToScene(0, 0).getY();
    }

    @Test
    void keepsCopiesExportsAndRemovesAnswers(FxRobot robot) throws IOException {
        train(robot, 5);
        face(robot, "One learner");
        assertFalse(robot.lookup(".scenarios").query().isVisible());
        robot.interact(() -> {
            field(robot).setText("80");
            button(robot, "Keep this answer").fire();
            field(robot).setText("20");
            button(robot, "Keep this answer").fire();
        });
        TableView<?> table = robot.lookup(".scenarios .result-table").queryTableView();
        assertEquals(2, table.getItems().size());
        robot.interact(() -> button(robot, "Copy rows").fire());
        assertEquals(3, clipboard(robot).lines().count());
        assertTrue(clipboard(robot).startsWith("Learner\tAverage completion (%)\tCourse\t"), clipboard(robot));
        robot.interact(() -> button(robot, "Export as CSV").fire());
        List<String> lines = Files.readAllLines(folder.resolve("predictor_scenarios.csv"));
        assertTrue(lines.getFirst().startsWith("student_id,learner_avg_completion_rate,course_code,"));
        assertEquals(3, lines.size());
        assertTrue(says(robot, "Saved " + folder.resolve("predictor_scenarios.csv")));
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().select(0);
        });
        robot.push(KeyCode.DELETE);
        assertEquals(1, table.getItems().size());
    }

    private static String clipboard(FxRobot robot) {
        List<String> text = new ArrayList<>();
        robot.interact(() -> text.add(Clipboard.getSystemClipboard().getString()));
        return text.getFirst();
    }

    @Test
    void takesTheCourseThatIsChosenInTheFigure(FxRobot robot) throws IOException {
        train(robot, 5);
        face(robot, "One learner");
        robot.interact(() -> robot.lookup(".figure-stage .figure-view").queryAll().stream()
                .filter(PredictorTabTest::seen)
                .findFirst()
                .orElseThrow()
                .requestFocus());
        robot.push(KeyCode.END);
        robot.push(KeyCode.ENTER);
        assertEquals(
                new Subject(Subject.Kind.COURSE, "PHY303"),
                desk.subjectProperty().get());
        List<SearchableChoice> choices =
                List.copyOf(robot.lookup(".what-if .searchable-choice").queryAllAs(SearchableChoice.class));
        assertEquals("PHY303", choices.getLast().getText());
        assertEquals("Course: PHY303", choices.getLast().getAccessibleText());
    }

    @Test
    void turnsToTheFormForWhatWasLookedAtElsewhere(FxRobot robot) throws IOException {
        train(robot, 5);
        robot.interact(() -> {
            desk.subjectProperty().set(new Subject(Subject.Kind.LEARNER, "learner-00003"));
            tab.focusSubject();
        });
        assertTrue(says(robot, "learner-00003"));
        assertTrue(says(robot, "Own average 3.0 % over one view, counted as 52.6 %"));
        assertFalse(says(robot, "This tab does not show single learners."));
    }

    @Test
    void savesAndServesTheModel(FxRobot robot) throws IOException {
        train(robot, 5);
        face(robot, "Use elsewhere");
        robot.interact(() -> button(robot, "Save model…").fire());
        assertEquals("a model", Files.readString(folder.resolve("model.lectern-model")));
        assertTrue(says(robot, "Saved " + folder.resolve("model.lectern-model")));
        assertTrue(button(robot, "Stop").isDisabled());
        robot.interact(() -> button(robot, "Start").requestFocus());
        robot.push(KeyCode.SPACE);
        assertTrue(button(robot, "Start").isDisabled());
        assertTrue(button(robot, "Stop").isFocused());
        assertTrue(robot.lookup(".copied").queryAllAs(TextField.class).stream()
                .anyMatch(field -> "http://127.0.0.1:5000".equals(field.getText())));
        robot.push(KeyCode.SPACE);
        assertEquals(List.of(5000, -5000), served);
        assertTrue(button(robot, "Start").isFocused());
        assertTrue(says(robot, "The service has stopped."));
    }

    @Test
    void leavesNoControlWithoutALabel(FxRobot robot) throws IOException {
        train(robot, 5);
        Node page = Objects.requireNonNull(robot.lookup(".work-page").query());
        for (String face : List.of("The model", "One learner", "Use elsewhere")) {
            face(robot, face);
            assertEquals(List.of(), Unlabelled.under(page));
        }
    }
}
