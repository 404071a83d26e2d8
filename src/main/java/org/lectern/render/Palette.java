package org.lectern.render;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.paint.Color;

/** The colours of a figure. */
public record Palette(Map<Ink, Color> inks) {

    /** Share of a colour that is left of it where it is faint. */
    private static final double FAINT = 0.25;

    /** For paper and exported pictures: the light theme's tokens. */
    public static final Palette LIGHT = of(ink -> Color.web(light(ink)));

    public Palette {
        inks = Map.copyOf(inks);
    }

    static Palette of(Function<Ink, Color> colour) {
        Map<Ink, Color> inks = new EnumMap<>(Ink.class);
        for (Ink ink : Ink.values()) {
            inks.put(ink, colour.apply(ink));
        }
        return new Palette(inks);
    }

    /** The series are Okabe and Ito's colours, moved until each has a contrast of 3 to 1 with white. */
    private static String light(Ink ink) {
        return switch (ink) {
            case SURFACE -> "#ffffff";
            case TEXT, SERIES_8 -> "#24292f";
            case MUTED -> "#57606a";
            case GRID -> "#e4e7eb";
            case RULE -> "#8c959f";
            case MARK -> "#0969da";
            case MARK_SOFT -> "#b6d6f7";
            case SERIES_1 -> "#0072b2";
            case SERIES_2 -> "#c74e00";
            case SERIES_3 -> "#009e73";
            case SERIES_4 -> "#a64d80";
            case SERIES_5 -> "#c6831d";
            case SERIES_6 -> "#329bdc";
            case SERIES_7 -> "#544c00";
            case RAMP_LOW -> "#9fd4b4";
            case RAMP_MIDDLE -> "#268591";
            case RAMP_HIGH -> "#1b2a63";
            case ENDS_LOW -> "#c2540a";
            case ENDS_MIDDLE -> "#e7e9ec";
            case ENDS_HIGH -> "#1f6fb5";
        };
    }

    /** The colour of a tone. */
    public Color of(Tone tone) {
        return switch (tone) {
            case Ink ink -> colour(ink);
            case Tone.Ramp(double share) -> ramp(share);
            case Tone.OnRamp(double share) -> readableOn(ramp(share));
            case Tone.Ends(double share) -> ends(share);
            case Tone.OnEnds(double share) -> readableOn(ends(share));
            case Tone.Faint(Tone full) ->
                Oklab.of(colour(Ink.SURFACE)).towards(Oklab.of(of(full)), FAINT).color();
        };
    }

    private Color colour(Ink ink) {
        return inks.getOrDefault(ink, Color.BLACK);
    }

    private Color ramp(double share) {
        return between(Ink.RAMP_LOW, Ink.RAMP_MIDDLE, Ink.RAMP_HIGH, share);
    }

    private Color ends(double share) {
        return between(Ink.ENDS_LOW, Ink.ENDS_MIDDLE, Ink.ENDS_HIGH, share);
    }

    private Color between(Ink low, Ink middle, Ink high, double share) {
        Oklab end = Oklab.of(colour(share < 0.5 ? low : high));
        return Oklab.of(colour(middle)).towards(end, Math.abs(2 * share - 1)).color();
    }

    private static Color readableOn(Color ground) {
        return Oklab.contrast(ground, Color.BLACK) > Oklab.contrast(ground, Color.WHITE) ? Color.BLACK : Color.WHITE;
    }
}
