package org.lectern.render;

import org.lectern.figure.Axis;

/**
 * Maps values to pixels.
 *
 * @param ticks where the scale is marked and ends
 * @param logarithmic whether equal distances are equal ratios
 * @param from pixel of the scale's lower end
 * @param to pixel of the scale's upper end; above {@code from} on the page where it is smaller
 */
record Scale(Ticks ticks, boolean logarithmic, double from, double to) {

    static Scale of(Axis axis, Ticks ticks, double from, double to) {
        return new Scale(ticks, axis.scale() == Axis.Scale.LOG, from, to);
    }

    /** The pixel of a value. */
    double at(double value) {
        return from + (to - from) * share(value);
    }

    private double share(double value) {
        return logarithmic
                ? Math.log(value / ticks.low()) / Math.log(ticks.high() / ticks.low())
                : (value - ticks.low()) / (ticks.high() - ticks.low());
    }
}
