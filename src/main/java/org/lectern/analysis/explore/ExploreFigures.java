package org.lectern.analysis.explore;

import java.util.ArrayList;
import java.util.List;
import org.lectern.analysis.rate.Ranking;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Caption;
import org.lectern.figure.Figure;
import org.lectern.figure.Heading;
import org.lectern.figure.HistogramFigure;
import org.lectern.figure.IntervalFigure;
import org.lectern.stats.Interval;

/** The figures, the one that answers the question first. */
final class ExploreFigures {

    private static final Words WORDS = Words.of(ExploreFigures.class);

    static final String VIDEOS_BY_MEAN = "videos_by_mean";

    private final ExploreResult result;
    private final ExploreParams params;
    private final ExploreTotals totals;

    ExploreFigures(ExploreResult result) {
        this.result = result;
        this.params = result.params();
        this.totals = result.totals();
    }

    List<Figure> all() {
        List<Figure> figures =
                new ArrayList<>(List.of(videosByMean(), new TotalFigure(result).figure(), distribution()));
        if (!result.courses().isEmpty()) {
            figures.add(new CoursesFigure(result).figure());
        }
        figures.add(new FunnelFigure(result).figure());
        return figures;
    }

    private IntervalFigure videosByMean() {
        List<Engagement> rankable = result.rankable();
        List<IntervalFigure.Row> rows =
                LowestAndHighest.of(rankable, params.ranked()).rows(ExploreFigures::row);
        Ranking<Engagement> ranking = Ranking.first(
                rows.size(), Ranking.Of.VIDEOS, rankable, result.videos().size(), params.toRank());
        Heading heading = new Heading(VIDEOS_BY_MEAN, WORDS.say("videos-by-mean.title"), ExploreTables.VIDEOS);
        return new IntervalFigure(
                ranking.caption(
                        heading,
                        first -> inWords(first, rankable.getLast()),
                        WORDS.say("videos-by-mean.order"),
                        Ranking.lines()),
                completion(WORDS.say("axis.mean")),
                WORDS.say("label.video"),
                rows,
                totals.mean(),
                WORDS.say("reference.study", totals.mean()));
    }

    private String inWords(Engagement first, Engagement last) {
        return WORDS.say(
                "videos-by-mean.alternative", first.name(), first.mean(), last.name(), last.mean(), totals.mean());
    }

    private static IntervalFigure.Row row(Engagement video, String group) {
        Interval interval = video.meanInterval();
        return new IntervalFigure.Row(
                video.name(), group, video.mean(), interval.low(), interval.high(), video.views());
    }

    /** Views that reached 100 % are not like those that nearly did, so they have a bar of their own. */
    private HistogramFigure distribution() {
        List<Long> views = result.distribution();
        List<Double> edges = new ArrayList<>();
        for (int edge = 0; edge < views.size(); edge++) {
            edges.add((double) edge * ExploreQueries.BIN_WIDTH);
        }
        Caption caption = new Caption(
                "completion_distribution",
                WORDS.say("distribution.title"),
                WORDS.say(
                        "distribution.alternative",
                        100.0 * totals.spread().complete() / totals.views(),
                        100 * totals.spread().stoppedShare(),
                        totals.views()),
                WORDS.say("distribution.note", ExploreQueries.BIN_WIDTH),
                ExploreTables.DISTRIBUTION);
        return new HistogramFigure(
                caption,
                Axis.percent(WORDS.say("axis.completion")),
                Axis.fromZero(WORDS.say("axis.views")),
                edges,
                views,
                WORDS.say("distribution.complete", totals.spread().ceiling() > 100 ? 1 : 0));
    }

    /** From 0 to 100 %, or as far as the data reach where the import kept more than 100 %. */
    private Axis completion(String label) {
        return totals.spread().ceiling() > 100 ? Axis.fromZero(label) : Axis.percent(label);
    }
}
