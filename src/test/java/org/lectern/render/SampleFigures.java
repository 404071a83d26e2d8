package org.lectern.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.lectern.figure.Axis;
import org.lectern.figure.BarFigure;
import org.lectern.figure.BoxFigure;
import org.lectern.figure.Caption;
import org.lectern.figure.Figure;
import org.lectern.figure.HistogramFigure;
import org.lectern.figure.IntervalFigure;
import org.lectern.figure.ScatterFigure;

/** Figures of every kind: few marks, many marks, long names, extreme values, none. */
final class SampleFigures {

    private static final String LONG = "CSC101_Y1_01_09 Introduction to the theory of formal languages, part ";

    private SampleFigures() {}

    static Caption caption(String id) {
        return new Caption(id, "What " + id + " shows", "In words: " + id, "", "numbers");
    }

    static BarFigure bars(int count) {
        List<String> names = IntStream.range(0, count)
                .mapToObj(i -> i % 3 == 0 ? LONG + i : "MAT_" + i)
                .toList();
        List<Double> values =
                IntStream.range(0, count).mapToObj(i -> 1000.0 * (count - i)).toList();
        List<String> labels =
                IntStream.range(0, count).mapToObj(i -> (count - i) + "k").toList();
        return new BarFigure(
                caption("bars"), Axis.fromZero("Total completion (sum of percent)"), "Video", names, values, labels);
    }

    static BarFigure extremeBars() {
        return new BarFigure(
                caption("extremes"),
                Axis.fromZero("Sum"),
                "Course",
                List.of("Huge", "Tiny", "Zero", "Negative"),
                List.of(1.234e12, 5.0, 0.0, -3e11),
                List.of("1,234,000,000,000", "5", "0", "-300,000,000,000"));
    }

    static IntervalFigure intervals() {
        List<IntervalFigure.Row> rows = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            rows.add(new IntervalFigure.Row(LONG + i, "Highest", 95 - i, 92 - i, 97 - i, 100 * i + 1_234));
        }
        for (int i = 0; i < 6; i++) {
            rows.add(new IntervalFigure.Row("MAT_" + i, "Lowest", 20 + i, 10 + i, 31 + i, 30 + i));
        }
        return new IntervalFigure(
                caption("intervals"), Axis.percent("Mean completion (%)"), "Video", rows, 75.3, "all views: 75.3 %");
    }

    static BoxFigure boxes() {
        return new BoxFigure(
                caption("boxes"),
                Axis.percent("Completion (%)"),
                "Course",
                List.of(
                        new BoxFigure.Box("Algebra", 5, 40, 80, 100, 100, 68.2, 12_345),
                        new BoxFigure.Box(LONG, 0, 0, 0, 100, 100, 43, 9),
                        new BoxFigure.Box("All the same", 100, 100, 100, 100, 100, 100, 1)));
    }

    static HistogramFigure histogram() {
        return new HistogramFigure(
                caption("histogram"),
                Axis.percent("Completion (%)"),
                Axis.fromZero("Views"),
                List.of(0.0, 25.0, 50.0, 75.0, 100.0),
                List.of(300L, 0L, 100L, 600L));
    }

    static ScatterFigure scatter(int count) {
        Random lots = new Random(7);
        return new ScatterFigure(
                caption("scatter"),
                Axis.log("Views"),
                Axis.percent("Mean completion (%)"),
                "Video",
                IntStream.range(0, count)
                        .mapToObj(i -> new ScatterFigure.Point(
                                "Video " + i, Math.exp(8 * lots.nextDouble()), 100 * lots.nextDouble(), "detail " + i))
                        .toList());
    }

    static BarFigure none() {
        return new BarFigure(
                new Caption("none", "Nothing", "Nothing", "No video has 30 views or more.", "numbers"),
                Axis.fromZero("Views"),
                "Video",
                List.of(),
                List.of(),
                List.of());
    }

    static List<Figure> all() {
        return List.of(
                bars(3),
                bars(30),
                extremeBars(),
                intervals(),
                boxes(),
                histogram(),
                scatter(1),
                scatter(3_000),
                none());
    }
}
