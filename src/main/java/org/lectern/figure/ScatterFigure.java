package org.lectern.figure;

import java.util.List;

/**
 * Points of two quantities, each with a name to tell under the pointer.
 *
 * @param valueAxis the horizontal quantity
 * @param verticalAxis the vertical quantity
 * @param pointLabel what a point stands for, such as "Video"
 * @param shading what the points' colours tell
 * @param points those that stand out are named in this order, as far as there is room
 * @param guides lines that points are compared with; may be none
 */
public record ScatterFigure(
        Caption caption,
        Axis valueAxis,
        Axis verticalAxis,
        String pointLabel,
        Shading shading,
        List<Point> points,
        List<Guide> guides)
        implements Figure {

    /** What the points' colours tell. */
    public sealed interface Shading {

        /** Nothing: all points have one colour. */
        record Plain() implements Shading {}

        /**
         * The group a point belongs to.
         *
         * @param label what a group is, such as "Cluster"
         * @param names one a group, in the order of their numbers
         */
        record Groups(String label, List<String> names) implements Shading {
            public Groups {
                names = List.copyOf(names);
            }
        }

        /** A third quantity, such as a score; its axis gives the ends of the colours where they are known. */
        record Ramp(Axis axis) implements Shading {}
    }

    /**
     * One point.
     *
     * @param name what it is
     * @param shade the number of its group counted from 0, or its third quantity; NaN where points are plain
     * @param marked whether it stands out and is drawn and named so
     * @param detail a line of facts about it
     */
    public record Point(String name, double x, double y, double shade, boolean marked, String detail) {

        /** A point where points are plain. */
        public Point(String name, double x, double y, String detail) {
            this(name, x, y, Double.NaN, false, detail);
        }

        /** A point that does not stand out. */
        public Point(String name, double x, double y, double shade, String detail) {
            this(name, x, y, shade, false, detail);
        }
    }

    /** A place on both axes. */
    public record Place(double x, double y) {}

    /**
     * A line that points are compared with.
     *
     * @param name what it is, to be told; may be empty
     * @param places from left to right
     */
    public record Guide(String name, boolean dashed, List<Place> places) {
        public Guide {
            places = List.copyOf(places);
        }
    }

    public ScatterFigure {
        points = List.copyOf(points);
        guides = List.copyOf(guides);
        for (Point point : points) {
            check(point.name(), point.x(), valueAxis);
            check(point.name(), point.y(), verticalAxis);
            switch (shading) {
                case Shading.Plain _ -> {}
                case Shading.Ramp(Axis axis) -> check(point.name(), point.shade(), axis);
                case Shading.Groups groups -> checkGroup(point, groups);
            }
        }
    }

    /** Points of one colour. */
    public ScatterFigure(Caption caption, Axis valueAxis, Axis verticalAxis, String pointLabel, List<Point> points) {
        this(caption, valueAxis, verticalAxis, pointLabel, new Shading.Plain(), points);
    }

    /** Points that are compared with no line. */
    public ScatterFigure(
            Caption caption,
            Axis valueAxis,
            Axis verticalAxis,
            String pointLabel,
            Shading shading,
            List<Point> points) {
        this(caption, valueAxis, verticalAxis, pointLabel, shading, points, List.of());
    }

    private static void check(String name, double value, Axis axis) {
        if (!Double.isFinite(value) || (axis.scale() == Axis.Scale.LOG && value <= 0)) {
            throw new IllegalArgumentException(
                    "Point " + name + " has no place on the axis " + axis.label() + ": " + value);
        }
    }

    private static void checkGroup(Point point, Shading.Groups groups) {
        boolean known = point.shade() >= 0
                && point.shade() < groups.names().size()
                && point.shade() == Math.rint(point.shade());
        if (!known) {
            throw new IllegalArgumentException("Point " + point.name() + " is in group " + point.shade() + " of "
                    + groups.names().size());
        }
    }

    @Override
    public int size() {
        return points.size();
    }
}
