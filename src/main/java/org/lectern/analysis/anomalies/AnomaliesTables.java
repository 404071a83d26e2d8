package org.lectern.analysis.anomalies;

import java.util.List;
import java.util.stream.IntStream;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.contract.Words;
import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;
import tech.tablesaw.api.Table;

/** The tables. Completion is in percent, shares and their intervals are 0..1. */
final class AnomaliesTables {

    static final String FOUND = "anomalous_learners";
    static final String FOUND_VIEWS = "anomalous_learner_views";
    static final String HALF_WATCHERS = "half_watchers";
    static final String UNUSUAL = "unusual_learners";
    static final String DISTRIBUTION = "anomalous_view_distribution";
    static final String MEANS = "learner_mean_distribution";
    static final String TOTALS = "anomaly_totals";

    private static final Words WORDS = Words.of(AnomaliesTables.class);

    private final Examined examined;
    private final Reasons reasons;

    AnomaliesTables(Examined examined, Reasons reasons) {
        this.examined = examined;
        this.reasons = reasons;
    }

    List<NamedTable> all() {
        return List.of(
                new NamedTable(FOUND, WORDS.say("table.found"), found()),
                new NamedTable(FOUND_VIEWS, WORDS.say("table.found-views"), views(examined.found())),
                new NamedTable(HALF_WATCHERS, WORDS.say("table.half-watchers"), views(examined.halfWatchers())),
                new NamedTable(UNUSUAL, WORDS.say("table.unusual"), unusual()),
                new NamedTable(
                        DISTRIBUTION, WORDS.say("table.distribution"), bins("views", "share", examined.foundViews())),
                new NamedTable(
                        MEANS,
                        WORDS.say("table.means"),
                        bins("learners", "learner_share", MeanBins.of(examined.learners()))),
                new NamedTable(TOTALS, WORDS.say("table.totals"), totals()));
    }

    private Table found() {
        return TableOf.rows(examined.found())
                .text("student_id", Viewing::name)
                .number("avg_completion_rate", Viewing::mean)
                .whole("unique_videos_watched", Viewing::videos)
                .whole("views", Viewing::views)
                .number("share_in_band", Viewing::bandShare)
                .table();
    }

    private static Table views(List<Viewing> learners) {
        return TableOf.rows(learners)
                .text("student_id", Viewing::name)
                .whole("views", Viewing::views)
                .number("avg_completion_rate", Viewing::mean)
                .number("share_low", Viewing::earlyShare)
                .number("share_in_band", Viewing::bandShare)
                .number("share_high", Viewing::lateShare)
                .table();
    }

    /** Reasons are given where a learner is called unusual. */
    private Table unusual() {
        return TableOf.rows(examined.scored())
                .text("student_id", each -> each.learner().name())
                .number("unusual_score", Scored::score)
                .number("avg_completion_rate", each -> each.learner().mean())
                .number("std_completion_rate", each -> each.learner().deviation())
                .number("completed_share", each -> each.learner().finishedShare())
                .whole("unique_videos_watched", each -> each.learner().videos())
                .whole("views", each -> each.learner().views())
                .text("reasons", each -> each.unusual() ? reasons.of(each.learner()) : "")
                .table();
    }

    /** Bins hold their lower edge and not their upper; the last holds what reached 100 %. */
    private static Table bins(String counted, String share, List<Long> counts) {
        long all = counts.stream().mapToLong(Long::longValue).sum();
        return TableOf.rows(IntStream.range(0, counts.size()).boxed().toList())
                .number("from", bin -> bin * AnomaliesQueries.BIN_WIDTH)
                .number("to", bin -> Math.min(100, (bin + 1) * AnomaliesQueries.BIN_WIDTH))
                .whole(counted, counts::get)
                .number(share, bin -> all == 0 ? Double.NaN : (double) counts.get(bin) / all)
                .table();
    }

    private Table totals() {
        Interval interval =
                Wilson.of(examined.found().size(), examined.learners().size());
        return TableOf.rows(List.of(examined))
                .whole("learners", _ -> examined.learners().size())
                .whole("videos", Examined::videos)
                .whole("anomalous_learners", _ -> examined.found().size())
                .number("anomalous_share", Examined::foundShare)
                .number("anomalous_low", _ -> interval.low())
                .number("anomalous_high", _ -> interval.high())
                .whole("watched_all_videos", _ -> examined.sawEverything().size())
                .whole("half_watchers", _ -> examined.halfWatchers().size())
                .whole("compared_learners", _ -> examined.scored().size())
                .whole("unusual_learners", _ -> examined.unusual().size())
                .table();
    }
}
