package org.lectern.workbench.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.NamedTable;
import org.lectern.report.ResultColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TableViewModelTest {

    private final TableViewModel model = new TableViewModel(Samples.videos(12));

    private List<String> rowTexts(int row) {
        return model.columns().stream().map(column -> column.text(row)).toList();
    }

    @Test
    void groupsCountsAndGivesPercentagesOneDigitAndSharesAsPercent() {
        assertEquals(List.of("Video 2", "2,000", "33.3", "33.3"), rowTexts(1));
    }

    @Test
    void namesColumnsForPeopleAndSpellsOutTheOthers() {
        assertEquals(
                List.of("Video", "Views", "Completion, mean (%)", "Finished (%)"),
                model.columns().stream().map(ResultColumn::title).toList());
        TableViewModel other =
                new TableViewModel(new NamedTable("t", "T", Table.create(LongColumn.create("unheard_of", 1L))));
        assertEquals("Unheard of", other.columns().getFirst().title());
    }

    @Test
    void aNameMayMeanSomethingElseInAnotherTable() {
        assertEquals(List.of("Probability, from (%)", "12.3"), titleAndText("predictor_curve"));
        assertEquals(List.of("Still running, from (%)", "12.3"), titleAndText("survival_curve"));
        assertEquals(List.of("From", "0.123"), titleAndText("predictor_metrics"));
    }

    private static List<String> titleAndText(String table) {
        ResultColumn low = new TableViewModel(
                        new NamedTable(table, "T", Table.create(DoubleColumn.create("low", 0.1234))))
                .columns()
                .getFirst();
        return List.of(low.title(), low.text(0));
    }

    @Test
    void findsRowsWhateverTheCaseAndCountsThem() {
        assertEquals("12 rows", model.count().get());
        model.searchProperty().set(" VIDEO 1 ");
        assertEquals(List.of(0, 9, 10, 11), model.rows());
        assertEquals("4 of 12 rows", model.count().get());
        model.searchProperty().set("nothing like it");
        assertEquals("0 of 12 rows", model.count().get());
    }

    @Test
    void sortsNumbersAsNumbersAndKeepsMissingOnesAtTheLowEnd() {
        DoubleColumn numbers = DoubleColumn.create("n", 10.0, 9.0);
        numbers.appendMissing();
        TableViewModel other = new TableViewModel(new NamedTable("t", "T", Table.create(numbers)));
        other.rows().setComparator(other.columns().getFirst().order());
        assertEquals(List.of(2, 1, 0), other.rows());
        assertEquals("", other.columns().getFirst().text(2));
    }

    @Test
    void copiesWithoutGroupingAndWithoutBreakingCells() {
        TableViewModel other = new TableViewModel(new NamedTable(
                "t",
                "T",
                Table.create(StringColumn.create("video_title", "a\tb\nc"), LongColumn.create("views", 12_345L))));
        assertEquals("Video\tViews\na b c\t12345\n", other.tabSeparated(List.of(0), other.columns()));
    }

    @Test
    void findsTheRowOfAMark() {
        assertEquals(OptionalInt.of(10), model.rowOf("Video 11"));
        assertEquals(OptionalInt.empty(), model.rowOf("Video 13"));
        assertEquals("Video 11", model.nameOf(10));
    }

    /** Whatever the largest of them is, so that one quantity looks alike in all tables. */
    @Test
    void whatHasAUnitHasOneDigit() {
        TableViewModel other = new TableViewModel(new NamedTable(
                "t",
                "T",
                Table.create(
                        DoubleColumn.create("percentile_5", 1.2, 0.25),
                        DoubleColumn.create("struggle_below", 9.769, 3),
                        DoubleColumn.create("churn_low", 0.01234, 0.05),
                        DoubleColumn.create("engagement_score", 0.12345, 1))));
        assertEquals(
                List.of("1.2", "9.8", "1.2", "0.123"),
                other.columns().stream().map(column -> column.text(0)).toList());
    }

    @Test
    void givesSmallNumbersMoreDigitsThanLargeOnes() {
        TableViewModel other = new TableViewModel(new NamedTable(
                "t",
                "T",
                Table.create(
                        DoubleColumn.create("small", 0.12345, 1),
                        DoubleColumn.create("middle", 12.345, 1),
                        DoubleColumn.create("large", 12_345.678, 1))));
        assertEquals(
                List.of("0.123", "12.3", "12,346"),
                other.columns().stream().map(column -> column.text(0)).toList());
    }

    @Test
    void showsAHundredThousandRows() {
        TableViewModel large = new TableViewModel(Samples.videos(100_000));
        large.searchProperty().set("99999");
        assertEquals(List.of(99_998), large.rows());
        assertTrue(large.count().get().endsWith("of 100,000 rows"));
    }

    @Test
    void copiesNoTextThatASpreadsheetTakesForAFormula() {
        TableViewModel other = new TableViewModel(new NamedTable(
                "t",
                "T",
                Table.create(StringColumn.create("video_title", "=1+1"), DoubleColumn.create("shift", -2.5))));
        assertEquals("Video\tShift\n'=1+1\t-2.500\n", other.tabSeparated(List.of(0), other.columns()));
    }

    @Test
    void hidesAllColumnsButOne() {
        List<ResultColumn> columns = model.columns();
        columns.forEach(column -> model.show(column, false));
        assertEquals(List.of(columns.getLast()), model.shown());
        model.show(columns.getFirst(), true);
        assertEquals(List.of(columns.getFirst(), columns.getLast()), model.shown());
    }

    /** It may come from another study, whose table had other columns besides. */
    @Test
    void aTableOfHiddenColumnsAloneShowsThem() {
        ObservableSet<String> hidden = FXCollections.observableSet("video_title", "views", "avg_completion_rate");
        assertEquals(1, new TableViewModel(Samples.videos(2), hidden).shown().size());
        hidden.add("completed_share");
        assertEquals(4, new TableViewModel(Samples.videos(2), hidden).shown().size());
    }

    @Test
    void copiesTheColumnsGiven() {
        List<ResultColumn> columns = model.columns();
        assertEquals(
                "Views\tVideo\n2000\tVideo 2\n",
                model.tabSeparated(List.of(1), List.of(columns.get(1), columns.get(0))));
    }
}
