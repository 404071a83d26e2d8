package org.lectern.workbench.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lectern.workbench.ScreenExtension;
import org.lectern.workbench.kit.Samples;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Of a long page of figures only those are drawn that are seen, or nearly so. */
@ExtendWith(ScreenExtension.class)
class FigureSlotTest {

    private final List<FigureSlot> slots = IntStream.range(0, 20)
            .mapToObj(i -> new FigureSlot(Samples.bars("bars" + i, "Bars " + i)))
            .toList();

    @SuppressWarnings("NullAway.Init") // shown before every test
    private ScrollPane page;

    @Start
    void show(Stage stage) {
        page = new ScrollPane(new VBox(slots.toArray(FigureSlot[]::new)));
        page.setFitToWidth(true);
        stage.setScene(new Scene(page, 800, 500));
        stage.show();
    }

    private List<Integer> drawn() {
        return IntStream.range(0, slots.size())
                .filter(i -> !slots.get(i).getChildren().isEmpty())
                .boxed()
                .toList();
    }

    private void look(FxRobot robot, double place) {
        robot.interact(() -> page.setVvalue(place));
        robot.interact(() -> slots.forEach(slot -> slot.look(page)));
    }

    @Test
    void onlyWhatIsNearIsDrawn(FxRobot robot) {
        assertEquals(List.of(), drawn());
        look(robot, 0);
        assertTrue(drawn().contains(0) && !drawn().contains(19), drawn().toString());
        look(robot, 1);
        assertTrue(drawn().contains(19) && !drawn().contains(0), drawn().toString());
        look(robot, 0);
        assertTrue(drawn().contains(0) && !drawn().contains(19), drawn().toString());
    }

    /** Nothing moves under the reader's eyes. */
    @Test
    void whatIsNotDrawnKeepsItsPlace(FxRobot robot) {
        look(robot, 0);
        robot.interact(() -> page.getScene().getRoot().layout());
        double height = slots.getFirst().getHeight();
        look(robot, 1);
        robot.interact(() -> page.getScene().getRoot().layout());
        assertTrue(slots.getFirst().getChildren().isEmpty());
        assertEquals(height, slots.getFirst().getHeight(), 1);
    }
}
