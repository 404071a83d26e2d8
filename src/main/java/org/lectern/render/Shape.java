package org.lectern.render;

/** One thing in a drawing, in pixels from its top left corner. */
sealed interface Shape {

    /**
     * @param x left end
     * @param baseline where the letters stand
     * @param width as measured
     */
    record Label(String text, double x, double baseline, double width, TextStyle style, Ink ink) implements Shape {}

    /** A filled rectangle. */
    record Bar(double x, double y, double width, double height, Ink ink) implements Shape {}

    /** A straight line. */
    record Line(double x1, double y1, double x2, double y2, double thickness, boolean dashed, Ink ink)
            implements Shape {}

    /** A filled circle. */
    record Dot(double x, double y, double radius, Ink ink) implements Shape {}

    /** A square on its tip with a rim. */
    record Diamond(double x, double y, double radius, Ink fill, Ink rim) implements Shape {}

    /** Many see-through points, told apart by place only. */
    final class Cloud implements Shape {

        /** One a point. */
        final double[] x;

        /** One a point. */
        final double[] y;

        final double radius;

        /** Of one point alone, 0..1. */
        final double opacity;

        final Ink ink;

        Cloud(double[] x, double[] y, double radius, double opacity, Ink ink) {
            this.x = x;
            this.y = y;
            this.radius = radius;
            this.opacity = opacity;
            this.ink = ink;
        }
    }
}
