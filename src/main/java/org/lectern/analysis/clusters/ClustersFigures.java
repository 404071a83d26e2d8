package org.lectern.analysis.clusters;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.lectern.analysis.FewLearners;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Caption;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.Figure;
import org.lectern.figure.Heading;
import org.lectern.figure.ScatterFigure;
import org.lectern.figure.ScatterFigure.Shading;
import org.lectern.figure.SilhouetteFigure;
import org.lectern.study.Learners;

/** The figures, the one that answers the question first. */
final class ClustersFigures {

    /** More points than this hide one another and make large files. */
    static final int POINTS = 20_000;

    /** Standard errors in half a 95 % interval. */
    private static final double HALF = 1.96;

    static final String GROUPS = "learner_clusters";

    private static final Words WORDS = Words.of(ClustersFigures.class);

    private final ClustersResult result;
    private final Learners learners;
    private final List<ClusterProfile> groups;
    private final List<String> titles;
    private final List<String> told;
    private final LearnerWords words;
    private final double[] silhouettes;
    private final int k;

    ClustersFigures(ClustersResult result) {
        this.result = result;
        learners = result.learners();
        groups = result.groups();
        words = new LearnerWords(learners);
        titles = groups.stream().map(GroupWords::title).toList();
        told = groups.stream().map(GroupWords::named).toList();
        silhouettes = result.sample().ofLearners();
        k = result.grouping().k();
    }

    List<Figure> all() {
        return List.of(scatter(), silhouetteByK(), inertiaByK(), silhouettePlot());
    }

    private ScatterFigure scatter() {
        int step = (learners.size() + POINTS - 1) / POINTS;
        List<ScatterFigure.Point> points = IntStream.iterate(0, i -> i < learners.size(), i -> i + step)
                .mapToObj(this::point)
                .toList();
        double highest = IntStream.range(0, learners.size())
                .mapToDouble(learners::mean)
                .max()
                .orElseThrow();
        String rest = step > 1 ? WORDS.say("scatter.note-rest", points.size(), learners.size()) : "";
        return new ScatterFigure(
                new Heading(GROUPS, WORDS.say("scatter.title"), ClustersTables.LEARNERS)
                        .saying(
                                result.oneCrowd()
                                        ? WORDS.say("scatter.alternative-crowd", learners.size())
                                        : WORDS.say("scatter.alternative", k, learners.size(), GroupWords.list(groups)),
                                result.oneCrowd() ? WORDS.say("scatter.note-crowd") : "",
                                rest,
                                FewLearners.note(learners.size())),
                Axis.percent(WORDS.say("axis.completion"), highest),
                Axis.fromZero(WORDS.say("axis.videos")),
                WORDS.say("label.learner"),
                result.oneCrowd() ? new Shading.Plain() : new Shading.Groups(WORDS.say("label.group"), titles),
                points);
    }

    private ScatterFigure.Point point(int learner) {
        int group = result.grouping().of(learner);
        if (result.oneCrowd()) {
            return new ScatterFigure.Point(
                    learners.name(learner),
                    learners.mean(learner),
                    learners.videos(learner),
                    words.of(learner, "", Double.NaN));
        }
        return new ScatterFigure.Point(
                learners.name(learner),
                learners.mean(learner),
                learners.videos(learner),
                group,
                words.of(learner, told.get(group), silhouettes[learner]));
    }

    private CurveFigure silhouetteByK() {
        Quality best = result.best();
        return byK(
                new Heading("silhouette_by_k", WORDS.say("silhouette-by-k.title"), ClustersTables.CHOICE)
                        .saying(
                                WORDS.say(
                                        "silhouette-by-k.alternative",
                                        best.k(),
                                        best.silhouette(),
                                        listed(Quality::silhouette),
                                        result.tried()),
                                sampled(),
                                refused(),
                                FewLearners.note(learners.size()))
                        .asCheck(),
                WORDS.say("axis.silhouette"),
                Quality::silhouette,
                quality -> HALF * quality.standardError());
    }

