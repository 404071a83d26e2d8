package org.lectern.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Clock;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.CurveFigure.Line;
import org.lectern.figure.CurveFigure.Point;

/** What a point of a line is called and what it says. */
record CurveWords(CurveFigure figure) {

    private static final Words WORDS = Words.of(CurveWords.class);

    /** A point and the line it is on. */
    private record Place(Line line, Point point) {

        String name() {
            return point.name().isBlank() ? line.name() : point.name();
        }
    }

    private Place place(int mark) {
        int left = mark;
        for (Line line : figure.lines()) {
            if (left < line.points().size()) {
                return new Place(line, line.points().get(left));
            }
            left -= line.points().size();
        }
        throw new IndexOutOfBoundsException(mark);
    }

    /** The point's name, or that of its line. */
    String name(int mark) {
        return place(mark).name();
    }

    /** Line, both quantities and what else is known. */
    List<String> facts(int mark) {
        Place place = place(mark);
        List<String> facts = new ArrayList<>();
        if (figure.lines().size() > 1 && !place.name().equals(place.line.name())) {
            facts.add(WORDS.say("mark.value", figure.seriesLabel(), place.line.name()));
        }
        facts.add(WORDS.say("mark.value", figure.valueAxis().label(), across(place.point)));
        facts.add(WORDS.say("mark.value", figure.verticalAxis().label(), upwards(place.point)));
        if (!place.point.detail().isBlank()) {
            facts.add(place.point.detail());
        }
        return facts;
    }

    private Stream<Point> points() {
        return figure.lines().stream().flatMap(line -> line.points().stream());
    }

    private String across(Point point) {
        if (figure.valueAxis().scale() == Axis.Scale.CLOCK) {
            return Clock.of(point.x());
        }
        boolean whole = points().allMatch(any -> any.x() == Math.rint(any.x()));
        return Numbers.plain(
                point.x(), whole ? 0 : decimals(points().mapToDouble(Point::x).toArray()));
    }

    private String upwards(Point point) {
        int decimals = decimals(points().mapToDouble(Point::y).toArray());
        String value = Numbers.plain(point.y(), decimals);
        return point.hasInterval()
                ? WORDS.say(
                        "interval.value",
                        value,
                        Numbers.plain(point.low(), decimals),
                        Numbers.plain(point.high(), decimals))
                : value;
    }

    /** As many digits as tell a tenth of what separates the values; for equal ones, of the value. */
    private static int decimals(double[] values) {
        DoubleSummaryStatistics all = Arrays.stream(values).summaryStatistics();
        double range = all.getMax() - all.getMin();
        return Numbers.decimalsFor((range > 0 ? range : Math.abs(all.getMax())) / 10);
    }
}
