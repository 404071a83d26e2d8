package org.lectern.render;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.lectern.figure.HistogramFigure;

/** Bars that touch, upwards from a common base. */
record HistogramBody(HistogramFigure figure) implements Body {

    @Override
    public double height(Sheet sheet, double offered) {
        return PlotFrame.height(sheet, offered);
    }

    @Override
    public Hits draw(Sheet sheet, double top, double height) {
        boolean logarithmic = figure.countAxis().scale() == org.lectern.figure.Axis.Scale.LOG;
        double most = figure.counts().stream().mapToLong(Long::longValue).max().orElse(1);
        PlotFrame frame = PlotFrame.draw(
                sheet,
                new Span(
                        figure.valueAxis(),
                        figure.edges().getFirst(),
                        figure.edges().getLast()),
                new Span(figure.countAxis(), logarithmic ? 1 : 0, Math.max(1, most)),
                new PlotFrame.Place(top, height, 0, 0));
        List<Rectangle2D> areas = new ArrayList<>();
        for (int bin = 0; bin < figure.size(); bin++) {
            areas.add(drawBin(sheet, frame, bin));
        }
        frame.base(sheet);
        return new Hits.Areas(areas, 0);
    }

    /** Draws a bin and gives the whole column that belongs to it, so that empty bins can be asked too. */
    private Rectangle2D drawBin(Sheet sheet, PlotFrame frame, int bin) {
        double left = Math.rint(frame.x().at(figure.edges().get(bin)));
        double right = Math.rint(frame.x().at(figure.edges().get(bin + 1)));
        double bottom = Math.rint(frame.y().from());
        double seam = right - left >= 6 ? 1 : 0;
        double count = figure.counts().get(bin);
        if (count > 0) {
            double top = Math.min(bottom - 1, Math.rint(frame.y().at(count)));
            sheet.add(new Shape.Bar(left, top, Math.max(1, right - left - seam), bottom - top, Ink.MARK));
        }
        return new Rectangle2D(
                left,
                frame.y().to(),
                Math.max(0, right - left),
                bottom - frame.y().to());
    }
}
