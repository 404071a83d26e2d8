package org.lectern.figure;

import java.util.List;

/**
 * Points of two quantities, each with a name to tell under the pointer.
 *
 * @param valueAxis the horizontal quantity
 * @param verticalAxis the vertical quantity
 * @param pointLabel what a point stands for, such as "Video"
 */
public record ScatterFigure(Caption caption, Axis valueAxis, Axis verticalAxis, String pointLabel, List<Point> points)
        implements Figure {

    /** One point; {@code name} is what it is, {@code detail} a line of facts about it. */
    public record Point(String name, double x, double y, String detail) {}

    public ScatterFigure {
        points = List.copyOf(points);
        for (Point point : points) {
            check(point.name(), point.x(), valueAxis);
            check(point.name(), point.y(), verticalAxis);
        }
    }

    private static void check(String name, double value, Axis axis) {
        if (!Double.isFinite(value) || (axis.scale() == Axis.Scale.LOG && value <= 0)) {
            throw new IllegalArgumentException(
                    "Point " + name + " has no place on the axis " + axis.label() + ": " + value);
        }
    }

    @Override
    public int size() {
        return points.size();
    }
}
