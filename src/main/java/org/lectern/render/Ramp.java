package org.lectern.render;

import org.lectern.figure.Axis;
import org.lectern.figure.HeatMapFigure;

/**
 * Which colour of the ramp tells which value.
 *
 * @param low value of the low end
 * @param high value of the high end; the same as low where all values are equal
 * @param twoEnded whether both ends are telling
 */
public record Ramp(Axis axis, double low, double high, boolean twoEnded) {

    /** Its ends are the axis' where they are given and no value lies beyond, else those of the values; NaN counts as none. */
    public static Ramp of(Axis axis, double[] values) {
        Span span = Span.of(axis, values);
        return new Ramp(
                axis,
                axis.low() <= span.low() ? axis.low() : span.low(),
                axis.high() >= span.high() ? axis.high() : span.high(),
                false);
    }

    /** That of a heat map. */
    public static Ramp of(HeatMapFigure map) {
        Ramp ramp = of(map.valueAxis(), map.spanned());
        return new Ramp(ramp.axis, ramp.low, ramp.high, map.ends() == HeatMapFigure.Ends.BOTH);
    }

    /** The colour of a place between the ends, 0..1. */
    public Tone tone(double share) {
        return twoEnded ? new Tone.Ends(share) : new Tone.Ramp(share);
    }

    /** Black or white, to be read on that colour. */
    public Tone toneOn(double share) {
        return twoEnded ? new Tone.OnEnds(share) : new Tone.OnRamp(share);
    }

    /** Whether all values are equal. */
    public boolean flat() {
        return high <= low;
    }

    /** 0 at the low end, 1 at the high end. */
    public double share(double value) {
        if (flat()) {
            return 1;
        }
        double share = axis.scale() == Axis.Scale.LOG
                ? Math.log(value / low) / Math.log(high / low)
                : (value - low) / (high - low);
        return Math.clamp(share, 0, 1);
    }

    /** As many digits as tell a hundredth of the ramp. */
    private int decimals() {
        return Numbers.decimalsFor((flat() ? Math.abs(low) : high - low) / 10);
    }

    /** A value as this ramp's ends are written. */
    String label(double value) {
        return Numbers.plain(value, decimals());
    }

    String lowLabel() {
        return label(low);
    }

    String highLabel() {
        return label(high);
    }
}
