package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Subject;
import org.lectern.workbench.PulseRobot;
import org.lectern.workbench.settings.Appearance;
import org.testfx.api.FxRobot;

/** Nothing that was done with one study shows in the next, but for how a tab is set up. */
@Timeout(300)
class NextStudyTest {

    @TempDir
    Path home;

    private final FxRobot robot = new PulseRobot();

    @Test
    void beginsAfresh() throws Exception {
        Path next = copied(home.resolve("spring"));
        Set<Node> before = Collections.newSetFromMap(new IdentityHashMap<>());
        Map<String, String> untouched = new TreeMap<>();
        try (SampleWorkbench sample = SampleWorkbench.answered(home, Appearance.LIGHT)) {
            for (int tab = 0; tab < SampleWorkbench.tabs().size(); tab++) {
                sample.visit(tab);
                untouched.put(id(tab), state(sample));
                robot.interact(() -> use(sample, before));
            }
            robot.interact(() -> sample.workbench()
                    .desk()
                    .subjectProperty()
                    .set(new Subject(Subject.Kind.VIDEO, "CSC101_Y1_02_03")));
            Choices asked = sample.workbench().desk().choicesProperty().get();
            robot.interact(() -> sample.workbench().desk().choicesProperty().set(asked.withMinimumViews(100)));
            Platform.runLater(() -> sample.workbench().viewModel().open(next));
            WorkbenchFixture.waitUntil(() -> Objects.requireNonNull(
                            sample.workbench().desk().importedProperty().get())
                    .source()
                    .equals(next));
            sample.settle();
            assertEquals(asked, sample.workbench().desk().choicesProperty().get());
            assertEquals(
                    asked.minimumViews(),
                    robot.lookup("#minimum-views").queryAs(Spinner.class).getValue());
            for (int tab = 0; tab < SampleWorkbench.tabs().size(); tab++) {
                sample.visit(tab);
                assertEquals(untouched.get(id(tab)), state(sample), id(tab));
                List<Node> stayed = nodes(sample.front().node()).stream()
                        .filter(before::contains)
                        .toList();
                assertEquals(List.of(), stayed, id(tab));
            }
        }
    }

    /** The figure that was turned to and what was set are the user's way of looking, not something of a study. */
    @Test
    void keepsHowATabIsSetUp() throws Exception {
        Path next = copied(home.resolve("spring"));
        try (SampleWorkbench sample = SampleWorkbench.answered(home, Appearance.LIGHT)) {
            sample.visit(SampleWorkbench.tab("churn"));
            robot.interact(() -> button(sample, "Along a course").fire());
            sample.settle();
            Platform.runLater(() -> sample.workbench().viewModel().open(next));
            WorkbenchFixture.waitUntil(() -> Objects.requireNonNull(
                            sample.workbench().desk().importedProperty().get())
                    .source()
                    .equals(next));
            sample.settle();
            sample.visit(SampleWorkbench.tab("churn"));
            assertTrue(button(sample, "Along a course").isSelected());
        }
    }

    private ToggleButton button(SampleWorkbench sample, String text) {
        return robot.from(sample.front().node())
                .lookup((ToggleButton one) -> text.equals(one.getText()))
                .query();
    }

    private static String id(int tab) {
        return SampleWorkbench.tabs().get(tab).id();
    }

    /** Searches, scrolls, sorts, selects, copies a command and turns to another page wherever a page lets one. */
    private void use(SampleWorkbench sample, Set<Node> seen) {
        Parent page = (Parent) sample.front().node();
        seen.addAll(nodes(page));
        for (Node node : nodes(page)) {
            switch (node) {
                case TextField field when field.getStyleClass().contains("table-search") -> field.setText("01_0");
                case TableView<?> table
                when !table.getItems().isEmpty() -> {
                    sort(table);
                    table.scrollTo(table.getItems().size() - 1);
                }
                case ScrollPane scroll -> scroll.setVvalue(scroll.getVmax());
                case MenuButton menu
                when !menu.getItems().isEmpty() -> menu.getItems().getLast().fire();
                default -> {}
            }
        }
        robot.from(page).lookup(".face-button").queryAllAs(ToggleButton.class).forEach(ToggleButton::fire);
    }

    private static <T> void sort(TableView<T> table) {
        table.getSortOrder().setAll(List.of(table.getColumns().getLast()));
    }

    /** What a page says of its own: searches, places, selections, and what became of exports. */
    private static String state(SampleWorkbench sample) {
        List<String> state = new ArrayList<>();
        for (Node node : nodes(sample.front().node())) {
            switch (node) {
                case TextField field when field.getStyleClass().contains("table-search") -> state.add(field.getText());
                case TableView<?> table ->
                    state.add(table.getSortOrder().size() + " sorted, "
                            + table.getSelectionModel().getSelectedItems().size() + " selected");
                case ScrollPane scroll -> state.add("at " + scroll.getVvalue());
                case Label label when label.getStyleClass().contains("outcome") -> state.add(label.getText());
                case ToggleButton face
                when face.getStyleClass().contains("face-button") -> state.add(face.getText() + face.isSelected());
                default -> {}
            }
        }
        return String.join("; ", state);
    }

    private static List<Node> nodes(Node node) {
        List<Node> all = new ArrayList<>(List.of(node));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> all.addAll(nodes(child)));
        }
        return all;
    }

    /** The sample's files under another name. */
    private static Path copied(Path folder) throws IOException {
        Files.createDirectory(folder);
        try (Stream<Path> files = Files.list(Path.of("data", "sample-study"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        return folder;
    }
}
