package org.lectern.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.analysis.FoundIn.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.analysis.all.Analyses;
import org.lectern.contract.TaskContext;
import org.lectern.figure.BarFigure;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.Figure;
import org.lectern.figure.HeatMapFigure;
import org.lectern.figure.HistogramFigure;
import org.lectern.figure.IntervalFigure;
import org.lectern.figure.ScatterFigure;
import org.lectern.figure.SilhouetteFigure;
import org.lectern.figure.StackFigure;
import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;

/** What a figure draws stands in the table that it names: each mark's name and numbers in one row. */
class FigureValuesTest {

    private static final CommonStudies STUDIES = new CommonStudies();

    @AfterAll
    static void close() {
        STUDIES.close();
    }

    /**
     * One mark.
     *
     * @param name empty where it is nothing but its numbers
     * @param label the number written on it, where its colour may tell something else, such as the number's place among
     *     others
     */
    private record Mark(String name, List<Double> numbers, String label) {
        static Mark of(String name, double... numbers) {
            return new Mark(
                    name,
                    Arrays.stream(numbers)
                            .filter(number -> !Double.isNaN(number))
                            .boxed()
                            .toList(),
                    "");
        }

        /** Stands in a row of its name, or in any row where tables call it otherwise. */
        boolean standsIn(List<TableRow> rows) {
            List<TableRow> own =
                    rows.stream().filter(row -> row.texts().contains(name)).toList();
            return (name.isEmpty() || own.isEmpty() ? rows : own)
                    .stream().anyMatch(row -> row.holds(numbers) || row.shows(label));
        }
    }

    private record TableRow(List<String> texts, List<Double> numbers) {

        static List<TableRow> of(Table table) {
            return IntStream.range(0, table.rowCount())
                    .mapToObj(row -> new TableRow(
                            table.columns().stream()
                                    .map(column -> column.getString(row))
                                    .toList(),
                            table.columns().stream()
                                    .filter(NumericColumn.class::isInstance)
                                    .map(column -> ((NumericColumn<?>) column).getDouble(row))
                                    .toList()))
                    .toList();
        }

        boolean holds(List<Double> all) {
            return all.stream().allMatch(number -> holdsItself(number) || holdsItsCounts(number));
        }

        /** As far as the label's digits go. */
        boolean shows(String label) {
            String digits = label.replaceAll("[^0-9.\\-]", "");
            return !digits.isEmpty()
                    && numbers.stream()
                            .flatMap(cell -> Stream.of(cell, 100 * cell))
                            .anyMatch(cell -> Math.abs(cell - Double.parseDouble(digits))
                                    <= 0.5 * Math.pow(10, -new BigDecimal(digits).scale()) + 1e-9);
        }

        /** Shares stand in tables as 0..1 and in figures as percent. */
        private boolean holdsItself(double number) {
            return numbers.stream().anyMatch(cell -> isClose(cell, number) || isClose(100 * cell, number));
        }

        /** A percentage, or an end of its interval, may stand there as the two counts that it comes from. */
        private boolean holdsItsCounts(double number) {
            return numbers.stream()
                    .filter(of -> of > 0 && of == Math.rint(of))
                    .anyMatch(of -> numbers.stream()
                            .filter(count -> count >= 0 && count <= of && count == Math.rint(count))
                            .anyMatch(count -> isPercentage(number, count.longValue(), of.longValue())));
        }

        private static boolean isPercentage(double number, long count, long of) {
            Interval interval = Wilson.of(count, of);
            return isClose(100.0 * count / of, number)
                    || isClose(100 * interval.low(), number)
                    || isClose(100 * interval.high(), number);
        }

        private static boolean isClose(double cell, double number) {
            return Math.abs(cell - number) <= 1e-9 * Math.max(1, Math.abs(number));
        }
    }

    static Stream<Analysis<?>> analyses() {
        return Analyses.all().stream();
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void everyMarkStandsInTheTableOfItsFigure(Analysis<?> analysis) {
        Findings found = analysis.answer(Choices.standard(), STUDIES.whole(analysis), TaskContext.quiet());
        List<String> strangers = new ArrayList<>();
        for (Figure figure : found.figures()) {
            List<TableRow> rows = TableRow.of(table(found, figure.caption().table()));
            marks(figure)
                    .filter(mark -> !mark.standsIn(rows))
                    .map(mark ->
                            figure.caption().id() + " on " + figure.caption().table() + ": " + mark)
                    .limit(3)
                    .forEach(strangers::add);
        }
        assertEquals(List.of(), strangers);
    }

    private static Stream<Mark> marks(Figure figure) {
        return switch (figure) {
            case BarFigure bars ->
                IntStream.range(0, bars.size())
                        .mapToObj(bar -> Mark.of(
                                bars.categories().get(bar), bars.values().get(bar)));
            case IntervalFigure intervals ->
                intervals.rows().stream().map(row -> Mark.of(row.category(), row.value(), row.low(), row.high()));
            case HistogramFigure bins ->
                IntStream.range(0, bins.size())
                        .mapToObj(bin ->
                                Mark.of("", bins.edges().get(bin), bins.counts().get(bin)));
            case StackFigure stack ->
                stack.rows().stream()
                        .map(row -> Mark.of(
                                row.category(),
                                DoubleStream.concat(
                                                row.shares().stream().mapToDouble(Double::doubleValue),
                                                DoubleStream.of((double) row.count()))
                                        .toArray()));
            case ScatterFigure scatter ->
                scatter.points().stream().map(point -> Mark.of(point.name(), point.x(), point.y()));
            case CurveFigure curves ->
                curves.lines().stream()
                        .filter(line -> !line.reference())
                        .flatMap(line -> line.points().stream())
                        .map(point -> Mark.of(point.name(), point.x(), point.y(), point.low(), point.high()));
            case HeatMapFigure map -> IntStream.range(0, map.size()).mapToObj(at -> cell(map, at));
            case SilhouetteFigure silhouettes ->
                silhouettes.groups().stream()
                        .flatMap(group -> group.values().stream())
                        .map(value -> Mark.of("", value));
        };
    }

    private static Mark cell(HeatMapFigure map, int at) {
        HeatMapFigure.Cell cell = map.cells().get(at);
        String row = map.rows().get(at / map.columns().size());
        return new Mark(row, Double.isNaN(cell.value()) ? List.of() : List.of(cell.value()), cell.label());
    }
}
