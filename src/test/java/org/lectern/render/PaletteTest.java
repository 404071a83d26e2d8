package org.lectern.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class PaletteTest {

    /** Each series can be seen on the palette's ground. */
    static void assertSeriesCanBeSeen(Palette palette) {
        for (int i = 0; i < Series.COLOURS; i++) {
            Color color = palette.of(new Series(i).ink());
            double contrast = Oklab.contrast(color, palette.of(Ink.SURFACE));
            assertTrue(contrast >= 3, new Series(i).ink() + " " + color + ": " + contrast);
        }
    }

    /** The ramp goes from near the ground away from it in even steps of lightness. */
    static void assertRampIsEven(Palette palette) {
        double low = lightness(palette, 0);
        double step = (lightness(palette, 1) - low) / 10;
        double ground = Oklab.of(palette.of(Ink.SURFACE)).lightness();
        assertTrue(Math.abs(ground - low) < Math.abs(ground - lightness(palette, 1)), "the high end stands out");
        for (int i = 1; i <= 10; i++) {
            double here = lightness(palette, i / 10.0) - lightness(palette, (i - 1) / 10.0);
            assertEquals(step, here, Math.abs(step) / 5, "step " + i);
        }
    }

    private static double lightness(Palette palette, double share) {
        return Oklab.of(palette.of(new Tone.Ramp(share))).lightness();
    }

    @Test
    void seriesCanBeSeenOnWhite() {
        assertSeriesCanBeSeen(Palette.LIGHT);
    }

    @Test
    void theRampIsEven() {
        assertRampIsEven(Palette.LIGHT);
    }

    @Test
    void textInACellCanBeRead() {
        for (int i = 0; i <= 100; i++) {
            double share = i / 100.0;
            Color ground = Palette.LIGHT.of(new Tone.Ramp(share));
            assertTrue(Oklab.contrast(ground, Palette.LIGHT.of(new Tone.OnRamp(share))) >= 4.5, "at " + share);
        }
    }

    @Test
    void coloursSurviveTheWayThroughOklab() {
        Color there = Color.web("#c74e00");
        Color back = Oklab.of(there).color();
        assertEquals(there.getRed(), back.getRed(), 1e-3);
        assertEquals(there.getGreen(), back.getGreen(), 1e-3);
        assertEquals(there.getBlue(), back.getBlue(), 1e-3);
    }

    @Test
    void aColourThatComesAgainHasAnotherForm() {
        assertEquals(new Series(1).ink(), new Series(9).ink());
        assertNotEquals(new Series(1).marker(), new Series(9).marker());
    }
}
