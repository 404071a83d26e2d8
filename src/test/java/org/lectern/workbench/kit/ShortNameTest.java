package org.lectern.workbench.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Subject;
import org.lectern.workbench.ScreenExtension;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

@ExtendWith(ScreenExtension.class)
class ShortNameTest {

    private static final String HASH = "da39a3ee5e6b4b0d3255bfef95601890afd80709";

    @SuppressWarnings("NullAway.Init")
    private Prose prose;

    @Start
    void start(Stage stage) {
        prose = new Prose("prose");
        stage.setScene(new Scene(prose, 600, 200));
        stage.show();
    }

    @Test
    void cutsOneLongWordInTheMiddle() {
        assertEquals("da39a3ee5e6…afd80709", ShortName.of(HASH));
        assertEquals("😀".repeat(11) + "…" + "😀".repeat(8), ShortName.of("😀".repeat(25)));
    }

    @Test
    void leavesWhatIsReadAsItIs() {
        assertEquals("7f7ae5d67b5b", ShortName.of("7f7ae5d67b5b"));
        assertEquals("x".repeat(24), ShortName.of("x".repeat(24)));
        assertEquals("How to read a confidence interval", ShortName.of("How to read a confidence interval"));
    }

    @Test
    void aSentenceTellsItShortly() {
        Subject learner = new Subject(Subject.Kind.LEARNER, HASH);
        assertEquals("Lowest da39a3ee5e6…afd80709 (0.04).", ShortName.in("Lowest " + HASH + " (0.04).", learner));
    }

    @Test
    void aLinkIsShortTellsTheWholeNameAndFollowsIt(FxRobot robot) {
        List<Subject> followed = new ArrayList<>();
        NamedTable table = new NamedTable("t", "T", Table.create(StringColumn.create("student_id", HASH)));
        robot.interact(() -> prose.say("Lowest " + HASH + " (0.04).", new NameLinks(List.of(table), followed::add)));
        Hyperlink link = robot.lookup(".hyperlink").queryAs(Hyperlink.class);
        assertEquals("da39a3ee5e6…afd80709", link.getText());
        assertEquals(HASH, link.getTooltip().getText());
        assertTrue(link.getAccessibleText().contains(HASH));
        robot.interact(link::fire);
        assertEquals(List.of(new Subject(Subject.Kind.LEARNER, HASH)), followed);
        assertEquals("Lowest da39a3ee5e6…afd80709 (0.04).", prose.textProperty().get());
    }
}
