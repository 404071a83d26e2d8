package org.lectern.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.CurveFigure.Line;

/** The lines' names right beside their ends, where lines are few and end together. */
record EndLabels(CurveFigure figure) {

    private static final int MOST = 12;
    private static final double ROW = 1.2;
    private static final double WIDEST = 0.24;
    private static final double LEADER = 1.6;
    private static final double PLOT_AT_LEAST = 20;
    /** Share of the page that may lie between the ends of the lines. */
    private static final double TOGETHER = 0.06;

    /** Whether there is room for them on a plot of this height. */
    boolean fit(Sheet sheet, double plotHeight) {
        int count = figure.lines().size();
        return count > 1
                && count <= MOST
                && count * sheet.em(ROW) <= plotHeight
                && sheet.width - width(sheet) >= sheet.em(PLOT_AT_LEAST)
                && figure.lines().stream().noneMatch(line -> line.points().isEmpty())
                && endTogether();
    }

    private boolean endTogether() {
        double low = figure.lines().stream()
                .mapToDouble(line -> line.points().getFirst().x())
                .min()
                .orElse(0);
        double[] ends = figure.lines().stream()
                .mapToDouble(line -> line.points().getLast().x())
                .sorted()
                .toArray();
        double last = ends[ends.length - 1];
        return last - ends[0] <= TOGETHER * (last - low);
    }

    /** What they take of the page's width, in pixels. */
    double width(Sheet sheet) {
        double names = figure.lines().stream()
                .mapToDouble(line -> sheet.type.width(name(sheet, line), TextStyle.SMALL))
                .max()
                .orElse(0);
        return sheet.em(LEADER) + names;
    }

    private static String name(Sheet sheet, Line line) {
        return sheet.type.shortened(line.name(), TextStyle.SMALL, WIDEST * sheet.width);
    }

    void draw(Sheet sheet, PlotFrame frame) {
        double[] ends = figure.lines().stream()
                .mapToDouble(line -> frame.y().at(line.points().getLast().y()))
                .toArray();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, ends.length).boxed().toList());
        order.sort(Comparator.comparingDouble(i -> ends[i]));
        double[] places = spread(
                order.stream().mapToDouble(i -> ends[i]).toArray(),
                sheet.em(ROW),
                frame.y().to(),
                frame.y().from());
        double left = frame.x().to();
        for (int k = 0; k < places.length; k++) {
            Line line = figure.lines().get(order.get(k));
            double x = frame.x().at(line.points().getLast().x());
            sheet.add(new Shape.Line(
                    x,
                    ends[order.get(k)],
                    left + sheet.em(LEADER - 0.3),
                    places[k],
                    1,
                    false,
                    Series.of(figure, order.get(k)).ink()));
            sheet.textAt(name(sheet, line), left + sheet.em(LEADER), places[k], HPos.LEFT, TextStyle.SMALL, Ink.TEXT);
        }
    }

    /** Moves rising places as far apart as they need, first down, then up again from the bottom. */
    private static double[] spread(double[] wanted, double gap, double top, double bottom) {
        double[] places = wanted.clone();
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.max(places[i], i == 0 ? top : places[i - 1] + gap);
        }
        for (int i = places.length - 1; i >= 0; i--) {
            places[i] = Math.min(places[i], i == places.length - 1 ? bottom : places[i + 1] - gap);
        }
        return places;
    }
}
