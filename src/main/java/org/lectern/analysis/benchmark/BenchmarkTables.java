package org.lectern.analysis.benchmark;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableNumber;
import org.lectern.analysis.TableOf;
import org.lectern.analysis.Unranked;
import org.lectern.analysis.benchmark.BenchmarkVideo.Standing;
import org.lectern.contract.Words;

/** The tables. Completion is in percent, what is beside it in points of that; shares are 0..1. */
final class BenchmarkTables {

    static final String VIDEOS = "video_benchmark";
    static final String BANDS = "benchmark_bands";
    static final String EFFECTS = "benchmark_effects";

    private static final Words WORDS = Words.of(BenchmarkTables.class);

    private final BenchmarkResult result;

    BenchmarkTables(BenchmarkResult result) {
        this.result = result;
    }

    List<NamedTable> all() {
        return List.of(
                videos(),
                new NamedTable(
                        BANDS,
                        WORDS.say("table.bands"),
                        TableOf.rows(result.bands())
                                .text("factor", band -> WORDS.say("kind." + band.factor()))
                                .text("band", Band::name)
                                .whole("videos", Band::videos)
                                .whole("pairs", Band::learners)
                                .number("mean_completion", Band::mean)
                                .number("beside_all", band -> band.part().value())
                                .number("low", band -> band.part().interval().low())
                                .number("high", band -> band.part().interval().high())
                                .table()),
                new NamedTable(
                        EFFECTS,
                        WORDS.say("table.effects"),
                        TableOf.rows(result.shares())
                                .text("source", Shares::inWords)
                                .number("variance", Shares::variance)
                                .number("share_of_variance", Shares::share)
                                .table()));
    }

    private NamedTable videos() {
        return new NamedTable(
                VIDEOS,
                WORDS.say("table.videos"),
                TableOf.rows(result.videos())
                        .text("video_title", BenchmarkVideo::title)
                        .text("course_code", video -> video.video().course())
                        .whole("views", video -> video.video().views())
                        .whole("learners", BenchmarkVideo::learners)
                        .number("mean_completion", video -> video.effect().mean())
                        .number("expected_completion", BenchmarkVideo::expected)
                        .number("difference", video -> video.effect().difference())
                        .number("low", video -> end(video, true))
                        .number("high", video -> end(video, false))
                        .number(
                                "audience_part",
                                video -> video.effect().isKnown()
                                        ? video.effect().audience()
                                        : Double.NaN)
                        .number("length_part", BenchmarkVideo::length)
                        .number("place_part", BenchmarkVideo::place)
                        .text("standing", video -> inWords(video.standing()))
                        .number(
                                "course_part",
                                video -> result.explained().courses() > 1
                                        ? video.effect().group()
                                        : Double.NaN)
                        .number("likely_difference", video -> video.effect().likely())
                        .wholeIfKnown("benchmark_rank", video -> rank(video.rank()))
                        .wholeIfKnown("mean_rank", video -> rank(video.plainRank()))
                        .table(),
                Unranked.of(
                        result.videos(),
                        BenchmarkVideo::isRanked,
                        WORDS.say("unranked", result.params().enough().inWords())));
    }

    private static double end(BenchmarkVideo video, boolean low) {
        if (!video.effect().isKnown()) {
            return Double.NaN;
        }
        return low ? video.interval().low() : video.interval().high();
    }

    private static OptionalLong rank(int rank) {
        return rank == 0 ? OptionalLong.empty() : OptionalLong.of(rank);
    }

    static String inWords(Standing standing) {
        return WORDS.say("standing." + standing);
    }

    /** Where the difference of a video stands. */
    static TableNumber measure(BenchmarkVideo video) {
        return new TableNumber(
                VIDEOS,
                Map.of(
                        "video_title",
                        video.title(),
                        "course_code",
                        video.video().course()),
                "difference",
                "low",
                "high",
                "learners");
    }
}
