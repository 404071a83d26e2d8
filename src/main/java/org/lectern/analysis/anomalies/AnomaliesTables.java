package org.lectern.analysis.anomalies;

import java.util.List;
import java.util.stream.IntStream;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.analysis.Unranked;
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

    private final AnomaliesResult result;
    private final Reasons reasons;

    AnomaliesTables(AnomaliesResult result, Reasons reasons) {
        this.result = result;
        this.reasons = reasons;
    }

    List<NamedTable> all() {
        return List.of(
                new NamedTable(FOUND, WORDS.say("table.found"), found(), uncompared()),
                new NamedTable(FOUND_VIEWS, WORDS.say("table.found-views"), views(result.found()), uncompared()),
                new NamedTable(HALF_WATCHERS, WORDS.say("table.half-watchers"), views(result.halfWatchers())),
                new NamedTable(UNUSUAL, WORDS.say("table.unusual"), unusual()),
                new NamedTable(
                        DISTRIBUTION, WORDS.say("table.distribution"), bins("views", "share", result.foundViews())),
                new NamedTable(
                        MEANS,
                        WORDS.say("table.means"),
                        bins("learners", "learner_share", MeanBins.of(result.learners()))),
                new NamedTable(TOTALS, WORDS.say("table.totals"), totals()));
    }

    private Unranked uncompared() {
        return Unranked.of(
                result.found(),
                result::hasEnoughViews,
                WORDS.say("uncompared", result.params().minimumViews()));
    }

    private Table found() {
        return TableOf.rows(result.found())
                .text("student_id", LearnerProfile::name)
                .number("avg_completion_rate", LearnerProfile::mean)
                .whole("unique_videos_watched", LearnerProfile::videos)
                .whole("views", LearnerProfile::views)
                .number("share_in_band", LearnerProfile::bandShare)
                .table();
    }

    private static Table views(List<LearnerProfile> learners) {
        return TableOf.rows(learners)
                .text("student_id", LearnerProfile::name)
                .whole("views", LearnerProfile::views)
                .number("avg_completion_rate", LearnerProfile::mean)
                .number("share_low", LearnerProfile::earlyShare)
                .number("share_in_band", LearnerProfile::bandShare)
                .number("share_high", LearnerProfile::lateShare)
                .table();
    }

    /** Reasons are given where a learner is called unusual. */
    private Table unusual() {
        return TableOf.rows(result.scored())
                .text("student_id", each -> each.learner().name())
                .number("unusual_score", ScoredLearner::score)
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
        Interval interval = Wilson.of(result.found().size(), result.learners().size());
        return TableOf.rows(List.of(result))
                .whole("learners", _ -> result.learners().size())
                .whole("videos", AnomaliesResult::videos)
                .whole("anomalous_learners", _ -> result.found().size())
                .number("anomalous_share", AnomaliesResult::foundShare)
                .number("anomalous_low", _ -> interval.low())
                .number("anomalous_high", _ -> interval.high())
                .whole("watched_all_videos", _ -> result.sawEverything().size())
                .whole("half_watchers", _ -> result.halfWatchers().size())
                .whole("compared_learners", _ -> result.scored().size())
                .whole("unusual_learners", _ -> result.unusual().size())
                .table();
    }
}
