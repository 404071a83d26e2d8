package org.lectern.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.analysis.FewLearners;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Caption;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.Figure;
import org.lectern.figure.IntervalFigure;
import org.lectern.figure.ScatterFigure;
import org.lectern.stats.Interval;
import org.lectern.stats.Kitagawa.Part;

/** The figures, the one that answers the question first. */
final class CompareFigures {

    static final String PARTS = "compare_parts";
    static final String VIDEOS = "videos_by_difference";
    static final String BOTH = "videos_in_both";
    static final String CURVES = "views_still_running";

    /** More rows than these are not read one by one. */
    private static final int ROWS = 15;

    private static final Words WORDS = Words.of(CompareFigures.class);

    private final CompareResult result;
    private final Names names;

    CompareFigures(CompareResult result) {
        this.result = result;
        this.names = result.names();
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>(List.of(parts(), videos(), both()));
        result.curves().map(this::curves).ifPresent(figures::add);
        return figures;
    }

    /** The fewest learners of the two studies stand behind what is told of both. */
    private String few() {
        return FewLearners.note(
                Math.min(result.both().learners(0), result.both().learners(1)));
    }

    private IntervalFigure parts() {
        Parts main = result.main();
        List<IntervalFigure.Row> rows = Stream.of(Part.values())
                .flatMap(part ->
                        row(WORDS.say("part." + CompareTables.option(part)), main.of(part), result.views(1)).stream())
                .toList();
        Caption caption = new Caption(
                PARTS,
                WORDS.say("parts.title"),
                WORDS.say(
                        "parts.alternative",
                        names.first(),
                        names.second(),
                        Points.said(main.whole()),
                        Points.said(main.of(Part.GROUPS)),
                        Points.said(main.of(Part.STRATA)),
                        Points.said(main.of(Part.MEANS))),
                rows.isEmpty() ? WORDS.say("parts.unsure") : (WORDS.say("parts.note") + " " + few()).strip(),
                CompareTables.PARTS);
        return new IntervalFigure(caption, difference(), WORDS.say("label.part"), rows, 0, WORDS.say("reference.none"));
    }

    private Axis difference() {
        return new Axis(
                WORDS.say("axis.difference." + result.main().measure().option()),
                Axis.Scale.LINEAR,
                Double.NaN,
                Double.NaN);
    }

    private static Optional<IntervalFigure.Row> row(String name, Amount amount, long views) {
        return amount.interval()
                .map(interval ->
                        new IntervalFigure.Row(name, "", amount.value(), interval.low(), interval.high(), views));
    }

    private IntervalFigure videos() {
        List<Changed<BothSides.Video>> tested = CompareResult.tested(result.videos());
        List<IntervalFigure.Row> all = tested.stream().map(CompareFigures::row).toList();
        Caption caption = new Caption(
                VIDEOS,
                WORDS.say("videos.title"),
                tested.isEmpty() ? nothing() : first(tested.getFirst()),
                tested.isEmpty()
                        ? nothing()
                        : WORDS.say(
                                "videos.note",
                                Math.min(ROWS, all.size()),
                                all.size(),
                                result.both().matched(),
                                result.enough().inWords()),
                CompareTables.VIDEOS);
        return new IntervalFigure(
                caption,
                difference(),
                WORDS.say("label.video"),
                all.stream().limit(ROWS).toList(),
                all.stream().skip(ROWS).toList(),
                0,
                WORDS.say("reference.none"));
    }

    private String nothing() {
        return result.both().matched() == 0
                ? WORDS.say("videos.unmatched")
                : WORDS.say(
                        "videos.few", result.both().matched(), result.enough().inWords());
    }

    private String first(Changed<BothSides.Video> video) {
        return WORDS.say(
                "videos.alternative",
                video.what().any().title(),
                Points.said(video.difference().value()),
                Points.said(video.low()),
                Points.said(video.high()),
                video.moved().isSure() ? 1 : 0);
    }

    private static IntervalFigure.Row row(Changed<BothSides.Video> video) {
        double value = video.difference().value();
        return new IntervalFigure.Row(
                video.what().any().title(),
                "",
                value,
                Math.min(video.low(), value),
                Math.max(video.high(), value),
                video.difference().viewsThen());
    }

    private ScatterFigure both() {
        List<Changed<BothSides.Video>> tested = CompareResult.tested(result.videos());
        List<ScatterFigure.Point> points =
                tested.stream().map(CompareFigures::point).toList();
        Caption caption = new Caption(
                BOTH,
                WORDS.say("both.title"),
                tested.isEmpty()
                        ? nothing()
                        : WORDS.say(
                                "both.alternative",
                                points.size(),
                                CompareResult.moved(tested, Moved.HIGHER).size(),
                                CompareResult.moved(tested, Moved.LOWER).size()),
                tested.isEmpty()
                        ? nothing()
                        : WORDS.say("both.note", result.enough().inWords()),
                CompareTables.VIDEOS);
        double highest = points.stream()
                .mapToDouble(point -> Math.max(point.x(), point.y()))
                .max()
                .orElse(100);
        String measure = result.main().measure().option();
        return new ScatterFigure(
                caption,
                Axis.percent(WORDS.say("axis.mean." + measure, names.first()), highest),
                Axis.percent(WORDS.say("axis.mean." + measure, names.second()), highest),
                WORDS.say("label.video"),
                new ScatterFigure.Shading.Plain(),
                points,
                List.of(new ScatterFigure.Guide(
                        WORDS.say("both.same"),
                        true,
                        List.of(
                                new ScatterFigure.Place(0, 0),
                                new ScatterFigure.Place(Math.max(100, highest), Math.max(100, highest))))));
    }

    private static ScatterFigure.Point point(Changed<BothSides.Video> video) {
        return new ScatterFigure.Point(
                video.what().any().title(),
                video.difference().a(),
                video.difference().b(),
                Double.NaN,
                video.moved().isSure(),
                WORDS.say(
                        "both.detail",
                        video.difference().a(),
                        video.difference().views(),
                        video.difference().b(),
                        video.difference().viewsThen()));
    }

    private CurveFigure curves(Curves curves) {
        Caption caption = new Caption(
                CURVES,
                WORDS.say("curves.title"),
                WORDS.say(
                        "curves.alternative",
                        names.first(),
                        curves.first().share(CompareParams.HALF),
                        names.second(),
                        curves.second().share(CompareParams.HALF),
                        curves.differ() ? 1 : 0),
                (WORDS.say(
                                        "curves.note",
                                        result.both().matched() == 0 ? 0 : 1,
                                        result.params().rule().inWords())
                                + " " + few())
                        .strip(),
                CompareTables.CURVES);
        return new CurveFigure(
                caption,
                Axis.percent(WORDS.say("axis.percent")),
                Axis.percent(WORDS.say("axis.running")),
                CurveFigure.Path.STEPS,
                WORDS.say("label.study"),
                List.of(line(names.first(), curves.first()), line(names.second(), curves.second())),
                Double.NaN,
                "");
    }

    private static CurveFigure.Line line(String name, Running running) {
        return new CurveFigure.Line(
                name,
                IntStream.range(0, CurveQuery.TIMES)
                        .mapToObj(percent -> {
                            Interval interval = running.interval(percent);
                            return new CurveFigure.Point(
                                    "",
                                    percent,
                                    running.share(percent),
                                    interval.low(),
                                    interval.high(),
                                    false,
                                    WORDS.say("curves.detail", percent, running.share(percent)));
                        })
                        .toList());
    }
}