    private CurveFigure inertiaByK() {
        return byK(
                new Heading("inertia_by_k", WORDS.say("inertia-by-k.title"), ClustersTables.QUALITY)
                        .saying(
                                WORDS.say("inertia-by-k.alternative", listed(Quality::inertia)),
                                WORDS.say("inertia-by-k.note"),
                                refused(),
                                FewLearners.note(learners.size()))
                        .asCheck(),
                WORDS.say("axis.inertia"),
                Quality::inertia,
                _ -> 0);
    }

    private CurveFigure byK(
            Caption caption, String axis, ToDoubleFunction<Quality> value, ToDoubleFunction<Quality> half) {
        List<CurveFigure.Point> points = result.qualities().stream()
                .filter(quality -> Double.isFinite(value.applyAsDouble(quality)))
                .map(quality -> point(quality, value.applyAsDouble(quality), half.applyAsDouble(quality)))
                .toList();
        boolean fromZero = points.stream().allMatch(point -> point.y() >= 0);
        return new CurveFigure(
                caption,
                new Axis(WORDS.say("axis.k"), Axis.Scale.LINEAR, Double.NaN, Double.NaN),
                fromZero ? Axis.fromZero(axis) : new Axis(axis, Axis.Scale.LINEAR, Double.NaN, Double.NaN),
                CurveFigure.Path.POINTS,
                "",
                List.of(new CurveFigure.Line("", points)),
                k,
                WORDS.say("reference.shown", k, result.tried()));
    }

    private CurveFigure.Point point(Quality quality, double value, double half) {
        boolean exact = half == 0;
        return new CurveFigure.Point(
                "",
                quality.k(),
                value,
                exact ? Double.NaN : value - half,
                exact ? Double.NaN : value + half,
                quality.k() == result.best().k(),
                WORDS.say("by-k.detail", quality.k(), value, exact ? 0 : 1, value - half, value + half));
    }

    private String listed(ToDoubleFunction<Quality> value) {
        return String.join(
                ", ",
                result.qualities().stream()
                        .filter(quality -> Double.isFinite(value.applyAsDouble(quality)))
                        .map(quality -> WORDS.say("by-k.item", quality.k(), value.applyAsDouble(quality)))
                        .toList());
    }

    private String sampled() {
        return result.sample().whole()
                ? ""
                : WORDS.say("by-k.note-sample", result.sample().size(), learners.size());
    }

    private String refused() {
        return result.qualities().stream().allMatch(Quality::borne) ? "" : WORDS.say("by-k.note-refused");
    }

    private SilhouetteFigure silhouettePlot() {
        double mean = result.chosen().silhouette();
        return new SilhouetteFigure(
                new Heading("silhouette_by_cluster", WORDS.say("plot.title", result.tried()), ClustersTables.LEARNERS)
                        .saying(
                                WORDS.say("plot.alternative", mean, silhouettesListed()),
                                WORDS.say("plot.note"),
                                sampled(),
                                FewLearners.note(learners.size()))
                        .asCheck(),
                new Axis(WORDS.say("axis.silhouette-one"), Axis.Scale.LINEAR, anyBelow() ? Double.NaN : 0, 1),
                groups.stream().map(this::members).toList(),
                mean,
                WORDS.say("reference.mean", mean));
    }

    /** Half of the axis would be empty otherwise. */
    private boolean anyBelow() {
        return Arrays.stream(silhouettes).anyMatch(value -> value < 0);
    }

    private SilhouetteFigure.Group members(ClusterProfile group) {
        double[] values = IntStream.range(0, learners.size())
                .filter(learner -> result.grouping().of(learner) == group.number() - 1)
                .mapToDouble(learner -> silhouettes[learner])
                .filter(value -> !Double.isNaN(value))
                .map(value -> -value)
                .sorted()
                .map(value -> 0 - value)
                .toArray();
        String detail = WORDS.say("plot.detail", group.learners(), 100 * group.share(), group.silhouette());
        return new SilhouetteFigure.Group(
                GroupWords.title(group), Arrays.stream(values).boxed().toList(), detail);
    }

    private String silhouettesListed() {
        return String.join(
                ", ",
                groups.stream()
                        .map(group -> WORDS.say("plot.item", GroupWords.title(group), group.silhouette()))
                        .toList());
    }
}
