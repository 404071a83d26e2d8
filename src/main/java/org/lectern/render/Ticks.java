package org.lectern.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.lectern.figure.Axis;
import org.lectern.figure.Clock;

/**
 * Where a scale is marked, at steps of 1, 2 or 5 times a power of ten, and where it ends. Seconds in a video are marked as
 * clocks are.
 *
 * @param low lower end of the scale
 * @param high upper end of the scale
 * @param values within the scale, ascending
 * @param labels one a value
 */
record Ticks(double low, double high, List<Double> values, List<String> labels) {

    /** Values that differ by less than this share of their size differ by rounding only. */
    private static final double ROUNDING = 1e-12;

    /** In seconds. */
    private static final List<Double> CLOCK_STEPS =
            List.of(1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 60.0, 120.0, 300.0, 600.0, 900.0, 1800.0, 3600.0);

    /**
     * @param span its axis' given ends stay as they are, unless data lie beyond them; free ends go to the next step
     * @param most about how many marks are wanted, at least 1
     */
    static Ticks of(Span span, int most) {
        Axis axis = span.axis();
        boolean freeLow = Double.isNaN(axis.low()) || span.low() < axis.low();
        boolean freeHigh = Double.isNaN(axis.high()) || span.high() > axis.high();
        double low = freeLow ? span.low() : axis.low();
        double high = freeHigh ? span.high() : axis.high();
        if (axis.scale() == Axis.Scale.LOG) {
            return logarithmic(low, high, freeLow, freeHigh, most);
        }
        if (axis.scale() == Axis.Scale.CLOCK) {
            return clock(low, high, most);
        }
        return span.whole() && high > low
                ? marked(low, high, false, false, step(Math.max(1, (high - low) / most)))
                : linear(low, high, freeLow, freeHigh, most);
    }

    /** The end of a video is its end: it is not moved to the next mark. */
    private static Ticks clock(double low, double high, int most) {
        double step = CLOCK_STEPS.stream()
                .filter(seconds -> seconds * most >= high - low)
                .findFirst()
                .orElseGet(() -> 3600 * Math.ceil((high - low) / most / 3600));
        List<Double> values = new ArrayList<>();
        for (double value = Math.ceil(low / step) * step; value <= high; value += step) {
            values.add(value);
        }
        return new Ticks(
                low, high, List.copyOf(values), values.stream().map(Clock::of).toList());
    }

    private static Ticks linear(double dataLow, double dataHigh, boolean freeLow, boolean freeHigh, int most) {
        double low = dataLow;
        double high = dataHigh;
        if (high - low <= ROUNDING * Math.max(Math.abs(low), Math.abs(high))) {
            double room = low == 0 ? 1 : Math.abs(low) / 10;
            low = freeLow ? low - room : low;
            high = freeHigh || !freeLow ? high + room : high;
        }
        return marked(low, high, freeLow, freeHigh, step((high - low) / most));
    }

    private static Ticks marked(double dataLow, double dataHigh, boolean freeLow, boolean freeHigh, BigDecimal step) {
        double low = dataLow;
        double high = dataHigh;
        long first = (long) Math.floor(low / step.doubleValue() + 1e-9);
        long last = (long) Math.ceil(high / step.doubleValue() - 1e-9);
        low = freeLow ? times(step, first) : low;
        high = freeHigh ? times(step, last) : high;
        List<Double> values = new ArrayList<>();
        for (long i = first; i <= last; i++) {
            double value = times(step, i);
            if (value >= low && value <= high) {
                values.add(value);
            }
        }
        double largest = Math.max(Math.abs(low), Math.abs(high));
        List<String> labels = values.stream()
                .map(value -> Numbers.tick(value, largest, step.scale()))
                .toList();
        return new Ticks(low, high, List.copyOf(values), labels);
    }

    private static double times(BigDecimal step, long count) {
        return step.multiply(BigDecimal.valueOf(count)).doubleValue();
    }

    /** The least of 1, 2 and 5 times a power of ten that is at least this. Its scale is the digits it needs. */
    private static BigDecimal step(double atLeast) {
        int power = (int) Math.floor(Math.log10(atLeast));
        for (int mantissa : new int[] {1, 2, 5}) {
            BigDecimal candidate = new BigDecimal(java.math.BigInteger.valueOf(mantissa), -power);
            if (candidate.doubleValue() >= atLeast * (1 - 1e-9)) {
                return candidate;
            }
        }
        return new BigDecimal(java.math.BigInteger.ONE, -power - 1);
    }

    private static Ticks logarithmic(double dataLow, double dataHigh, boolean freeLow, boolean freeHigh, int most) {
        double low = freeLow ? roundMark(dataLow, -1) : dataLow;
        double high = freeHigh ? roundMark(dataHigh, 1) : dataHigh;
        if (low == high) {
            low = low / 10;
            high = high * 10;
        }
        int from = (int) Math.floor(Math.log10(low) + 1e-9);
        int to = (int) Math.ceil(Math.log10(high) - 1e-9);
        List<Double> values = within(low, high, from, to, 1, 1, 2, 5);
        if (values.size() > most) {
            values = within(low, high, from, to, 1, 1);
        }
        for (int every = 2; values.size() > Math.max(2, most); every++) {
            values = within(low, high, from, to, every, 1);
        }
        double end = high;
        List<String> labels = values.stream()
                .map(value -> Numbers.tick(value, value, (int) Math.max(0, -Math.floor(Math.log10(value) + 1e-9))))
                .toList();
        return new Ticks(low, end, values, labels);
    }

    private static List<Double> within(double low, double high, int from, int to, int every, int... mantissas) {
        List<Double> values = new ArrayList<>();
        for (int power = from; power <= to; power += every) {
            for (int mantissa : mantissas) {
                double value = mark(mantissa, power);
                if (value >= low && value <= high) {
                    values.add(value);
                }
            }
        }
        return List.copyOf(values);
    }

    /** The nearest of 1, 2, 5 times a power of ten, not above (-1) or not below (1) this. */
    private static double roundMark(double value, int direction) {
        int power = (int) Math.floor(Math.log10(value) + 1e-9);
        double best = direction < 0 ? mark(1, power) : mark(1, power + 1);
        for (int mantissa : new int[] {1, 2, 5}) {
            double candidate = mark(mantissa, power);
            if (direction < 0 && candidate <= value) {
                best = candidate;
            }
            if (direction > 0 && candidate >= value && candidate < best) {
                best = candidate;
            }
        }
        return best;
    }

    private static double mark(int mantissa, int power) {
        return new BigDecimal(java.math.BigInteger.valueOf(mantissa), -power).doubleValue();
    }
}
