package org.lectern.analysis.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.analysis.FewLearners;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Caption;
import org.lectern.figure.Figure;
import org.lectern.figure.Heading;
import org.lectern.figure.HistogramFigure;
import org.lectern.figure.IntervalFigure;
import org.lectern.figure.ScatterFigure;
import org.lectern.stats.Interval;

/** The figures, the one that answers the question first. */
final class EngagementFigures {

    private static final Words WORDS = Words.of(EngagementFigures.class);

    private final Scored scored;
    private final Sensitivity sensitivity;

    EngagementFigures(Scored scored, Sensitivity sensitivity) {
        this.scored = scored;
        this.sensitivity = sensitivity;
    }

    List<Figure> all() {
        return List.of(
                distribution(), completionAndVideos(), ranking(), new WeightsFigure(scored, sensitivity).figure());
    }

    private HistogramFigure distribution() {
        List<Distribution.Bin> bins = Distribution.of(scored.scores());
        List<Double> edges = new ArrayList<>(List.of(0.0));
        bins.forEach(bin -> edges.add(bin.to()));
        Heading heading =
                new Heading("engagement_distribution", WORDS.say("distribution.title"), EngagementTables.DISTRIBUTION);
        Caption caption = heading.saying(
                WORDS.say(
                        "distribution.alternative",
                        scored.size(),
                        scored.median(),
                        scored.quantile(0.25),
                        scored.quantile(0.75),
                        scored.quantile(0),
                        scored.quantile(1)),
                WORDS.say("distribution.note", scored.quantile(0.25), scored.median(), scored.quantile(0.75)),
                FewLearners.note(scored.size()));
        return new HistogramFigure(
                caption,
                score(),
                Axis.fromZero(WORDS.say("axis.learners")),
                edges,
                bins.stream().map(Distribution.Bin::learners).toList());
    }

    private ScatterFigure completionAndVideos() {
        double share = 100 * scored.completionShare();
        Heading heading = new Heading("completion_and_videos", WORDS.say("scatter.title"), EngagementTables.LEARNERS);
        Caption caption = heading.saying(
                WORDS.say(
                        "scatter.alternative",
                        scored.size(),
                        scored.videos().high(),
                        Driver.of(scored.completionShare()).place(),
                        share),
                WORDS.say("scatter.note", scored.params().minimumViews()),
                FewLearners.note(scored.size()));
        return new ScatterFigure(
                caption,
                Axis.percent(WORDS.say("axis.mean"), scored.completion().high()),
                Axis.fromZero(WORDS.say("axis.videos")),
                WORDS.say("label.learner"),
                new ScatterFigure.Shading.Ramp(score()),
                IntStream.range(0, scored.size()).mapToObj(this::point).toList());
    }

    private ScatterFigure.Point point(int learner) {
        return new ScatterFigure.Point(
                scored.learners().name(learner),
                scored.learners().mean(learner),
                scored.learners().videos(learner),
                scored.score(learner),
                WORDS.say(
                        "scatter.detail",
                        scored.score(learner),
                        scored.learners().mean(learner),
                        scored.learners().videos(learner),
                        scored.learners().views(learner)));
    }

    private IntervalFigure ranking() {
        List<IntervalFigure.Row> rows = new ArrayList<>();
        scored.highest().forEach(learner -> rows.add(row(learner, WORDS.say("group.highest"))));
        scored.lowest().forEach(learner -> rows.add(row(learner, WORDS.say("group.lowest"))));
        return new IntervalFigure(
                rankingCaption(),
                score(),
                WORDS.say("label.learner"),
                rows,
                scored.median(),
                WORDS.say("reference.median", scored.median()));
    }

    private IntervalFigure.Row row(int learner, String group) {
        Interval interval = ScoreInterval.of(scored, learner);
        return new IntervalFigure.Row(
                scored.learners().name(learner),
                group,
                scored.score(learner),
                interval.low(),
                interval.high(),
                scored.learners().views(learner));
    }

    private Caption rankingCaption() {
        Heading heading = new Heading("engagement_ranking", WORDS.say("ranking.title"), EngagementTables.RANKING);
        int[] ranked = scored.ranked();
        int least = scored.params().minimumRanked();
        if (ranked.length == 0) {
            return heading.empty(WORDS.say("ranking.empty", scored.size(), least));
        }
        int first = ranked[0];
        int last = ranked[ranked.length - 1];
        int shown = scored.highest().size() + scored.lowest().size();
        return heading.saying(
                WORDS.say(
                        "ranking.alternative",
                        scored.learners().name(first),
                        scored.score(first),
                        scored.learners().name(last),
                        scored.score(last),
                        scored.median(),
                        ranked.length),
                WORDS.say("ranking.note", shown, ranked.length, scored.size(), least),
                FewLearners.note(scored.size()));
    }

    private static Axis score() {
        return new Axis(WORDS.say("axis.score"), Axis.Scale.LINEAR, 0, 1);
    }
}
