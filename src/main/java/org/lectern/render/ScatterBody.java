package org.lectern.render;

import java.util.function.ToDoubleFunction;
import org.lectern.figure.Axis;
import org.lectern.figure.ScatterFigure;
import org.lectern.figure.ScatterFigure.Point;

/** Points on two axes; the more there are, the smaller and fainter each is. */
record ScatterBody(ScatterFigure figure) implements Body {

    private static final int FEW = 200;
    private static final int MANY = 5_000;
    private static final double REACH = 0.9;

    @Override
    public double height(Sheet sheet, double offered) {
        return PlotFrame.height(sheet, offered);
    }

    @Override
    public Hits draw(Sheet sheet, double top, double height) {
        PlotFrame frame = PlotFrame.draw(
                sheet, span(figure.valueAxis(), Point::x), span(figure.verticalAxis(), Point::y), top, height);
        double[] x = figure.points().stream()
                .mapToDouble(point -> frame.x().at(point.x()))
                .toArray();
        double[] y = figure.points().stream()
                .mapToDouble(point -> frame.y().at(point.y()))
                .toArray();
        frame.base(sheet);
        double radius = x.length <= FEW ? 0.3 : x.length <= MANY ? 0.24 : 0.18;
        double opacity = x.length <= FEW ? 0.7 : x.length <= MANY ? 0.5 : 0.35;
        sheet.add(new Shape.Cloud(x, y, sheet.em(radius), opacity, Ink.MARK));
        return new PointGrid(x, y, sheet.em(REACH));
    }

    private PlotFrame.Span span(Axis axis, ToDoubleFunction<Point> quantity) {
        return new PlotFrame.Span(
                axis,
                figure.points().stream().mapToDouble(quantity).min().orElse(0),
                figure.points().stream().mapToDouble(quantity).max().orElse(1));
    }
}
