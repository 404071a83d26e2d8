package org.lectern.analysis.dropoff;

import java.util.List;
import org.lectern.analysis.FewLearners;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.BarFigure;
import org.lectern.figure.Caption;
import org.lectern.figure.Figure;
import org.lectern.figure.IntervalFigure;
import org.lectern.stats.Interval;

/** The figures, the one that answers the question first. Shares are shown in percent. */
final class DropoffFigures {

    private static final Words WORDS = Words.of(DropoffFigures.class);

    private final Dropped dropped;
    private final DropoffParams params;
    private final Totals totals;

    DropoffFigures(Dropped dropped) {
        this.dropped = dropped;
        this.params = dropped.params();
        this.totals = dropped.totals();
    }

    List<Figure> all() {
        return List.of(
                byRate(),
                byCount(),
                new PathFigure(dropped.paths()).figure(),
                new SurvivalFigure(dropped.comparison(), params).figure());
    }

    private IntervalFigure byRate() {
        List<Abandonment> rankable = dropped.rankable();
        List<Abandonment> top = rankable.stream().limit(params.ranked()).toList();
        return new IntervalFigure(
                byRateCaption(top, rankable.size()),
                Axis.percent(WORDS.say("axis.rate", params.abandonedAt())),
                WORDS.say("label.video"),
                top.stream().map(DropoffFigures::row).toList(),
                100 * totals.rate(),
                WORDS.say("reference.study", 100 * totals.rate()));
    }

    private static IntervalFigure.Row row(Abandonment video) {
        Interval interval = video.interval().times(100);
        double rate = Math.clamp(100 * video.rate(), interval.low(), interval.high());
        return new IntervalFigure.Row(video.video(), "", rate, interval.low(), interval.high(), video.views());
    }

    private Caption byRateCaption(List<Abandonment> top, int rankable) {
        String id = "videos_by_abandonment_rate";
        String title = WORDS.say("by-rate.title");
        int least = params.minimumRanked();
        if (top.isEmpty()) {
            String nothing = WORDS.say("by-rate.empty", least, totals.videos());
            return new Caption(id, title, nothing, nothing, DropoffTables.VIDEOS);
        }
        Abandonment first = top.getFirst();
        Interval interval = first.interval().times(100);
        return new Caption(
                id,
                title,
                WORDS.say(
                        "by-rate.alternative",
                        first.video(),
                        100 * first.rate(),
                        interval.low(),
                        interval.high(),
                        params.abandonedAt(),
                        100 * totals.rate()),
                note(WORDS.say("by-rate.note", top.size(), rankable, totals.videos(), least)),
                DropoffTables.VIDEOS);
    }

    private BarFigure byCount() {
        List<Abandonment> abandoned = dropped.abandoned();
        List<Abandonment> top = abandoned.stream().limit(params.ranked()).toList();
        return new BarFigure(
                byCountCaption(top, abandoned.size()),
                Axis.fromZero(WORDS.say("axis.count", params.abandonedAt())),
                WORDS.say("label.video"),
                top.stream().map(Abandonment::video).toList(),
                top.stream().map(video -> (double) video.abandoned()).toList(),
                top.stream()
                        .map(video -> WORDS.say("by-count.label", video.abandoned(), 100 * video.rate()))
                        .toList());
    }

    private Caption byCountCaption(List<Abandonment> top, int abandoned) {
        String id = "videos_by_abandonment_count";
        String title = WORDS.say("by-count.title", params.abandonedAt());
        if (top.isEmpty()) {
            String nothing = WORDS.say("by-count.empty", totals.views(), params.abandonedAt());
            return new Caption(id, title, nothing, nothing, DropoffTables.VIDEOS);
        }
        Abandonment first = top.getFirst();
        return new Caption(
                id,
                title,
                WORDS.say(
                        "by-count.alternative",
                        first.video(),
                        first.abandoned(),
                        first.views(),
                        100 * first.rate(),
                        params.abandonedAt()),
                note(WORDS.say("by-count.note", top.size(), abandoned, totals.videos())),
                DropoffTables.VIDEOS);
    }

    private String note(String said) {
        return (said + " " + FewLearners.note(totals.learners())).strip();
    }
}
