package org.lectern.workbench.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.BarFigure;
import org.lectern.figure.Caption;
import org.lectern.figure.Figure;
import org.lectern.workbench.PulseRobot;
import org.lectern.workbench.ScreenExtension;
import org.lectern.workbench.tab.explore.ExploreTab;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(ScreenExtension.class)
class FigureChooserTest {

    private final List<String> drawn = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private FigureChooser chooser;

    @Start
    void start(Stage stage) {
        chooser = new FigureChooser(
                TabWords.of(Words.of(ExploreTab.class)),
                figure -> drawn.add(figure.caption().id()));
        stage.setScene(new Scene(chooser, 900, 100));
        stage.show();
    }

    private static Figure figure(String id, boolean check) {
        Caption caption = new Caption(id, "About " + id, "Nothing", "", "table");
        return new BarFigure(
                check ? caption.asCheck() : caption, Axis.fromZero("views"), "video", List.of(), List.of(), List.of());
    }

    private static final List<Figure> FIGURES =
            List.of(figure("weights", true), figure("best", false), figure("worst", false), figure("fit", true));

    private List<String> texts() {
        return chooser.getChildren().stream()
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    @Test
    void keepsChecksBehindAButtonUntilTheKeyboardAsksForThem(FxRobot robot) {
        robot.interact(() -> chooser.offer(FIGURES, ""));
        assertEquals(List.of("About best", "About worst", "Checks …"), texts());
        assertEquals(List.of("best"), drawn);
        robot.interact(() -> chooser.getChildren().getLast().requestFocus());
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        PulseRobot.waitForPulses();
        assertEquals(List.of("About best", "About worst", "About weights", "About fit"), texts());
        assertEquals(List.of("best", "weights"), drawn);
        Node weights = chooser.getChildren().get(2);
        assertTrue(weights.isFocused());
        robot.interact(() -> chooser.offer(FIGURES, "worst"));
        assertEquals(4, texts().size(), "they stay where they are from answer to answer");
        assertEquals(List.of("best", "weights", "worst"), drawn);
    }

    @Test
    void showsTheCheckThatWasLookedAtLast(FxRobot robot) {
        robot.interact(() -> chooser.offer(FIGURES, "fit"));
        assertEquals(List.of("About best", "About worst", "About weights", "About fit"), texts());
        assertEquals(List.of("fit"), drawn);
    }

    @Test
    void hasNothingBehindAButtonWhereThereAreNoChecks(FxRobot robot) {
        robot.interact(() -> chooser.offer(FIGURES.subList(1, 3), "gone"));
        assertEquals(List.of("About best", "About worst"), texts());
        assertEquals(List.of("best"), drawn);
        assertFalse(drawn.contains("gone"));
    }
}
