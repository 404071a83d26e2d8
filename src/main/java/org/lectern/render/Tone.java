package org.lectern.render;

/** A colour in a drawing, before a theme says which: that of an {@link Ink}, or one that tells a quantity. */
public sealed interface Tone permits Ink, Tone.Ramp, Tone.OnRamp, Tone.Ends, Tone.OnEnds, Tone.Faint {

    /**
     * A colour of the ramp, whose lightness changes evenly.
     *
     * @param share 0 for its low end, 1 for its high end
     */
    record Ramp(double share) implements Tone {}

    /** Black or white, whichever can be read better on this colour of the ramp. */
    record OnRamp(double share) implements Tone {}

    /**
     * A colour between two ends that are equally far from the middle, which is nearly that of the page.
     *
     * @param share 0 for the low end, 1 for the high end
     */
    record Ends(double share) implements Tone {}

    /** Black or white, whichever can be read better on this colour between two ends. */
    record OnEnds(double share) implements Tone {}

    /** A colour that is mostly that of the page. */
    record Faint(Tone tone) implements Tone {}
}
