package org.lectern.render;

import javafx.geometry.HPos;

/**
 * Two axes around a plot.
 *
 * @param x the horizontal scale
 * @param y the vertical scale; its {@code from} is the plot's bottom
 */
record PlotFrame(Scale x, Scale y) {

    private static final double BEST = 24;
    private static final double LEAST = 13;
    /** Height of the vertical axis' title, in em. */
    static final double HEAD = 2.1;

    /**
     * The place of a plot with its axes.
     *
     * @param top where the vertical axis' title begins
     * @param height down to the end of the horizontal axis' title
     * @param head what is kept free between the vertical axis' title and the plot
     * @param side what is kept free at the right
     */
    record Place(double top, double height, double head, double side) {}

    /** The height of a plot with its axes: what is offered, but not less than can be read. */
    static double height(Sheet sheet, double offered) {
        return height(sheet, offered, 0);
    }

    /** The height of a plot with its axes and of what stands above it, in pixels. */
    static double height(Sheet sheet, double offered, double above) {
        return Double.isNaN(offered) ? sheet.em(BEST) + above : Math.max(offered, sheet.em(LEAST) + above);
    }

    /** The height of the plot itself in a place of this height. */
    static double plotHeight(Sheet sheet, double height) {
        return height - sheet.em(HEAD + Axes.FOOT);
    }

    /** Draws the axes; the vertical one has its title above it, so that it can be read without turning the head. */
    static PlotFrame draw(Sheet sheet, Span across, Span upwards, Place place) {
        return lane(sheet, across, upwards, place, true, true);
    }

    /**
     * The same for one of several plots below one another.
     *
     * @param titled whether the vertical axis has its title above it
     * @param footed whether the horizontal axis has its labels below it
     */
    static PlotFrame lane(Sheet sheet, Span across, Span upwards, Place place, boolean titled, boolean footed) {
        double plotTop = place.top + (titled ? sheet.em(HEAD) : 0) + place.head;
        double plotBottom = place.top + place.height - (footed ? sheet.em(Axes.FOOT) : 0);
        Ticks high = Axes.upwards(sheet, upwards, plotBottom - plotTop);
        Scale y = Scale.of(upwards.axis(), high, plotBottom, plotTop);
        double left = Axes.widest(sheet, high) + sheet.em(0.6);
        double right = sheet.width - Math.max(place.side, sheet.em(0.2));
        Ticks wide = Axes.across(sheet, across, right - left);
        right = sheet.width - Math.max(place.side, Math.max(sheet.em(0.2), Axes.overhang(sheet, wide)));
        wide = Axes.across(sheet, across, right - left);
        Scale x = Scale.of(across.axis(), wide, left, right);
        Axes.drawUpwards(sheet, y, left, right);
        if (footed) {
            Axes.drawAcross(sheet, across.axis(), x, plotTop, plotBottom);
        } else {
            wide.values().forEach(value -> sheet.hairline(x.at(value), plotTop, x.at(value), plotBottom, Ink.GRID));
        }
        if (titled) {
            String title = sheet.type.shortened(upwards.axis().label(), TextStyle.SMALL, sheet.width);
            sheet.text(title, 0, place.top + sheet.em(0.95), HPos.LEFT, TextStyle.SMALL, Ink.MUTED);
        }
        return new PlotFrame(x, y);
    }

    /** Draws the base line over the marks. */
    void base(Sheet sheet) {
        sheet.hairline(x.from(), y.from(), x.to(), y.from(), Ink.RULE);
    }
}
