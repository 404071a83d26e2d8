package org.lectern.workbench.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lectern.workbench.PulseRobot;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class FittingLineTest {

    private final Region name = part(100);
    private final Region reason = part(300);
    private final Region brief = part(50);
    private final Region link = part(80);
    private final FittingLine line = new FittingLine();
    private final FxRobot robot = new PulseRobot();

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static Region part(double width) {
        Region part = new Region();
        part.setMinSize(0, 20);
        part.setPrefSize(width, 20);
        return part;
    }

    private List<Node> shown(double width) {
        robot.interact(() -> {
            line.resize(width, 20);
            line.requestLayout();
            line.layout();
        });
        return Stream.of(name, reason, brief, link)
                .filter(Node::isVisible)
                .map(Node.class::cast)
                .toList();
    }

    /** 100 + 300 + 80 with two gaps of 10 are 500; 100 + 50 + 80 are 250. */
    @Test
    void theLongestFormThatFitsIsShown() {
        robot.interact(() -> {
            new Scene(new Pane(line));
            line.setSpacing(10);
            line.show(List.of(List.of(name, reason, link), List.of(name, brief, link), List.of(name, brief)));
        });
        assertEquals(500, line.prefWidth(-1));
        assertEquals(List.of(name, reason, link), shown(500));
        assertEquals(List.of(name, brief, link), shown(499));
        assertEquals(List.of(name, brief, link), shown(250));
        assertEquals(List.of(name, brief), shown(249));
        assertEquals(List.of(name, reason, link), shown(500));
    }

    /** Of 100 + 10 + 50 only 120 are there: the name has 60 left. */
    @Test
    void inTheLastFormTheFirstPartGivesWay() {
        robot.interact(() -> {
            new Scene(new Pane(line));
            line.setSpacing(10);
            line.show(List.of(List.of(name, brief, link), List.of(name, brief)));
        });
        shown(120);
        assertEquals(60, name.getWidth());
        assertEquals(70, brief.getLayoutX());
        assertEquals(50, brief.getWidth());
    }

    @Test
    void partsStandAtTheEndThatTheyAreAlignedTo() {
        robot.interact(() -> {
            new Scene(new Pane(line));
            line.setAlignment(Pos.CENTER_RIGHT);
            line.show(List.of(List.of(reason), List.of(name)));
        });
        shown(260);
        assertEquals(160, name.getLayoutX());
    }
}
