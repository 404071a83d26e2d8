package org.lectern.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.lectern.figure.Axis;
import org.lectern.figure.BarFigure;
import org.lectern.figure.Caption;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.Figure;
import org.lectern.figure.HeatMapFigure;
import org.lectern.figure.HistogramFigure;
import org.lectern.figure.IntervalFigure;
import org.lectern.figure.ScatterFigure;
import org.lectern.figure.ScatterFigure.Shading;
import org.lectern.figure.SilhouetteFigure;
import org.lectern.figure.StackFigure;

/** Figures of every kind: few marks, many marks, long names, extreme values, none. */
public final class SampleFigures {

    private static final String LONG = "CSC101_Y1_01_09 Introduction to the theory of formal languages, part ";

    private SampleFigures() {}

    public static Caption caption(String id) {
        return new Caption(id, "What " + id + " shows", "In words: " + id, "", "numbers");
    }

    public static BarFigure bars(int count) {
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

    public static BarFigure extremeBars() {
        return new BarFigure(
                caption("extremes"),
                Axis.fromZero("Sum"),
                "Course",
                List.of("Huge", "Tiny", "Zero", "Negative"),
                List.of(1.234e12, 5.0, 0.0, -3e11),
                List.of("1,234,000,000,000", "5", "0", "-300,000,000,000"));
    }

    public static IntervalFigure intervals() {
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

    /** Bars of three parts, some of them of nothing. */
    public static StackFigure stack() {
        return new StackFigure(
                caption("stack"),
                Axis.percent("Views (%)"),
                "Course",
                List.of("Stopped before half", "Stopped later", "Finished"),
                List.of(
                        new StackFigure.Row("Algebra", List.of(20.0, 5.0, 75.0), 12_345),
                        new StackFigure.Row(LONG, List.of(0.0, 0.4, 99.6), 9),
                        new StackFigure.Row("All the same", List.of(0.0, 0.0, 100.0), 1)));
    }

    public static HistogramFigure histogram() {
        return new HistogramFigure(
                caption("histogram"),
                Axis.percent("Completion (%)"),
                Axis.fromZero("Views"),
                List.of(0.0, 25.0, 50.0, 75.0, 100.0),
                List.of(300L, 0L, 100L, 600L));
    }

    /** Few rows whose names are sentences rather than names. */
    public static BarFigure sentences() {
        return new BarFigure(
                caption("sentences"),
                Axis.percent("Share of the views (%)"),
                "How views turned out",
                List.of("Not finished, predicted as finished", "Finished, predicted so"),
                List.of(30.0, 70.0),
                List.of("30.0 % (3 of 10)", "70.0 % (7 of 10)"));
    }

    /** With three lines that are nearer to each other than their names are wide. */
    public static HistogramFigure quartiles() {
        HistogramFigure plain = histogram();
        return new HistogramFigure(
                caption("quartiles"),
                plain.valueAxis(),
                plain.countAxis(),
                plain.edges(),
                plain.counts(),
                "",
                List.of(
                        new HistogramFigure.Reference(40, "Lower quartile 40"),
                        new HistogramFigure.Reference(42, "Median 42"),
                        new HistogramFigure.Reference(44, "Upper quartile 44")));
    }

    /** Bins of 5 points, and what is complete for itself: most. */
    public static HistogramFigure apart(int bins) {
        List<Long> counts = new ArrayList<>();
        for (int bin = 0; bin < bins; bin++) {
            counts.add(37L * bin % 11 * 10);
        }
        counts.add(10_200L);
        return new HistogramFigure(
                caption("apart"),
                Axis.percent("Completion (%)"),
                Axis.fromZero("Views"),
                IntStream.rangeClosed(0, bins)
                        .mapToObj(edge -> 100.0 * edge / bins)
                        .toList(),
                counts,
                "100 % or more");
    }

    public static ScatterFigure scatter(int count) {
        Random random = new Random(7);
        return new ScatterFigure(
                caption("scatter"),
                Axis.log("Views"),
                Axis.percent("Mean completion (%)"),
                "Video",
                IntStream.range(0, count)
                        .mapToObj(i -> new ScatterFigure.Point(
                                "Video " + i,
                                Math.exp(8 * random.nextDouble()),
                                100 * random.nextDouble(),
                                "detail " + i))
                        .toList());
    }

    /** Points of which every fourth stands out, under a line. */
    public static ScatterFigure marked(int count) {
        Random random = new Random(11);
        return new ScatterFigure(
                caption("marked"),
                Axis.log("Views"),
                Axis.percent("Mean completion (%)"),
                "Video",
                new Shading.Plain(),
                IntStream.range(0, count)
                        .mapToObj(i -> new ScatterFigure.Point(
                                i % 8 == 0 ? LONG + i : "Video " + i,
                                Math.exp(8 * random.nextDouble()),
                                100 * random.nextDouble(),
                                Double.NaN,
                                i % 4 == 0,
                                "detail " + i))
                        .toList(),
                List.of(new ScatterFigure.Guide(
                        "95 % limit",
                        true, List.of(new ScatterFigure.Place(1, 10), new ScatterFigure.Place(5_000, 60)))));
    }

    /** Points of groups that lie over one another. */
    public static ScatterFigure grouped(int count, int groups) {
        Random random = new Random(8);
        return new ScatterFigure(
                caption("grouped"),
                new Axis("First component", Axis.Scale.LINEAR, Double.NaN, Double.NaN),
                new Axis("Second component", Axis.Scale.LINEAR, Double.NaN, Double.NaN),
                "Learner",
                new Shading.Groups(
                        "Cluster",
                        IntStream.rangeClosed(1, groups)
                                .mapToObj(group -> "Group " + group)
                                .toList()),
                IntStream.range(0, count)
                        .mapToObj(i -> new ScatterFigure.Point(
                                "Learner " + i,
                                i % groups + random.nextGaussian(),
                                i % groups % 3 + random.nextGaussian(),
                                i % groups,
                                "detail " + i))
                        .toList());
    }

    /** Points whose colour tells a score. */
    public static ScatterFigure scored(int count) {
        Random random = new Random(9);
        return new ScatterFigure(
                caption("scored"),
                Axis.log("Views"),
                Axis.percent("Mean completion (%)"),
                "Learner",
                new Shading.Ramp(new Axis("How unusual (0 to 1)", Axis.Scale.LINEAR, 0, 1)),
                IntStream.range(0, count)
                        .mapToObj(i -> new ScatterFigure.Point(
                                "Learner " + i,
                                Math.exp(5 * random.nextDouble()),
                                100 * random.nextDouble(),
                                random.nextDouble(),
                                "detail " + i))
                        .toList());
    }

    /** A line over positions 1..n, with intervals, one marked point and a reference. */
    public static CurveFigure positions(int count) {
        List<CurveFigure.Point> points = IntStream.rangeClosed(1, count)
                .mapToObj(i -> new CurveFigure.Point(
                        "Video " + i,
                        i,
                        80 - 40.0 * i / count,
                        70 - 40.0 * i / count,
                        85 - 40.0 * i / count,
                        i == 3,
                        ""))
                .toList();
        return new CurveFigure(
                caption("positions"),
                new Axis("Position in the course", Axis.Scale.LINEAR, Double.NaN, Double.NaN),
                Axis.percent("Mean completion (%)"),
                CurveFigure.Path.POINTS,
                "Course",
                List.of(new CurveFigure.Line("Algebra", points)),
                Math.max(1, count / 2),
                "half of the course");
    }

    /** Places of which some are left out, one way that stands out, and a level to compare with. */
    public static CurveFigure places() {
        List<CurveFigure.Point> points = IntStream.of(1, 2, 3, 6, 7, 9)
                .mapToObj(i -> new CurveFigure.Point(
                        i == 2 ? LONG : "Video " + i, i, 90 - 9 * i, 85 - 9 * i, 99 - 9 * i, i == 2, ""))
                .toList();
        List<CurveFigure.Point> level = List.of(CurveFigure.Point.bare(1, 40, ""), CurveFigure.Point.bare(9, 40, ""));
        return new CurveFigure(
                caption("places"),
                new Axis("Place in the course", Axis.Scale.LINEAR, Double.NaN, Double.NaN),
                Axis.percent("Learners (%)"),
                CurveFigure.Path.PLACES,
                CurveFigure.Marks.WAYS,
                "Learners",
                List.of(
                        new CurveFigure.Line("Videos", points),
                        new CurveFigure.Line("The course as a whole", level, true)),
                Double.NaN,
                "");
    }

    /** Steps that fall, one line a course. */
    public static CurveFigure survival(int lines, int points) {
        Random random = new Random(10);
        List<CurveFigure.Line> all = IntStream.range(0, lines)
                .mapToObj(line ->
                        new CurveFigure.Line(line % 4 == 3 ? LONG + line : "Course " + line, falling(points, random)))
                .toList();
        return new CurveFigure(
                caption("survival"),
                Axis.fromZero("Days since the first view"),
                Axis.percent("Still watching (%)"),
                CurveFigure.Path.STEPS,
                "Course",
                all,
                Double.NaN,
                "");
    }

    private static List<CurveFigure.Point> falling(int points, Random random) {
        List<CurveFigure.Point> falling = new ArrayList<>();
        double left = 100;
        for (int i = 0; i < points; i++) {
            falling.add(new CurveFigure.Point("", 7 * i, left, 0.93 * left, Math.min(100, 1.05 * left), false, ""));
            left *= 1 - 0.3 * random.nextDouble();
        }
        return falling;
    }

    /** A curve of very many points without intervals. */
    public static CurveFigure smooth(int points) {
        return new CurveFigure(
                caption("smooth"),
                new Axis("Second", Axis.Scale.LINEAR, Double.NaN, Double.NaN),
                new Axis("Viewers", Axis.Scale.LINEAR, Double.NaN, Double.NaN),
                CurveFigure.Path.SMOOTH,
                "Video",
                List.of(new CurveFigure.Line(
                        "Limits",
                        IntStream.range(0, points)
                                .mapToObj(i -> CurveFigure.Point.bare(i / 10.0, 50 + 20 * Math.sin(i / 90.0), ""))
                                .toList())),
                Double.NaN,
                "");
    }

    /** Two lines whose bands would cover each other, one marked place each. */
    public static CurveFigure lanes() {
        return new CurveFigure(
                        caption("lanes"),
                        Axis.clock("Position in the video", 100),
                        Axis.fromZero("Viewers (%)"),
                        CurveFigure.Path.SMOOTH,
                        "Who",
                        List.of(lane("Skip it and watch later parts", 4), lane("Stop for good", 5)),
                        Double.NaN,
                        "")
                .inLanes();
    }

    private static CurveFigure.Line lane(String name, double height) {
        return new CurveFigure.Line(
                name,
                IntStream.range(0, 10)
                        .mapToObj(i -> new CurveFigure.Point(
                                i == 5 ? "0:50" : "", 10.0 * i, height + i % 3, height - 2, height + 6, i == 5, ""))
                        .toList());
    }

    /** Cells from 0 to 100, every eleventh without a value. */
    public static HeatMapFigure map(int rows, int columns) {
        List<HeatMapFigure.Cell> cells = IntStream.range(0, rows * columns)
                .mapToObj(i -> i % 11 == 10
                        ? new HeatMapFigure.Cell(Double.NaN, "", "")
                        : new HeatMapFigure.Cell(i * 37 % 101, "" + i * 37 % 101, "detail " + i))
                .toList();
        return new HeatMapFigure(
                caption("map"),
                Axis.percent("Mean completion (%)"),
                "Course",
                "Week",
                IntStream.range(0, rows)
                        .mapToObj(i -> i % 3 == 0 ? LONG + i : "MAT_" + i)
                        .toList(),
                IntStream.range(0, columns)
                        .mapToObj(i -> i % 5 == 4 ? LONG + i : "Week " + i)
                        .toList(),
                cells);
    }

    /** Cells from 0 to 100 of which both ends tell; one, beyond all others, is faint. */
    public static HeatMapFigure ends() {
        return new HeatMapFigure(
                caption("ends"),
                new Axis("Share of others below (%)", Axis.Scale.LINEAR, 0, Double.NaN),
                HeatMapFigure.Ends.BOTH,
                "Learner",
                "Compared by",
                List.of("ann"),
                List.of("Mean", "Spread", "Views", "Videos"),
                List.of(
                        new HeatMapFigure.Cell(0, "0", ""),
                        new HeatMapFigure.Cell(50, "50", ""),
                        new HeatMapFigure.Cell(100, "100", ""),
                        new HeatMapFigure.Cell(900, "900", true, "")));
    }

    /** Groups from large to small, the last of a single member. */
    public static SilhouetteFigure silhouette(int members, int groups) {
        List<SilhouetteFigure.Group> all = new ArrayList<>();
        int left = members - 1;
        for (int group = 0; group < groups; group++) {
            int size = group == groups - 1 ? 1 : left / (groups - 1);
            all.add(new SilhouetteFigure.Group(
                    group == 1 ? LONG : "Group " + (group + 1),
                    IntStream.range(0, size).mapToObj(i -> 0.8 - 1.1 * i / size).toList(),
                    size + " learners"));
        }
        return new SilhouetteFigure(
                caption("silhouette"), new Axis("Silhouette", Axis.Scale.LINEAR, -1, 1), all, 0.25, "mean: 0.25");
    }

    public static BarFigure none() {
        return new BarFigure(
                new Caption("none", "Nothing", "Nothing", "No video has 30 views or more.", "numbers"),
                Axis.fromZero("Views"),
                "Video",
                List.of(),
                List.of(),
                List.of());
    }

    public static List<Figure> all() {
        return List.of(
                bars(3),
                bars(30),
                extremeBars(),
                sentences(),
                intervals(),
                stack(),
                histogram(),
                quartiles(),
                apart(20),
                apart(100),
                scatter(1),
                scatter(3_000),
                marked(1),
                marked(200),
                grouped(600, 11),
                scored(600),
                positions(1),
                positions(40),
                places(),
                survival(3, 20),
                survival(100, 5),
                smooth(9_000),
                lanes(),
                map(1, 1),
                ends(),
                map(7, 6),
                map(60, 40),
                silhouette(30, 3),
                silhouette(20_000, 11),
                none());
    }
}
