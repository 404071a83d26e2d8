package org.lectern.render;

import java.util.Arrays;
import org.lectern.figure.Axis;

/**
 * A quantity and the range that is shown of it.
 *
 * @param low smallest value
 * @param high largest value
 * @param whole whether all values are whole: marks between them would stand for nothing, and the scale ends where they end
 */
public record Span(Axis axis, double low, double high, boolean whole) {

    Span(Axis axis, double low, double high) {
        this(axis, low, high, false);
    }

    /** The range of these values, NaN left out; 0 to 1 where there are none. */
    public static Span of(Axis axis, double... values) {
        double[] known =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        return new Span(
                axis,
                Arrays.stream(known).min().orElse(0),
                Arrays.stream(known).max().orElse(1));
    }

    /** The same, told to be of whole numbers, with room for half a mark at the ends that the axis leaves open. */
    Span ofWholeNumbers(double room) {
        return new Span(
                axis,
                Double.isNaN(axis.low()) ? low - room : low,
                Double.isNaN(axis.high()) ? high + room : high,
                true);
    }

    /** The same, wide enough for this value too; NaN changes nothing. */
    Span with(double value) {
        return Double.isNaN(value) ? this : new Span(axis, Math.min(low, value), Math.max(high, value), whole);
    }
}
