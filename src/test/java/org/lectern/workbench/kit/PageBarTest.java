package org.lectern.workbench.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.workbench.PulseRobot;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class PageBarTest {

    private final Region pages = new Region();
    private final Button tool = new Button("Export");
    private final SimpleBooleanProperty away = new SimpleBooleanProperty();
    private final FxRobot robot = new PulseRobot();

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    /** Wide enough for all on one line, and not. */
    @ParameterizedTest
    @ValueSource(ints = {1000, 420})
    void nothingMovesSidewaysWhenTheAnswerFoldsIntoIt(int width) {
        pages.setMinSize(240, 30);
        pages.setPrefSize(240, 30);
        robot.interact(() -> {
            PageBar bar = new PageBar("Will they finish?", pages, tool);
            bar.fold(new SimpleStringProperty("A very long answer. ".repeat(20)), away);
            new Scene(new Pane(bar));
            lay(bar, width);
            double page = left(pages);
            double export = left(tool);
            assertEquals(0, page);
            away.set(true);
            lay(bar, width);
            assertEquals(page, left(pages));
            assertEquals(export, left(tool));
            Label folded = (Label) bar.lookup(".folded");
            assertTrue(folded.isVisible());
            assertTrue(folded.localToScene(folded.getLayoutBounds()).getMaxX() <= export);
            assertTrue(pages.getLayoutY() > 0 || folded.getLayoutX() >= 240, "the answer lies on the buttons");
        });
    }

    private static void lay(PageBar bar, double width) {
        bar.applyCss();
        bar.resize(width, bar.prefHeight(width));
        bar.requestLayout();
        bar.layout();
    }

    private static double left(Region part) {
        return part.localToScene(0, 0).getX();
    }
}
