package org.lectern.analysis.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.analysis.FewLearners;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Caption;
import org.lectern.figure.Figure;
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
        Caption caption = new Caption(
                "engagement_distribution",
                WORDS.say("distribution.title"),
                WORDS.say(
                        "distribution.alternative",
                        scored.size(),
                        scored.median(),
                        scored.quantile(0.25),
                        scored.quantile(0.75),
                        scored.quantile(0),
                        scored.quantile(1)),
                note(WORDS.say("distribution.note", scored.quantile(0.25), scored.median(), scored.quantile(0.75))),
                EngagementTables.DISTRIBUTION);
        return new HistogramFigure(
                caption,
                score(),
                Axis.fromZero(WORDS.say("axis.learners")),
                edges,
                bins.stream().map(Distribution.Bin::learners).toList());
    }

    private ScatterFigure completionAndVideos() {
        double share = 100 * scored.completionShare();
        Caption caption = new Caption(
                "completion_and_videos",
                WORDS.say("scatter.title"),
                WORDS.say(
                        "scatter.alternative",
                        scored.size(),
                        scored.videos().high(),
                        Driver.of(scored.completionShare()).place(),
                        share),
                note(WORDS.say("scatter.note", scored.params().minimumViews())),
                EngagementTables.LEARNERS);
        return new ScatterFigure(
                caption,
                completion(),
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
        String id = "engagement_ranking";
        String title = WORDS.say("ranking.title");
        int[] ranked = scored.ranked();
        int least = scored.params().minimumRanked();
        if (ranked.length == 0) {
            String nothing = WORDS.say("ranking.empty", scored.size(), least);
            return new Caption(id, title, nothing, nothing, EngagementTables.RANKING);
        }
        int first = ranked[0];
        int last = ranked[ranked.length - 1];
        int shown = scored.highest().size() + scored.lowest().size();
        return new Caption(
                id,
                title,
                WORDS.say(
                        "ranking.alternative",
                        scored.learners().name(first),
                        scored.score(first),
                        scored.learners().name(last),
                        scored.score(last),
                        scored.median(),
                        ranked.length),
                note(WORDS.say("ranking.note", shown, ranked.length, scored.size(), least)),
                EngagementTables.RANKING);
    }

    private String note(String note) {
        return (note + " " + FewLearners.note(scored.size())).strip();
    }

    private static Axis score() {
        return new Axis(WORDS.say("axis.score"), Axis.Scale.LINEAR, 0, 1);
    }

    /** From 0 to 100 %, or as far as the data reach where the import kept more than 100 %. */
    private Axis completion() {
        return scored.completion().high() > 100
                ? Axis.fromZero(WORDS.say("axis.mean"))
                : Axis.percent(WORDS.say("axis.mean"));
    }
}
