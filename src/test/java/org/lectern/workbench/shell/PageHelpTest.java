package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.workbench.PageHelp;
import org.lectern.workbench.PulseRobot;
import org.lectern.workbench.settings.Appearance;
import org.lectern.workbench.settings.Settings;
import org.testfx.api.FxRobot;

/** F1 says what the page is about. */
@Timeout(300)
class PageHelpTest {

    private static final double HEIGHT = 700;

    /** Pixels of letters half as large again as usual. */
    private static final double LETTERS = 21;

    private static final double LINES = 12;

    @TempDir
    Path home;

    private final FxRobot robot = new PulseRobot();

    @Test
    void everyTabSaysWhatItIsAbout() throws Exception {
        Set<String> said = new HashSet<>();
        try (SampleWorkbench sample = SampleWorkbench.answered(home, Appearance.LIGHT)) {
            for (int tab = 0; tab < SampleWorkbench.tabs().size(); tab++) {
                int place = tab;
                robot.interact(() -> sample.workbench().pages().go(place));
                PageHelp help = sample.front().help().orElseThrow();
                List<String> texts = List.of(help.question(), help.counted(), help.read(), help.sure(), help.needs());
                String label = SampleWorkbench.tabs().get(tab).label();
                assertTrue(texts.stream().noneMatch(String::isBlank), label + ": " + texts);
                assertTrue(
                        help.settings().stream()
                                .noneMatch(setting -> setting.label().isBlank()
                                        || setting.meaning().isBlank()),
                        label + ": " + help.settings());
                said.add(help.counted());
                robot.push(KeyCode.F1);
                Node dialog = robot.lookup("#page-help-dialog").query();
                Set<Label> labels = robot.from(dialog).lookup(".label").queryAllAs(Label.class);
                for (String text : texts) {
                    assertTrue(labels.stream().anyMatch(each -> each.getText().equals(text)), label + ": " + text);
                }
                robot.push(KeyCode.ESCAPE);
                assertTrue(robot.lookup("#page-help-dialog").tryQuery().isEmpty());
            }
            assertEquals(SampleWorkbench.tabs().size(), said.size());
        }
    }

    @Test
    void itIsReadAndLeftByKeys() throws Exception {
        Settings large = Settings.standard().withTextPercent(150);
        try (SampleWorkbench sample = SampleWorkbench.answered(home, large)) {
            robot.interact(() -> sample.workbench().pages().go(SampleWorkbench.tab("churn")));
            sample.settle();
            Node before = sample.stage().getScene().getFocusOwner();
            robot.push(KeyCode.F1);
            Node dialog = robot.lookup("#page-help-dialog").query();
            Window window = dialog.getScene().getWindow();
            assertTrue(window.getHeight() <= HEIGHT, window.getHeight() + " pixels");
            ScrollPane text = (ScrollPane) dialog.getScene().getFocusOwner();
            assertTrue(
                    text.getHeight() >= LINES * LETTERS,
                    "the first of its kind shows " + text.getHeight() + " pixels of text");
            robot.push(KeyCode.PAGE_DOWN);
            assertTrue(text.getVvalue() > 0);
            for (String kind : List.of("glossary", "shortcuts")) {
                Hyperlink link = robot.lookup("#page-help-" + kind).query();
                Text words = (Text) link.lookup(".text");
                assertEquals(link.getText(), words.getText());
                robot.interact(link::fire);
                Stage above = (Stage)
                        robot.lookup("#" + kind + "-dialog").query().getScene().getWindow();
                assertEquals(window, above.getOwner(), kind);
                robot.push(KeyCode.ESCAPE);
                assertFalse(above.isShowing(), kind);
                assertTrue(window.isShowing(), kind);
            }
            robot.push(KeyCode.ESCAPE);
            assertFalse(window.isShowing(), "the keyboard was not back in the window below");
            assertEquals(before, sample.stage().getScene().getFocusOwner());
        }
    }
}
