package org.lectern.workbench.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Unranked;
import org.lectern.workbench.ScreenExtension;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

@ExtendWith(ScreenExtension.class)
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

    private static TableViewModel ranked(int count, int unranked) {
        NamedTable all = rows(count).source();
        List<Integer> numbers = IntStream.range(0, count).boxed().toList();
        return new TableViewModel(new NamedTable(
                all.name(), all.title(), all.table(), Unranked.of(numbers, row -> row >= unranked, "Too few views.")));
    }

    /** However narrow the user draws a column, and however large the letters. */
    @ParameterizedTest
    @ValueSource(doubles = {14, 21, 28})
    void noTitleBreaksWithinAWord(double letters, FxRobot robot) {
        TableViewModel shown = new TableViewModel(new NamedTable(
                "t",
                "T",
                Table.create(
                        StringColumn.create("incomprehensibilities", "a", "b"),
                        DoubleColumn.create("completion", new double[] {1, 2}))));
        robot.interact(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            Scene scene = view.getScene();
            scene.setRoot(new StackPane());
            StackPane page = new StackPane(view);
            KitStyle.applyTo(page);
            page.setStyle("-fx-font-size: " + letters + "px");
            scene.setRoot(page);
            view.show(shown);
            page.applyCss();
            view.fit(Font.font(letters));
            sort(1);
            view.getColumns().forEach(column -> view.resizeColumn(column, -1_000));
        });
        robot.interact(() -> {
            view.applyCss();
            view.layout();
            assertEquals(List.of(), BrokenHeadings.of(view));
        });
    }

    private boolean isInView(int row) {
        view.applyCss();
        view.layout();
        Bounds body = view.lookup(".clipped-container")
                .localToScene(view.lookup(".clipped-container").getLayoutBounds());
        return view.lookupAll(".table-row-cell").stream()
                .filter(node -> node instanceof TableRow<?> drawn
                        && Integer.valueOf(row).equals(drawn.getItem()))
                .map(node -> node.localToScene(node.getLayoutBounds()))
                .anyMatch(drawn -> drawn.getMinY() >= body.getMinY() - 1 && drawn.getMaxY() <= body.getMaxY() + 1);
    }

    @Test
    void theSelectedRowStaysInViewWhenSorting(FxRobot robot) {
        TableViewModel shown = rows(300);
        robot.interact(() -> {
            view.show(shown);
            view.showRow(20);
        });
        assertTrue(isInView(20));
        robot.interact(() -> sort(1));
        robot.interact(() -> assertTrue(isInView(20)));
        assertEquals(20, view.getSelectionModel().getSelectedItem());
        robot.interact(() -> sort(0));
        robot.interact(() -> assertTrue(isInView(20)));
        robot.interact(() -> {
            view.showNone();
            sort(1);
        });
        robot.interact(() -> assertTrue(isInView(299)));
    }

    /** Rows 0 and 1 are not ranked, and have the first titles and the highest numbers. */
    @Test
    void whatIsNotRankedComesLastInEveryOrder(FxRobot robot) {
        TableViewModel shown = ranked(5, 2);
        robot.interact(() -> {
            view.show(shown);
            sort(0);
        });
        assertEquals(List.of(2, 3, 4, 0, 1), view.getItems());
        robot.interact(() -> view.getColumns().getFirst().setSortType(TableColumn.SortType.DESCENDING));
        assertEquals(List.of(4, 3, 2, 1, 0), view.getItems());
        robot.interact(() -> sort(1));
        assertEquals(List.of(4, 3, 2, 1, 0), view.getItems());
    }

    /** Where the theme lines texts up by their baseline, they jump when cells are filled anew. */
    @Test
    void textsAndNumbersOfARowStandOnOneLine(FxRobot robot) {
        robot.interact(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            Scene scene = view.getScene();
            scene.setRoot(new StackPane());
            StackPane page = new StackPane(view);
            KitStyle.applyTo(page);
            scene.setRoot(page);
        });
        for (TableViewModel shown : List.of(ranked(300, 250), ranked(300, 300), rows(5), ranked(300, 300))) {
            robot.interact(() -> view.show(shown));
            robot.interact(() -> {
                view.getScene().getRoot().layout();
                for (Node row : view.lookupAll(".table-row-cell")) {
                    double[] middles = row.lookupAll(".text").stream()
                            .filter(text ->
                                    text instanceof Text said && !said.getText().isEmpty())
                            .map(text -> text.localToScene(text.getLayoutBounds()))
                            .mapToDouble(Bounds::getCenterY)
                            .sorted()
                            .toArray();
                    assertTrue(
                            middles.length == 0 || middles[middles.length - 1] - middles[0] < 1,
                            () -> row + ": " + Arrays.toString(middles));
                }
            });
        }
    }

    @Test
    void whatIsNotRankedIsGreyAndSaysWhy(FxRobot robot) {
        robot.interact(() -> {
            view.show(ranked(5, 2));
            view.applyCss();
            view.layout();
        });
        List<TableCell<?, ?>> grey = cells(true);
        assertEquals(
                List.of("v000", "5.0", "v001", "4.0"),
                grey.stream().map(TableCell::getText).toList());
        assertEquals("v000\nToo few views.", grey.get(0).getTooltip().getText());
        assertEquals("Too few views.", grey.get(1).getTooltip().getText());
        assertEquals(6, cells(false).size());
    }

    private List<TableCell<?, ?>> cells(boolean unranked) {
        return view.lookupAll(".table-cell").stream()
                .filter(node -> node instanceof TableCell<?, ?> cell && cell.getText() != null)
                .<TableCell<?, ?>>map(node -> (TableCell<?, ?>) node)
                .filter(cell ->
                        cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass("unranked")) == unranked)
                .sorted(Comparator.<TableCell<?, ?>>comparingInt(TableCell::getIndex)
                        .thenComparingDouble(TableCell::getLayoutX))
                .toList();
    }

    @Test
    void eachTableHasASortingOfItsOwn(FxRobot robot) {
        TableViewModel other =
                new TableViewModel(new NamedTable("u", "U", rows(4).source().table()));
        robot.interact(() -> {
            view.show(rows(5));
            sort(1);
            view.show(other);
        });
        assertEquals(List.of(0, 1, 2, 3), view.getItems());
        robot.interact(() -> view.show(rows(3)));
        assertEquals(List.of(2, 1, 0), view.getItems());
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
