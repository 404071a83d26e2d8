package org.lectern.render;

import javafx.geometry.HPos;
import org.lectern.figure.Axis;

/**
 * Two axes around a plot.
 *
 * @param x the horizontal scale
 * @param y the vertical scale; its {@code from} is the plot's bottom
 */
record PlotFrame(Scale x, Scale y) {

    private static final double BEST = 24;
    private static final double LEAST = 13;
    private static final double HEAD = 2.1;

    /** A quantity and the range that its data take. */
    record Span(Axis axis, double low, double high) {}

    /** The height of a plot with its axes: what is offered, but not less than can be read. */
    static double height(Sheet sheet, double offered) {
        return Double.isNaN(offered) ? sheet.em(BEST) : Math.max(offered, sheet.em(LEAST));
    }

    /** Draws the axes; the vertical one has its title above it, so that it can be read without turning the head. */
    static PlotFrame draw(Sheet sheet, Span across, Span upwards, double top, double height) {
        double plotTop = top + sheet.em(HEAD);
        double plotBottom = top + height - sheet.em(Axes.FOOT);
        Ticks high = Axes.upwards(sheet, upwards.axis, upwards.low, upwards.high, plotBottom - plotTop);
        Scale y = Scale.of(upwards.axis, high, plotBottom, plotTop);
        double left = Axes.widest(sheet, high) + sheet.em(0.6);
        double right = sheet.width - sheet.em(0.2);
        Ticks wide = Axes.across(sheet, across.axis, across.low, across.high, right - left);
        right = sheet.width - Math.max(sheet.em(0.2), Axes.overhang(sheet, wide));
        wide = Axes.across(sheet, across.axis, across.low, across.high, right - left);
        Scale x = Scale.of(across.axis, wide, left, right);
        Axes.drawUpwards(sheet, y, left, right);
        Axes.drawAcross(sheet, across.axis, x, plotTop, plotBottom);
        String title = sheet.type.shortened(upwards.axis.label(), TextStyle.SMALL, sheet.width);
        sheet.text(title, 0, top + sheet.em(0.95), HPos.LEFT, TextStyle.SMALL, Ink.MUTED);
        return new PlotFrame(x, y);
    }

    /** Draws the base line over the marks. */
    void base(Sheet sheet) {
        sheet.hairline(x.from(), y.from(), x.to(), y.from(), Ink.RULE);
    }
}
