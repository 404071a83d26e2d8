package org.lectern.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.geometry.Rectangle2D;
import org.lectern.figure.Axis;
import org.lectern.figure.HistogramFigure;

/** Bars that touch, upwards from a common base, with their shares where there is room; what is counted for itself stands apart. */
record HistogramBody(HistogramFigure figure) implements Body {

    private static final double LABEL = 1.2;

    /** Between the bins and what is counted for itself. */
    private static final double GAP = 1.6;

    private static final double LABELS_LEFT = 4;

    @Override
    public double height(Sheet sheet, double offered) {
        return PlotFrame.height(sheet, offered);
    }

    @Override
    public Hits draw(Sheet sheet, double top, double height) {
        boolean logarithmic = figure.countAxis().scale() == Axis.Scale.LOG;
        double most = figure.counts().stream().mapToLong(Long::longValue).max().orElse(1);
        boolean labelled = labelsFit(sheet);
        Axis counts = figure.countAxis();
        PlotFrame frame = PlotFrame.draw(
                sheet,
                new Span(
                        figure.valueAxis(),
                        figure.edges().getFirst(),
                        figure.edges().getLast()),
                new Span(
                        labelled
                                ? new Axis(
                                        new HistogramMarks(figure).countLabel(),
                                        counts.scale(),
                                        counts.low(),
                                        counts.high())
                                : counts,
                        logarithmic ? 1 : 0,
                        Math.max(1, most)),
                new PlotFrame.Place(top, height, head(sheet, labelled), apartWidth(sheet)));
        List<Rectangle2D> areas = new ArrayList<>();
        for (int bin = 0; bin < figure.bins(); bin++) {
            double left = frame.x().at(figure.edges().get(bin));
            double right = frame.x().at(figure.edges().get(bin + 1));
            areas.add(drawBin(sheet, frame, bin, left, right));
        }
        frame.base(sheet);
        references().draw(sheet, frame, plotWidth(sheet), frame.y().to() - sheet.em(labelled ? LABEL : 0));
        if (figure.bins() < figure.size()) {
            areas.add(drawApart(sheet, frame));
        }
        for (int bin = 0; labelled && bin < areas.size(); bin++) {
            drawShare(sheet, frame, bin, areas.get(bin));
        }
        return new Hits.Areas(areas, 0);
    }

    /** For the share on the highest bar, and for what the lines are called. */
    private double head(Sheet sheet, boolean labelled) {
        return sheet.em(labelled ? LABEL : 0) + references().height(sheet, plotWidth(sheet));
    }

    /** About how wide the bins are together, before the axes are known. */
    private double plotWidth(Sheet sheet) {
        return sheet.width - sheet.em(LABELS_LEFT) - apartWidth(sheet);
    }

    private UprightLines references() {
        return new UprightLines(
                figure.references(), figure.edges().getFirst(), figure.edges().getLast());
    }

    /** About as wide as a bin. */
    private double barWidth(Sheet sheet) {
        double wide = (sheet.width - sheet.em(LABELS_LEFT + GAP)) / Math.max(1, figure.size());
        return Math.max(wide, sheet.type.width(figure.apart(), TextStyle.SMALL));
    }

    private double apartWidth(Sheet sheet) {
        return figure.apart().isEmpty() ? 0 : sheet.em(GAP) + barWidth(sheet);
    }

    /** Either all bars have their share on them or none has. */
    private boolean labelsFit(Sheet sheet) {
        double plot = plotWidth(sheet);
        HistogramMarks marks = new HistogramMarks(figure);
        double range = figure.edges().getLast() - figure.edges().getFirst();
        return IntStream.range(0, figure.bins())
                .allMatch(bin -> sheet.type.width(marks.share(bin), TextStyle.SMALL) + sheet.em(0.2)
                        <= plot * (figure.edges().get(bin + 1) - figure.edges().get(bin)) / range);
    }

    /** Draws a bin and gives the whole column that belongs to it, so that empty bins can be asked too. */
    private Rectangle2D drawBin(Sheet sheet, PlotFrame frame, int bin, double from, double to) {
        double left = Math.rint(from);
        double right = Math.rint(to);
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

    /** On a ground of its own, so that no line runs through it. */
    private void drawShare(Sheet sheet, PlotFrame frame, int bin, Rectangle2D area) {
        long count = figure.counts().get(bin);
        if (count == 0) {
            return;
        }
        double middle = (area.getMinX() + area.getMaxX()) / 2;
        double top = Math.min(area.getMaxY() - 1, Math.rint(frame.y().at((double) count)));
        double baseline = top - sheet.em(0.25);
        String share = new HistogramMarks(figure).share(bin);
        if (!figure.references().isEmpty()) {
            double width = sheet.type.width(share, TextStyle.SMALL);
            double height = sheet.em(TextStyle.SMALL.em);
            sheet.add(new Shape.Bar(middle - width / 2, baseline - 0.85 * height, width, height, Ink.SURFACE));
        }
        sheet.text(share, middle, baseline, HPos.CENTER, TextStyle.SMALL, Ink.TEXT);
    }

    private Rectangle2D drawApart(Sheet sheet, PlotFrame frame) {
        double right = sheet.width;
        double left = right - barWidth(sheet);
        Rectangle2D area = drawBin(sheet, frame, figure.bins(), left, right);
        sheet.hairline(left, frame.y().from(), right, frame.y().from(), Ink.RULE);
        sheet.text(
                figure.apart(),
                (left + right) / 2,
                frame.y().from() + sheet.em(1.15),
                HPos.CENTER,
                TextStyle.SMALL,
                Ink.TEXT);
        return area;
    }
}
