package org.lectern.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import javafx.geometry.HPos;
import javafx.geometry.Rectangle2D;
import org.lectern.figure.SilhouetteFigure;
import org.lectern.figure.SilhouetteFigure.Group;

/** The profile of each group below one another, filled from zero; as many lines as there are rows of pixels. */
record SilhouetteBody(SilhouetteFigure figure) implements Body {

    private static final double HEAD = 1.4;
    private static final double GAP = 0.5;
    private static final double LEAST = 1.3;
    private static final double USUAL = 20;
    private static final double NAMES_AT_MOST = 0.3;

    @Override
    public double height(Sheet sheet, double offered) {
        double ends = sheet.em(HEAD + Axes.FOOT);
        double least = figure.size() * sheet.em(LEAST + GAP);
        double usual = ends + Math.max(sheet.em(USUAL), least);
        return Double.isNaN(offered) ? usual : Math.max(offered, ends + Math.max(least, sheet.em(LEAST * 6)));
    }

    @Override
    public Hits draw(Sheet sheet, double top, double height) {
        double names = figure.groups().stream()
                .mapToDouble(group -> sheet.type.width(group.name(), TextStyle.BODY))
                .max()
                .orElse(0);
        names = Math.min(names, NAMES_AT_MOST * sheet.width);
        double left = names + sheet.em(0.9);
        Span span = Span.of(figure.valueAxis(), values().toArray()).with(0).with(figure.mean());
        Ticks ticks = Axes.across(sheet, span, sheet.width - left - sheet.em(1));
        Scale scale = Scale.of(
                figure.valueAxis(), ticks, left, sheet.width - Math.max(sheet.em(0.2), Axes.overhang(sheet, ticks)));
        double plotTop = top + sheet.em(HEAD);
        double plotBottom = top + height - sheet.em(Axes.FOOT);
        Axes.drawAcross(sheet, figure.valueAxis(), scale, plotTop, plotBottom);
        Hits hits = drawGroups(sheet, scale, names, plotTop, plotBottom);
        sheet.hairline(scale.at(0), plotTop, scale.at(0), plotBottom, Ink.RULE);
        drawMean(sheet, scale, left, plotTop, plotBottom);
        return hits;
    }

    private DoubleStream values() {
        return figure.groups().stream()
                .flatMapToDouble(group -> group.values().stream().mapToDouble(Double::doubleValue));
    }

    private void drawMean(Sheet sheet, Scale scale, double left, double top, double bottom) {
        if (Double.isNaN(figure.mean())) {
            return;
        }
        double x = Math.rint(scale.at(figure.mean())) + 0.5;
        sheet.add(new Shape.Line(x, top - sheet.em(0.15), x, bottom, 1, true, Ink.TEXT));
        String label = sheet.type.shortened(figure.meanLabel(), TextStyle.SMALL, sheet.width - left);
        double half = sheet.type.width(label, TextStyle.SMALL) / 2;
        double middle = Math.clamp(x, left + half, Math.max(left + half, sheet.width - half));
        sheet.text(label, middle, top - sheet.em(0.45), HPos.CENTER, TextStyle.SMALL, Ink.MUTED);
    }

    /** Each group gets what a name needs, and a share of the rest by its members. */
    private Hits drawGroups(Sheet sheet, Scale scale, double names, double top, double bottom) {
        double free = bottom - top - figure.size() * sheet.em(LEAST + GAP);
        double members = Math.max(1, values().count());
        List<Rectangle2D> areas = new ArrayList<>();
        double y = top;
        for (int i = 0; i < figure.size(); i++) {
            Group group = figure.groups().get(i);
            double height = sheet.em(LEAST) + free * group.values().size() / members;
            double from = Math.rint(y + sheet.em(GAP) / 2);
            double to = Math.rint(y + sheet.em(GAP) / 2 + height);
            String name = sheet.type.shortened(group.name(), TextStyle.BODY, names);
            sheet.textAt(name, names, (from + to) / 2, HPos.RIGHT, TextStyle.BODY, Ink.TEXT);
            if (!group.values().isEmpty()) {
                sheet.add(profile(group.values(), scale, from, (int) (to - from), new Series(i).ink()));
            }
            areas.add(new Rectangle2D(0, y, sheet.width, height + sheet.em(GAP)));
            y += height + sheet.em(GAP);
        }
        return new Hits.Areas(areas, sheet.em(0.25));
    }

    /** Each row of pixels is as long as the member in the middle of those that it stands for. */
    private static Shape.Area profile(List<Double> values, Scale scale, double top, int rows, Tone ink) {
        double[] x = new double[2 * rows + 2];
        double[] y = new double[2 * rows + 2];
        for (int row = 0; row < rows; row++) {
            int member = (int) ((row + 0.5) * values.size() / rows);
            x[2 * row] = x[2 * row + 1] = scale.at(values.get(member));
            y[2 * row] = top + row;
            y[2 * row + 1] = top + row + 1;
        }
        x[2 * rows] = x[2 * rows + 1] = scale.at(0);
        y[2 * rows] = top + rows;
        y[2 * rows + 1] = top;
        return new Shape.Area(x, y, 1, ink);
    }
}
