package org.lectern.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.figure.BarFigure;
import org.lectern.figure.Caption;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.Figure;
import org.lectern.figure.HeatMapFigure;
import org.lectern.figure.HistogramFigure;
import org.lectern.figure.IntervalFigure;
import org.lectern.figure.ScatterFigure;
import org.lectern.figure.SilhouetteFigure;
import org.lectern.figure.StackFigure;

/** Figures with those of their marks that stand in what is told of the table behind them; a figure of which none is left is left out. */
final class ToldFigures {

    private final Map<String, TableNumbers> tables;
    private final ToldText text;

    /** @param tables what is told, by the names of the tables */
    ToldFigures(Map<String, TableNumbers> tables, ToldText text) {
        this.tables = tables;
        this.text = text;
    }

    /** What may be told of a figure; empty where that is nothing. */
    Optional<Figure> of(Figure figure) {
        TableNumbers table = tables.get(figure.caption().table());
        if (table == null) {
            return Optional.empty();
        }
        return Optional.<Figure>ofNullable(
                        switch (figure) {
                            case BarFigure bars -> bars(bars, table);
                            case IntervalFigure intervals -> intervals(intervals, table);
                            case StackFigure stack -> stack(stack, table);
                            case ScatterFigure scatter -> scatter(scatter, table);
                            case CurveFigure curves -> curves(curves, table);
                            case HistogramFigure bins -> histogram(bins, table);
                            case HeatMapFigure cells -> cells(cells, table);
                            case SilhouetteFigure _ -> null;
                        })
                .filter(told -> told.size() > 0);
    }

    private Caption caption(Caption of, TableNumbers table) {
        String alternative = text.beginning(of.alternative(), table);
        return new Caption(
                of.id(),
                of.title(),
                alternative.isEmpty() ? of.title() : alternative,
                text.beginning(of.note(), table),
                of.table(),
                of.check());
    }

    private BarFigure bars(BarFigure figure, TableNumbers table) {
        int[] told = IntStream.range(0, figure.size())
                .filter(bar ->
                        table.hold(figure.categories().get(bar), figure.values().get(bar)))
                .toArray();
        return new BarFigure(
                caption(figure.caption(), table),
                figure.valueAxis(),
                figure.categoryLabel(),
                picked(figure.categories(), told),
                picked(figure.values(), told),
                IntStream.of(told).mapToObj(bar -> label(figure, bar, table)).toList());
    }

    /** What is said at a bar; where it is none of a name, no more than is told. */
    private String label(BarFigure figure, int bar, TableNumbers table) {
        String label = figure.labels().get(bar);
        return table.names().contains(figure.categories().get(bar)) ? label : text.beginning(label, table);
    }

    /** Fields and levels of content; of other tables the cells are as many as rows, and none is told. */
    private @Nullable HeatMapFigure cells(HeatMapFigure figure, TableNumbers table) {
        int columns = figure.columns().size();
        List<HeatMapFigure.Cell> told = IntStream.range(0, figure.size())
                .mapToObj(at -> {
                    HeatMapFigure.Cell cell = figure.cells().get(at);
                    return table.holdCell(
                                    figure.rows().get(at / columns),
                                    figure.columns().get(at % columns),
                                    cell.value())
                            ? cell
                            : new HeatMapFigure.Cell(Double.NaN, "", "");
                })
                .toList();
        return told.stream().allMatch(cell -> Double.isNaN(cell.value()))
                ? null
                : new HeatMapFigure(
                        caption(figure.caption(), table),
                        figure.valueAxis(),
                        figure.ends(),
                        figure.rowLabel(),
                        figure.columnLabel(),
                        figure.rows(),
                        figure.columns(),
                        told);
    }

    private static <T> List<T> picked(List<T> all, int[] places) {
        return IntStream.of(places).<T>mapToObj(all::get).toList();
    }

    private IntervalFigure intervals(IntervalFigure figure, TableNumbers table) {
        boolean reference = text.tells(figure.referenceLabel());
        return new IntervalFigure(
                caption(figure.caption(), table),
                figure.valueAxis(),
                figure.categoryLabel(),
                rows(figure.rows(), table),
                rows(figure.rest(), table),
                reference ? figure.reference() : Double.NaN,
                reference ? figure.referenceLabel() : "");
    }

    private static List<IntervalFigure.Row> rows(List<IntervalFigure.Row> rows, TableNumbers table) {
        return rows.stream()
                .filter(row -> table.hold(row.category(), row.value(), row.low(), row.high()))
                .map(row -> table.hold(row.category(), (double) row.count()) ? row : row.uncounted())
                .toList();
    }

    private StackFigure stack(StackFigure figure, TableNumbers table) {
        return new StackFigure(
                caption(figure.caption(), table),
                figure.valueAxis(),
                figure.categoryLabel(),
                figure.parts(),
                figure.rows().stream()
                        .filter(row -> table.hold(row.category(), (double) row.count()))
                        .filter(row -> row.shares().stream().allMatch(share -> table.hold(row.category(), share)))
                        .toList());
    }

    private ScatterFigure scatter(ScatterFigure figure, TableNumbers table) {
        return new ScatterFigure(
                caption(figure.caption(), table),
                figure.valueAxis(),
                figure.verticalAxis(),
                figure.pointLabel(),
                figure.shading(),
                figure.points().stream()
                        .filter(point -> table.hold(point.name(), point.x(), point.y()))
                        .map(point -> new ScatterFigure.Point(
                                point.name(),
                                point.x(),
                                point.y(),
                                point.shade(),
                                point.marked(),
                                detail(point.name(), point.detail())))
                        .toList(),
                figure.guides());
    }

    /** What is said of a mark, where that may be told of what it is called. */
    private String detail(String name, String detail) {
        return text.tells(name + ": " + detail) ? detail : "";
    }

    private CurveFigure curves(CurveFigure figure, TableNumbers table) {
        List<CurveFigure.Line> lines = new ArrayList<>();
        for (CurveFigure.Line line : figure.lines()) {
            List<CurveFigure.Point> points = line.points().stream()
                    .filter(point -> line.reference()
                            ? isTold(point)
                            : table.hold(point.name(), point.x(), point.y(), point.low(), point.high()))
                    .map(point -> new CurveFigure.Point(
                            point.name(),
                            point.x(),
                            point.y(),
                            point.low(),
                            point.high(),
                            point.marked(),
                            detail(point.name(), point.detail())))
                    .toList();
            if (!points.isEmpty()) {
                lines.add(new CurveFigure.Line(line.name(), points, line.reference()));
            }
        }
        boolean anything = lines.stream().anyMatch(line -> !line.reference());
        return new CurveFigure(
                caption(figure.caption(), table),
                figure.valueAxis(),
                figure.verticalAxis(),
                figure.path(),
                figure.marks(),
                figure.layout(),
                figure.seriesLabel(),
                anything ? lines : List.of(),
                figure.reference(),
                figure.referenceLabel());
    }

    /** Of something to compare with: a diagonal, or a number that stands in some table. */
    private boolean isTold(CurveFigure.Point point) {
        return point.x() == point.y() || tables.values().stream().anyMatch(any -> any.hold("", point.y()));
    }

    private @Nullable HistogramFigure histogram(HistogramFigure figure, TableNumbers table) {
        JoinedCounts joined = new JoinedCounts(figure, table);
        return joined.isWhole() ? joined.figure(caption(figure.caption(), table)) : null;
    }
}
