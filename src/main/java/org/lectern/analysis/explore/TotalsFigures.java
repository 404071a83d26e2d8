package org.lectern.analysis.explore;

import java.util.ArrayList;
import java.util.List;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.BarFigure;
import org.lectern.figure.Caption;
import org.lectern.figure.Figure;
import org.lectern.figure.IntervalFigure;
import org.lectern.figure.ScatterFigure;
import org.lectern.stats.Interval;

/** The figures where learners are not known, the one that answers the question first. */
record TotalsFigures(TotalsAnswer answer) {

    private static final Words WORDS = Words.of(TotalsFigures.class);

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        if (answer.videos().stream().anyMatch(VideoTotals::meanKnown)) {
            figures.add(byMean());
        }
        if (answer.videos().stream().anyMatch(TotalsFigures::placed)) {
            figures.add(meanAndLength());
        }
        figures.add(byPlays());
        return figures;
    }

    private IntervalFigure byMean() {
        List<VideoTotals> rankable = answer.rankable();
        List<IntervalFigure.Row> rows =
                LowestAndHighest.of(rankable, answer.params().ranked()).rows(TotalsFigures::row);
        double mean = answer.mean();
        return new IntervalFigure(
                caption(
                        "videos_by_mean",
                        WORDS.say("videos-by-mean.title"),
                        rows.isEmpty()
                                ? WORDS.say(
                                        "plays.by-mean.empty",
                                        answer.params().toRank().views())
                                : WORDS.say(
                                        "videos-by-mean.alternative",
                                        rankable.getFirst().video(),
                                        rankable.getFirst().mean(),
                                        rankable.getLast().video(),
                                        rankable.getLast().mean(),
                                        mean),
                        WORDS.say(
                                "plays.by-mean.note",
                                rows.size(),
                                answer.videos().size())),
                Axis.percent(WORDS.say("axis.mean")),
                WORDS.say("label.video"),
                rows,
                mean,
                Double.isNaN(mean) ? "" : WORDS.say("reference.study", mean));
    }

    private static IntervalFigure.Row row(VideoTotals video, String group) {
        Interval interval = video.interval().orElseThrow();
        return new IntervalFigure.Row(
                video.video(),
                group,
                video.mean(),
                Math.min(interval.low(), video.mean()),
                Math.max(interval.high(), video.mean()),
                video.plays());
    }

    private static boolean placed(VideoTotals video) {
        return video.meanKnown() && !Double.isNaN(video.seconds());
    }

    private ScatterFigure meanAndLength() {
        List<VideoTotals> placed =
                answer.videos().stream().filter(TotalsFigures::placed).toList();
        return new ScatterFigure(
                caption(
                        "mean_and_length",
                        WORDS.say("plays.length.title"),
                        WORDS.say("plays.length.alternative", placed.size()),
                        WORDS.say("plays.length.note")),
                Axis.fromZero(WORDS.say("axis.minutes")),
                Axis.fromZero(WORDS.say("axis.mean")),
                WORDS.say("label.video"),
                placed.stream()
                        .map(video -> new ScatterFigure.Point(
                                video.video(),
                                video.seconds() / 60,
                                video.mean(),
                                WORDS.say("plays.detail", video.plays(), video.mean())))
                        .toList());
    }

    private BarFigure byPlays() {
        List<VideoTotals> top =
                answer.byPlays().stream().limit(answer.params().ranked()).toList();
        return new BarFigure(
                new Caption(
                        TotalsAnswer.BY_PLAYS,
                        WORDS.say("plays.by-plays.title"),
                        WORDS.say(
                                "plays.by-plays.alternative",
                                top.getFirst().video(),
                                top.getFirst().plays()),
                        WORDS.say(
                                "plays.by-plays.note",
                                top.size(),
                                answer.videos().size()),
                        TotalsAnswer.BY_PLAYS),
                Axis.fromZero(WORDS.say("axis.plays")),
                WORDS.say("label.video"),
                top.stream().map(VideoTotals::video).toList(),
                top.stream().map(video -> (double) video.plays()).toList(),
                top.stream()
                        .map(video -> WORDS.say("plays.count", video.plays()))
                        .toList());
    }

    private static Caption caption(String id, String title, String alternative, String note) {
        return new Caption(id, title, alternative, note, TotalsAnswer.VIDEOS);
    }
}
