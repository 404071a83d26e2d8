package org.lectern.workbench.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lectern.analysis.NamedTable;
import org.lectern.workbench.ScreenExtension;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** A table in the middle of a page that is four windows long. */
@ExtendWith(ScreenExtension.class)
class PageWheelTest {

    private static final int ROWS = 200;

    @SuppressWarnings("NullAway.Init")
    private ResultTableView table;

    @SuppressWarnings("NullAway.Init")
    private ScrollPane page;

    @Start
    void start(Stage stage) {
        table = new ResultTableView();
        table.show(new TableViewModel(new NamedTable(
                "t",
                "T",
                Table.create(DoubleColumn.create(
                        "n", IntStream.range(0, ROWS).asDoubleStream().toArray())))));
        table.setMinHeight(300);
        VBox content = new VBox(room(100), table, room(800));
        page = new ScrollPane(content);
        page.setFitToWidth(true);
        stage.setScene(new Scene(page, 400, 300));
        stage.show();
    }

    private static Region room(double height) {
        Region room = new Region();
        room.setMinHeight(height);
        return room;
    }

    private int firstRow(FxRobot robot) {
        return robot.from(table).lookup(".table-row-cell").queryAllAs(IndexedCell.class).stream()
                .filter(row -> row.isVisible() && row.getBoundsInParent().getMaxY() > 1)
                .mapToInt(row -> row.getIndex())
                .min()
                .orElseThrow();
    }

    private void turnWheel() {
        Node row = table.lookup(".table-row-cell");
        row.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                9,
                9,
                9,
                9,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                -90,
                0,
                -90,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null));
    }

    @Test
    void movesThePageUntilTheTableHasTheKeyboard(FxRobot robot) {
        robot.interact(page::requestFocus);
        robot.interact(this::turnWheel);
        double place = page.getVvalue();
        assertTrue(place > 0, "the page stands still");
        assertEquals(0, firstRow(robot));
        robot.interact(table::requestFocus);
        robot.interact(this::turnWheel);
        assertTrue(firstRow(robot) > 0, "the table stands still");
        assertEquals(place, page.getVvalue());
    }

    @Test
    void movesTheTableOnceThePageIsAtItsEnd(FxRobot robot) {
        robot.interact(page::requestFocus);
        robot.interact(() -> page.setVvalue(page.getVmax()));
        robot.interact(this::turnWheel);
        assertTrue(firstRow(robot) > 0, "the table stands still");
    }
}
