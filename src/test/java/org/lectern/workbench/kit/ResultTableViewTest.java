package org.lectern.workbench.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lectern.analysis.NamedTable;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

@ExtendWith(ApplicationExtension.class)
class ResultTableViewTest {

    private static final int STEPS = 200;

    @SuppressWarnings("NullAway.Init")
    private ResultTableView view;

    @Start
    void start(Stage stage) {
        view = new ResultTableView();
        stage.setScene(new Scene(view, 500, 300));
        stage.show();
    }

    /** A table of as many rows, and of columns that sort in opposite orders. */
    private static TableViewModel rows(int count) {
        return new TableViewModel(new NamedTable(
                "t",
                "T",
                Table.create(
                        StringColumn.create("title", IntStream.range(0, count).mapToObj("v%03d"::formatted)),
                        DoubleColumn.create(
                                "n",
                                IntStream.range(0, count)
                                        .mapToDouble(i -> count - i)
                                        .toArray()))));
    }

    private void sort(int column) {
        view.getSortOrder().setAll(List.of(view.getColumns().get(column)));
    }

    /** The old rows are more than the new columns have values. */
    @Test
    void sortingTouchesOnlyTheRowsThatAreShown(FxRobot robot) {
        TableViewModel old = rows(258);
        TableViewModel shown = rows(23);
        robot.interact(() -> {
            view.show(old);
            view.show(shown);
            sort(1);
        });
        assertEquals(22, shown.rows().getFirst());
        assertEquals(0, old.rows().getFirst());
    }

    /** All tables are kept, and none may be sorted by the columns of another. */
    @Test
    void sortsSearchesAndChangesTablesInAnyOrder(FxRobot robot) {
        Random random = new Random(20261129);
        List<TableViewModel> tables = List.of(rows(258), rows(23), rows(1), rows(90));
        for (int step = 0; step < STEPS; step++) {
            TableViewModel next = tables.get(random.nextInt(tables.size()));
            int what = random.nextInt(3);
            boolean up = random.nextBoolean();
            String wanted = random.nextBoolean() ? "" : String.valueOf(random.nextInt(30));
            robot.interact(() -> {
                switch (what) {
                    case 0 -> view.show(next);
                    case 1 -> next.searchProperty().set(wanted);
                    default -> {
                        view.show(next);
                        sort(up ? 0 : 1);
                        assertEquals(found(next, up), next.rows());
                    }
                }
            });
        }
    }

    /** Titles rise with the rows, numbers fall. */
    private static List<Integer> found(TableViewModel table, boolean byTitle) {
        List<Integer> found = IntStream.range(0, table.source().table().rowCount())
                .filter(row ->
                        "v%03d".formatted(row).contains(table.searchProperty().get()))
                .boxed()
                .toList();
        return byTitle ? found : found.reversed();
    }
}
