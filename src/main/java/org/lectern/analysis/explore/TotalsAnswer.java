package org.lectern.analysis.explore;

import java.util.ArrayList;
import java.util.List;
import org.lectern.analysis.BeyondChance;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Notice;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.Reading;
import org.lectern.analysis.TableOf;
import org.lectern.analysis.WhatPercentMeans;
import org.lectern.contract.Words;
import org.lectern.stats.Interval;
import org.lectern.stats.Normal;
import org.lectern.study.Study;
import tech.tablesaw.api.Table;

/**
 * Which videos hold attention, where learners are not known.
 *
 * @param videos every video, highest mean first
 */
record TotalsAnswer(ExploreParams params, List<VideoTotals> videos) {

    static final String VIDEOS = ExploreTables.VIDEOS;
    private static final Words WORDS = Words.of(TotalsAnswer.class);

    TotalsAnswer {
        videos = List.copyOf(videos);
    }

    Findings findings(Study study) {
        return new Findings(
                new TotalsFigures(this).all(),
                List.of(new NamedTable(VIDEOS, WORDS.say("table.videos"), table())),
                WhatPercentMeans.noted(study, reading()),
                Provenance.of(study, plays(), 0, params, params.seed()));
    }

    long plays() {
        return videos.stream().mapToLong(VideoTotals::plays).sum();
    }

    /** Mean share watched a play over all videos whose plays and mean are known, in percent; NaN where there is none. */
    double mean() {
        double plays = 0;
        double watched = 0;
        for (VideoTotals video : videos) {
            if (video.meanKnown()) {
                plays += video.plays();
                watched += video.plays() * video.mean();
            }
        }
        return plays == 0 ? Double.NaN : watched / plays;
    }

    /** The videos that a ranking may show, highest mean first. */
    List<VideoTotals> rankable() {
        return videos.stream()
                .filter(video -> video.plays() >= params.toRank().views()
                        && video.interval().isPresent())
                .toList();
    }

    private Table table() {
        return TableOf.rows(videos)
                .text("video_title", VideoTotals::video)
                .text("course_code", VideoTotals::course)
                .whole("plays", VideoTotals::plays)
                .number("avg_completion_rate", VideoTotals::mean)
                .number("mean_low", video -> video.interval().map(Interval::low).orElse(Double.NaN))
                .number(
                        "mean_high",
                        video -> video.interval().map(Interval::high).orElse(Double.NaN))
                .number("video_seconds", VideoTotals::seconds)
                .table();
    }

    private Reading reading() {
        List<String> evidence = new ArrayList<>();
        List<String> actions = new ArrayList<>();
        double mean = mean();
        if (mean > 0 && mean < 100) {
            BeyondChance<VideoTotals> standing = BeyondChance.of(
                    rankable(), video -> Normal.twoSided(video.score(mean)), video -> video.mean() > mean);
            evidence.add(standing(standing, mean));
            if (!standing.below().isEmpty()) {
                actions.add(WORDS.say("action.video", standing.below().getLast().video()));
            }
        }
        return new Reading(
                headline(mean), evidence, notices(), actions.isEmpty() ? List.of(WORDS.say("action.none")) : actions);
    }

    private String headline(double mean) {
        if (!Double.isNaN(mean)) {
            return WORDS.say("plays.headline", mean, plays(), videos.size());
        }
        return plays() > 0
                ? WORDS.say("plays.headline-count", plays(), videos.size())
                : WORDS.say("plays.headline-nothing", videos.size());
    }

    private String standing(BeyondChance<VideoTotals> standing, double mean) {
        String counts = WORDS.say(
                "plays.evidence",
                standing.tested(),
                params.toRank().views(),
                mean,
                standing.above().size(),
                standing.below().size());
        if (standing.standOut() == 0) {
            return counts;
        }
        boolean below = !standing.below().isEmpty();
        VideoTotals video =
                below ? standing.below().getLast() : standing.above().getFirst();
        Interval interval = video.interval().orElseThrow();
        return counts
                + " "
                + WORDS.say(
                        below ? "plays.lowest" : "plays.highest",
                        video.video(),
                        video.mean(),
                        interval.low(),
                        interval.high(),
                        video.plays());
    }

    private List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        notices.add(Notice.warning("no-learners", WORDS.say("plays.notice.no-learners")));
        long unknown = videos.stream().filter(video -> !video.meanKnown()).count();
        if (unknown > 0) {
            notices.add(Notice.note("mean-unknown", WORDS.say("plays.notice.mean-unknown", unknown, videos.size())));
        }
        long above = videos.stream().filter(video -> video.mean() > 100).count();
        if (above > 0) {
            notices.add(Notice.note("above-100", WORDS.say("plays.notice.above-100", above, videos.size())));
        }
        long small = videos.stream()
                .filter(video -> video.plays() < params.toRank().views())
                .count();
        if (small > 0) {
            notices.add(Notice.note(
                    "small-videos",
                    WORDS.say(
                            "plays.notice.small-videos",
                            small,
                            videos.size(),
                            params.toRank().views())));
        }
        return notices;
    }
}
