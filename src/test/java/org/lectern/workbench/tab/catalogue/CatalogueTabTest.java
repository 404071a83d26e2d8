package org.lectern.workbench.tab.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.Subject;
import org.lectern.analysis.catalogue.CatalogueAnalysis;
import org.lectern.workbench.Desk;
import org.lectern.workbench.ScreenExtension;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.Samples;
import org.lectern.workbench.task.InlineTaskRunner;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(ScreenExtension.class)
class CatalogueTabTest {

    @TempDir
    private Path folder;

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();

    @SuppressWarnings("NullAway.Init")
    private CatalogueTab tab;

    @Start
    void start(Stage stage) {
        tab = new CatalogueTab(
                new CatalogueAnalysis(),
                new TabContext(
                        desk,
                        tasks,
                        problem -> {
                            throw new AssertionError(problem);
                        },
                        (_, name, _, _) -> Optional.of(folder.resolve(name)),
                        Samples.guide(new ArrayList<>())));
        stage.setScene(new Scene((Parent) tab.node(), 1100, 760));
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(tab::close);
        tasks.close();
        Objects.requireNonNull(desk.importedProperty().get()).study().close();
    }

    private static void press(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(Button.class).fire());
    }

    private static List<String> said(FxRobot robot) {
        return robot.lookup(".label").queryAllAs(Label.class).stream()
                .filter(CatalogueTabTest::isSeen)
                .map(Label::getText)
                .toList();
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    /** From the tab of all items to a file that somebody answers for. */
    @Test
    void draftsOfOneItemAreReadAcceptedAndSaved(FxRobot robot) {
        robot.interact(() -> {
            desk.importedProperty().set(SomeCatalogue.in(folder));
            robot.lookup(".face-button").queryAllAs(ToggleButton.class).stream()
                    .filter(face -> face.getText().equals("One item"))
                    .forEach(face -> face.setSelected(true));
        });
        assertTrue(said(robot).stream().anyMatch(text -> text.startsWith("Choose an item")));
        assertFalse(isSeen(robot.lookup("#draft-quiz").query()));
        robot.interact(() -> desk.subjectProperty().set(new Subject(Subject.Kind.VIDEO, "Own")));
        robot.interact(() -> robot.lookup(".hyperlink").queryAllAs(Hyperlink.class).stream()
                .filter(link -> link.getText().equals("Share: a/b"))
                .findFirst()
                .orElseThrow()
                .fire());
        assertFalse(isSeen(robot.lookup("#accept-draft").query()));
        press(robot, "draft-quiz");
        assertTrue(said(robot).contains("Passed"), () -> said(robot).toString());
        assertTrue(robot.lookup("#accept-draft").queryAs(Button.class).isDisabled());
        robot.interact(
                () -> robot.lookup("#accepted-by").queryAs(TextField.class).setText("Ada"));
        press(robot, "accept-draft");
        assertFalse(isSeen(robot.lookup("#accept-draft").query()));
        List<Button> saves = robot.lookup(".button").queryAllAs(Button.class).stream()
                .filter(button -> button.getText() != null && button.getText().startsWith("Save as "))
                .toList();
        assertEquals(
                List.of("Save as GIFT, for Moodle…", "Save as QTI 2.1 package…", "Save as CSV…"),
                saves.stream().map(Button::getText).toList());
        robot.interact(saves.getFirst()::fire);
        assertTrue(Files.exists(folder.resolve("Share-a-b-Quiz.gift")));
    }
}
