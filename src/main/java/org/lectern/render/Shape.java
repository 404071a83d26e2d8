package org.lectern.render;

import java.util.List;

/** One thing in a drawing, in pixels from its top left corner. */
sealed interface Shape {

    /**
     * @param x left end
     * @param baseline where the letters stand
     * @param width as measured
     */
    record Label(String text, double x, double baseline, double width, TextStyle style, Tone ink) implements Shape {}

    /** A filled rectangle. */
    record Bar(double x, double y, double width, double height, Tone ink) implements Shape {}

    /** A straight line. */
    record Line(double x1, double y1, double x2, double y2, double thickness, boolean dashed, Tone ink)
            implements Shape {}

    /** A filled circle. */
    record Dot(double x, double y, double radius, Tone ink) implements Shape {}

    /** A square on its tip with a rim. */
    record Diamond(double x, double y, double radius, Tone fill, Tone rim) implements Shape {}

    /** A filled form of the area of a disc of this radius. */
    record Symbol(double x, double y, double radius, Marker marker, Tone ink) implements Shape {}

    /** A circle without filling. */
    record Ring(double x, double y, double radius, double thickness, Tone ink) implements Shape {}

    /** A ramp's colours from its low end at the left to its high end. */
    record RampBar(double x, double y, double width, double height, Ramp ramp) implements Shape {}

    /** A line through places. */
    final class Curve implements Shape {

        final double[] x;
        final double[] y;
        final double thickness;

        /** Lengths of strokes and gaps in pixels, none for a line without. */
        final double[] dashes;

        final Tone ink;

        Curve(double[] x, double[] y, double thickness, double[] dashes, Tone ink) {
            this.x = x;
            this.y = y;
            this.thickness = thickness;
            this.dashes = dashes;
            this.ink = ink;
        }
    }

    /** A filled outline. */
    final class Area implements Shape {

        final double[] x;
        final double[] y;

        /** 0..1. */
        final double opacity;

        final Tone ink;

        Area(double[] x, double[] y, double opacity, Tone ink) {
            this.x = x;
            this.y = y;
            this.opacity = opacity;
            this.ink = ink;
        }
    }

    /** Many see-through points. */
    final class Cloud implements Shape {

        /** One a point. */
        final double[] x;

        /** One a point. */
        final double[] y;

        /** One a point: which of the looks it has. */
        final int[] look;

        final List<Look> looks;
        final double radius;

        /** Of one point alone, 0..1. */
        final double opacity;

        Cloud(double[] x, double[] y, int[] look, List<Look> looks, double radius, double opacity) {
            this.x = x;
            this.y = y;
            this.look = look;
            this.looks = List.copyOf(looks);
            this.radius = radius;
            this.opacity = opacity;
        }

        /** What points have in common that belong together. */
        record Look(Marker marker, Tone ink) {}
    }
}
