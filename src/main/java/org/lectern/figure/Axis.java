package org.lectern.figure;

/**
 * One axis.
 *
 * @param label what is measured, with its unit
 * @param scale linear, logarithmic, or seconds in a video
 * @param low lower end where it is given by the quantity (0 for a percentage), else NaN: taken from the data
 * @param high upper end where it is given by the quantity (100 for a percentage), else NaN: taken from the data
 */
public record Axis(String label, Scale scale, double low, double high) {

    /** How values map to positions. */
    public enum Scale {
        LINEAR,
        LOG,
        /** Linear, in seconds, read as {@link Clock} writes them. */
        CLOCK
    }

    public Axis {
        if (label.isBlank()) {
            throw new IllegalArgumentException("An axis needs a label");
        }
        if (low >= high) {
            throw new IllegalArgumentException("Axis " + label + " runs from " + low + " to " + high);
        }
        if (scale == Scale.LOG && low <= 0) {
            throw new IllegalArgumentException("Logarithmic axis " + label + " cannot start at " + low);
        }
    }

    /** A linear axis from 0 to 100. */
    public static Axis percent(String label) {
        return new Axis(label, Scale.LINEAR, 0, 100);
    }

    /** From 0 to 100 %, or as far as the data reach where an import kept more than 100 %. */
    public static Axis percent(String label, double highest) {
        return highest > 100 ? fromZero(label) : percent(label);
    }

    /** A linear axis from 0 to where the data end. */
    public static Axis fromZero(String label) {
        return new Axis(label, Scale.LINEAR, 0, Double.NaN);
    }

    /** Seconds in a video, from 0 to its length. */
    public static Axis clock(String label, double length) {
        return new Axis(label, Scale.CLOCK, 0, length);
    }

    /** A logarithmic axis over the data's positive values. */
    public static Axis log(String label) {
        return new Axis(label, Scale.LOG, Double.NaN, Double.NaN);
    }
}
