package org.lectern.analysis.dropoff;

import java.util.List;
import org.lectern.analysis.FewLearners;
import org.lectern.analysis.Mode;
import org.lectern.analysis.rate.Ranking;
import org.lectern.analysis.rate.VideoRate;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.BarFigure;
import org.lectern.figure.Caption;
import org.lectern.figure.Figure;
import org.lectern.figure.Heading;
import org.lectern.figure.IntervalFigure;
import org.lectern.stats.Interval;

/**
 * The figures: where in a video views end, after which videos learners leave, and which videos lose most, in the order in which
 * their table stands. Shares are shown in percent.
 */
final class DropoffFigures {

    private static final Words WORDS = Words.of(DropoffFigures.class);

    private final DropoffResult result;
    private final DropoffParams params;
    private final DropoffTotals totals;

    DropoffFigures(DropoffResult result) {
        this.result = result;
        this.params = result.params();
        this.totals = result.totals();
    }

    List<Figure> all() {
        return List.of(
                new SurvivalFigure(result.comparison(), params).figure(),
                new PathFigure(result.paths(), result.losses()).figure(),
                params.mode() == Mode.AS_PUBLISHED ? byCount() : byRate());
    }

    private IntervalFigure byRate() {
        Ranking<VideoRate> ranking = Ranking.first(
                        params.ranked(), Ranking.Of.VIDEOS, result.rankable(), (int) totals.videos(), params.toRank())
                .among(result.videos());
        Heading heading = new Heading("videos_by_abandonment_rate", WORDS.say("by-rate.title"), DropoffTables.VIDEOS);
        Caption caption = ranking.caption(
                heading, this::inWords, Ranking.lines(), Ranking.order(), FewLearners.note(totals.learners()));
        return ranking.figure(
                caption,
                Axis.percent(WORDS.say("axis.rate", params.stopping())),
                VideoRate::video,
                VideoRate::rate,
                totals.rate().percent(),
                WORDS.say("reference.study", totals.rate().percent()));
    }

    private String inWords(VideoRate first) {
        Interval interval = first.rate().percentInterval();
        return WORDS.say(
                "by-rate.alternative",
                first.video(),
                first.rate().percent(),
                interval.low(),
                interval.high(),
                params.stopping(),
                totals.rate().percent());
    }

    private BarFigure byCount() {
        List<VideoRate> abandoned = result.abandoned();
        List<VideoRate> top = abandoned.stream().limit(params.ranked()).toList();
        return new BarFigure(
                byCountCaption(top, abandoned.size()),
                Axis.fromZero(WORDS.say("axis.count", params.stopping())),
                WORDS.say("label.video"),
                top.stream().map(VideoRate::video).toList(),
                top.stream().map(video -> (double) video.rate().hits()).toList(),
                top.stream()
                        .map(video -> WORDS.say(
                                "by-count.label",
                                video.rate().hits(),
                                video.rate().percent()))
                        .toList());
    }

    private Caption byCountCaption(List<VideoRate> top, int abandoned) {
        String id = "videos_by_abandonment_count";
        String title = WORDS.say("by-count.title", params.stopping());
        if (top.isEmpty()) {
            String nothing = WORDS.say("by-count.empty", totals.views(), params.stopping());
            return new Caption(id, title, nothing, nothing, DropoffTables.VIDEOS);
        }
        VideoRate first = top.getFirst();
        return new Caption(
                id,
                title,
                WORDS.say(
                        "by-count.alternative",
                        first.video(),
                        first.rate().hits(),
                        first.rate().views(),
                        first.rate().percent(),
                        params.stopping()),
                note(WORDS.say("by-count.note", top.size(), abandoned, totals.videos())),
                DropoffTables.VIDEOS);
    }

    private String note(String said) {
        return (said + " " + FewLearners.note(totals.learners())).strip();
    }
}
