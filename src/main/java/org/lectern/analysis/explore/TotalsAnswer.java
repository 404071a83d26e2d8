package org.lectern.analysis.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.analysis.Findings;
import org.lectern.analysis.ListOnDemand;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Notice;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.Reading;
import org.lectern.analysis.TableOf;
import org.lectern.analysis.Unranked;
import org.lectern.analysis.WhatPercentMeans;
import org.lectern.contract.Words;
import org.lectern.stats.Interval;
import org.lectern.stats.Quantiles;
import org.lectern.study.Study;
import tech.tablesaw.api.Table;

/**
 * Which videos hold attention, where learners are not known.
 *
 * @param videos every video, highest mean first
 */
record TotalsAnswer(ExploreParams params, List<VideoTotals> videos) {

    static final String VIDEOS = ExploreTables.VIDEOS;
    static final String BY_PLAYS = "videos_by_plays";
    private static final Words WORDS = Words.of(TotalsAnswer.class);

    TotalsAnswer {
        videos = List.copyOf(videos);
    }

    Findings findings(Study study) {
        List<VideoTotals> listed = listed();
        return new Findings(
                ListOnDemand.of(() -> new TotalsFigures(this).all()),
                List.of(
                        new NamedTable(
                                VIDEOS,
                                WORDS.say("table.videos"),
                                table(listed),
                                Unranked.of(
                                        listed,
                                        this::isRankable,
                                        WORDS.say(
                                                "plays.unranked",
                                                params.toRank().views()))),
                        new NamedTable(BY_PLAYS, WORDS.say("plays.table.by-plays"), playsTable())),
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
        return videos.stream().filter(this::isRankable).toList();
    }

    private boolean isRankable(VideoTotals video) {
        return video.plays() >= params.toRank().views() && video.interval().isPresent();
    }

    /** As the table lists them: lowest mean first, as the headline has it, and those that cannot be ranked last. */
    private List<VideoTotals> listed() {
        return Stream.concat(rankable().reversed().stream(), videos.stream().filter(video -> !isRankable(video)))
                .toList();
    }

    /** Every video, most plays first. */
    List<VideoTotals> byPlays() {
        return videos.stream()
                .sorted(Comparator.comparingLong(VideoTotals::plays).reversed().thenComparing(VideoTotals::video))
                .toList();
    }

    private Table playsTable() {
        return TableOf.rows(byPlays())
                .text("video_title", VideoTotals::video)
                .text("course_code", VideoTotals::course)
                .whole("plays", VideoTotals::plays)
                .table();
    }

    private static Table table(List<VideoTotals> listed) {
        return TableOf.rows(listed)
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
        List<VideoTotals> rankable = rankable();
        return new Reading(headline(rankable), evidence(rankable), notices(), List.of(action(rankable)));
    }

    /** Names the lowest, never as beyond chance: a few who play a video again and again are not told from many. */
    private String headline(List<VideoTotals> rankable) {
        if (rankable.size() > 1) {
            VideoTotals lowest = rankable.getLast();
            return WORDS.say("plays.headline", rankable.size(), lowest.video(), lowest.mean(), lowest.plays());
        }
        if (!Double.isNaN(mean())) {
            return meanInWords();
        }
        return plays() > 0
                ? WORDS.say("plays.headline-count", plays(), videos.size())
                : WORDS.say("plays.headline-nothing", videos.size());
    }

    private List<String> evidence(List<VideoTotals> rankable) {
        if (rankable.size() < 2) {
            return List.of();
        }
        double[] means = rankable.stream().mapToDouble(VideoTotals::mean).toArray();
        VideoTotals highest = rankable.getFirst();
        return List.of(
                meanInWords(),
                WORDS.say(
                        "plays.evidence",
                        rankable.size(),
                        params.toRank().views(),
                        Quantiles.of(means, 0.25),
                        Quantiles.of(means, 0.75),
                        highest.video(),
                        highest.mean(),
                        highest.plays()));
    }

    private String meanInWords() {
        return WORDS.say("plays.mean", mean(), plays(), videos.size());
    }

    private static String action(List<VideoTotals> rankable) {
        return rankable.size() > 1
                ? WORDS.say("plays.action", rankable.getLast().video())
                : WORDS.say("plays.action-none");
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
