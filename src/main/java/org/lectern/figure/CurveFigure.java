package org.lectern.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines over a quantity, each point with an interval where it has one.
 *
 * @param valueAxis the horizontal quantity
 * @param verticalAxis what is measured at each of its values
 * @param path how points are joined
 * @param marks what stands out at marked points
 * @param layout where lines are drawn
 * @param seriesLabel what a line stands for, such as "Course"
 * @param lines one or more; told apart by colour and by name
 * @param reference a value of the horizontal quantity to be marked by an upright line, or NaN for none
 * @param referenceLabel what that line is, or empty
 */
public record CurveFigure(
        Caption caption,
        Axis valueAxis,
        Axis verticalAxis,
        Path path,
        Marks marks,
        Layout layout,
        String seriesLabel,
        List<Line> lines,
        double reference,
        String referenceLabel)
        implements Figure {

    /** Where lines are drawn. */
    public enum Layout {
        /** On the same axes, to be compared point by point. */
        TOGETHER,
        /** Each on axes of its own, below one another, where their intervals would cover each other; without a reference. */
        LANES
    }

    /** How points are joined. */
    public enum Path {
        /** By straight lines, with a dot at each point: the points are what was measured. */
        POINTS,
        /** The same, but only with the next whole number: a place that is left out leaves a gap. */
        PLACES,
        /** By straight lines without dots: the points are many. */
        SMOOTH,
        /** A point's value holds until the next point, as in a survival curve. */
        STEPS
    }

    /** What stands out where a point is marked. */
    public enum Marks {
        /** The point. */
        POINTS,
        /** The way from it to the next. */
        WAYS
    }

    /**
     * One line.
     *
     * @param points from left to right
     * @param reference whether it is no finding but something to compare with, such as a diagonal, and is drawn faintly
     */
    public record Line(String name, List<Point> points, boolean reference) {
        public Line {
            points = List.copyOf(points);
        }

        /** A finding. */
        public Line(String name, List<Point> points) {
            this(name, points, false);
        }
    }

    /**
     * One point.
     *
     * @param name what it is, such as a video's title, to tell under the pointer and to find in the table; empty where
     *     it is nothing but its value
     * @param low lower end of the 95 % interval, at most {@code y}, or NaN where there is none
     * @param high upper end of the 95 % interval, at least {@code y}, or NaN where there is none
     * @param marked whether it stands out and is drawn so
     * @param detail a line of facts about it
     */
    public record Point(String name, double x, double y, double low, double high, boolean marked, String detail) {
        public Point {
            if (!Double.isFinite(x) || !Double.isFinite(y) || low > y || high < y) {
                throw new IllegalArgumentException(
                        "A point at " + x + " cannot be " + y + " between " + low + " and " + high);
            }
        }

        /** A point without a name or an interval. */
        public static Point bare(double x, double y, String detail) {
            return new Point("", x, y, Double.NaN, Double.NaN, false, detail);
        }

        /** Whether its interval is known. */
        public boolean hasInterval() {
            return !Double.isNaN(low) && !Double.isNaN(high);
        }
    }

    public CurveFigure {
        lines = List.copyOf(lines);
        for (Line line : lines) {
            for (int i = 1; i < line.points().size(); i++) {
                if (!(line.points().get(i - 1).x() < line.points().get(i).x())) {
                    throw new IllegalArgumentException("Figure " + caption.id() + ": line " + line.name()
                            + " does not run to the right at its point " + i);
                }
            }
        }
    }

    /** Lines whose points stand out themselves, where they do. */
    public CurveFigure(
            Caption caption,
            Axis valueAxis,
            Axis verticalAxis,
            Path path,
            String seriesLabel,
            List<Line> lines,
            double reference,
            String referenceLabel) {
        this(caption, valueAxis, verticalAxis, path, Marks.POINTS, seriesLabel, lines, reference, referenceLabel);
    }

    /** Lines on the same axes. */
    public CurveFigure(
            Caption caption,
            Axis valueAxis,
            Axis verticalAxis,
            Path path,
            Marks marks,
            String seriesLabel,
            List<Line> lines,
            double reference,
            String referenceLabel) {
        this(
                caption,
                valueAxis,
                verticalAxis,
                path,
                marks,
                Layout.TOGETHER,
                seriesLabel,
                lines,
                reference,
                referenceLabel);
    }

    /** The same with each line on axes of its own. */
    public CurveFigure inLanes() {
        return new CurveFigure(
                caption, valueAxis, verticalAxis, path, marks, Layout.LANES, seriesLabel, lines, Double.NaN, "");
    }

    /** Whether each point has a dot. */
    public boolean dotted() {
        return path == Path.POINTS || path == Path.PLACES;
    }

    /** Whether a line runs from a point to the one after it. */
    public boolean joins(Line line, Point from, Point to) {
        return path != Path.PLACES || line.reference() || to.x() - from.x() <= 1;
    }

    /** The points of a line in runs that are joined. */
    public List<List<Point>> runs(Line line) {
        List<Point> points = line.points();
        List<List<Point>> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= points.size(); i++) {
            if (i == points.size() || !joins(line, points.get(i - 1), points.get(i))) {
                runs.add(points.subList(start, i));
                start = i;
            }
        }
        return runs;
    }

    /** What a marked point is called in the figure: its name, or its time in a video; empty where it has none. */
    public String label(Point point) {
        return point.name().isEmpty() && valueAxis.scale() == Axis.Scale.CLOCK ? Clock.of(point.x()) : point.name();
    }

    /** Whether the interval of any point is known. */
    public boolean anyInterval() {
        return lines.stream().flatMap(line -> line.points().stream()).anyMatch(Point::hasInterval);
    }

    /** Number of points of all lines; the marks are counted line by line. */
    @Override
    public int size() {
        return lines.stream().mapToInt(line -> line.points().size()).sum();
    }
}
