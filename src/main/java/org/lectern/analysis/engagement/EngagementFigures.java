package org.lectern.analysis.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.analysis.FewLearners;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Caption;
import org.lectern.figure.Figure;
import org.lectern.figure.Heading;
import org.lectern.figure.HistogramFigure;
import org.lectern.figure.IntervalFigure;
import org.lectern.stats.Interval;

/** The figures, the one that answers the question first. */
final class EngagementFigures {

    private static final Words WORDS = Words.of(EngagementFigures.class);

    static final String RANKING = "engagement_ranking";

    private final EngagementResult result;
    private final Sensitivity sensitivity;

    EngagementFigures(EngagementResult result, Sensitivity sensitivity) {
        this.result = result;
        this.sensitivity = sensitivity;
    }

    List<Figure> all() {
        return List.of(distribution(), ranking(), new WeightsFigure(result, sensitivity).figure());
    }

    private HistogramFigure distribution() {
        List<Distribution.Bin> bins = Distribution.of(result.scores());
        List<Double> edges = new ArrayList<>(List.of(0.0));
        bins.forEach(bin -> edges.add(bin.to()));
        Heading heading =
                new Heading("engagement_distribution", WORDS.say("distribution.title"), EngagementTables.DISTRIBUTION);
        Caption caption = heading.saying(
                WORDS.say(
                        "distribution.alternative",
                        result.size(),
                        result.median(),
                        result.quantile(0.25),
                        result.quantile(0.75),
                        result.quantile(0),
                        result.quantile(1)),
                FewLearners.note(result.size()));
        return new HistogramFigure(
                caption,
                score(),
                Axis.fromZero(WORDS.say("axis.learners")),
                edges,
                bins.stream().map(Distribution.Bin::learners).toList(),
                "",
                List.of(
                        quartile(0.25, "distribution.lower-quartile"),
                        quartile(0.5, "distribution.median"),
                        quartile(0.75, "distribution.upper-quartile")));
    }

    private HistogramFigure.Reference quartile(double share, String name) {
        double score = result.quantile(share);
        return new HistogramFigure.Reference(score, WORDS.say(name, score));
    }

    private IntervalFigure ranking() {
        List<IntervalFigure.Row> rows = new ArrayList<>();
        result.highest().forEach(learner -> rows.add(row(learner, WORDS.say("group.highest"))));
        result.lowest().forEach(learner -> rows.add(row(learner, WORDS.say("group.lowest"))));
        Set<Integer> shown = Stream.concat(result.highest().stream(), result.lowest().stream())
                .collect(Collectors.toSet());
        return new IntervalFigure(
                rankingCaption(),
                score(),
                WORDS.say("label.learner"),
                rows,
                // Whoever is looked at is found here, too, also who is not ranked.
                result.rankedFirst().stream()
                        .filter(learner -> !shown.contains(learner))
                        .map(learner -> row(learner, ""))
                        .toList(),
                result.median(),
                WORDS.say("reference.median", result.median()));
    }

    private IntervalFigure.Row row(int learner, String group) {
        Interval interval = ScoreInterval.of(result, learner);
        return new IntervalFigure.Row(
                result.learners().name(learner),
                group,
                result.score(learner),
                interval.low(),
                interval.high(),
                result.learners().views(learner));
    }

    private Caption rankingCaption() {
        Heading heading = new Heading(RANKING, WORDS.say("ranking.title"), EngagementTables.RANKING);
        int[] ranked = result.ranked();
        int least = result.params().minimumRanked();
        if (ranked.length == 0) {
            return heading.empty(WORDS.say("ranking.empty", result.size(), least));
        }
        int first = ranked[0];
        int last = ranked[ranked.length - 1];
        int shown = result.highest().size() + result.lowest().size();
        return heading.saying(
                WORDS.say(
                        "ranking.alternative",
                        result.learners().name(first),
                        result.score(first),
                        result.learners().name(last),
                        result.score(last),
                        result.median(),
                        ranked.length),
                WORDS.say("ranking.note", shown, ranked.length, result.size(), least),
                FewLearners.note(result.size()));
    }

    private static Axis score() {
        return new Axis(WORDS.say("axis.score"), Axis.Scale.LINEAR, 0, 1);
    }
}
