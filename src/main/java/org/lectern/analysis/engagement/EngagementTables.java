package org.lectern.analysis.engagement;

import java.util.Arrays;
import java.util.List;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.analysis.Unranked;
import org.lectern.contract.Words;
import tech.tablesaw.api.Table;

/** The tables. Completion is in percent; scores, weights, shares and their intervals are 0..1. */
final class EngagementTables {

    static final String LEARNERS = "learner_engagement";
    static final String DISTRIBUTION = "engagement_distribution";
    static final String RANKING = "engagement_ranking";
    static final String SENSITIVITY = "engagement_sensitivity";
    static final String TOTALS = "engagement_totals";

    private static final Words WORDS = Words.of(EngagementTables.class);

    private final EngagementResult result;
    private final Sensitivity sensitivity;

    EngagementTables(EngagementResult result, Sensitivity sensitivity) {
        this.result = result;
        this.sensitivity = sensitivity;
    }

    List<NamedTable> all() {
        return List.of(
                learners(),
                new NamedTable(DISTRIBUTION, WORDS.say("table.distribution"), distribution()),
                new NamedTable(RANKING, WORDS.say("table.ranking"), ranking()),
                new NamedTable(SENSITIVITY, WORDS.say("table.sensitivity"), sensitivity()),
                new NamedTable(TOTALS, WORDS.say("table.totals"), totals()));
    }

    private NamedTable learners() {
        List<Integer> rows = result.rankedFirst();
        Table table = TableOf.rows(rows)
                .text("student_id", result.learners()::name)
                .number("engagement_score", result::score)
                .number("avg_completion_rate", result.learners()::mean)
                .whole("unique_videos_watched", result.learners()::videos)
                .whole("views", result.learners()::views)
                .table();
        return new NamedTable(
                LEARNERS,
                WORDS.say("table.learners"),
                table,
                Unranked.of(
                        rows,
                        result::isRanked,
                        WORDS.say("unranked", result.params().minimumRanked())));
    }

    private Table distribution() {
        return TableOf.rows(Distribution.of(result.scores()))
                .number("score_from", Distribution.Bin::from)
                .number("score_to", Distribution.Bin::to)
                .whole("learners", Distribution.Bin::learners)
                .number("learner_share", bin -> (double) bin.learners() / result.size())
                .table();
    }

    private Table ranking() {
        return TableOf.rows(Arrays.stream(result.ranked()).boxed().toList())
                .text("student_id", result.learners()::name)
                .whole("place", result::place)
                .number("engagement_score", result::score)
                .number(
                        "score_low",
                        learner -> ScoreInterval.of(result, learner).low())
                .number(
                        "score_high",
                        learner -> ScoreInterval.of(result, learner).high())
                .number("avg_completion_rate", result.learners()::mean)
                .whole("unique_videos_watched", result.learners()::videos)
                .whole("views", result.learners()::views)
                .table();
    }

    private Table sensitivity() {
        return TableOf.rows(sensitivity.weights())
                .number("completion_weight", Sensitivity.Weight::completion)
                .number("videos_weight", Sensitivity.Weight::videos)
                .number("rank_correlation", Sensitivity.Weight::correlation)
                .whole("highest_kept", Sensitivity.Weight::kept)
                .whole("highest", Sensitivity.Weight::highest)
                .table();
    }

    private Table totals() {
        return TableOf.rows(List.of(result))
                .whole("learners", EngagementResult::size)
                .whole("ranked_learners", _ -> result.ranked().length)
                .whole("views", _ -> result.learners().views())
                .number("score_quartile_1", _ -> result.quantile(0.25))
                .number("median_score", EngagementResult::median)
                .number("score_quartile_3", _ -> result.quantile(0.75))
                .number("completion_share_of_score", EngagementResult::completionShare)
                .number(
                        "rank_correlation_50",
                        _ -> sensitivity.at(Sensitivity.EVEN).correlation())
                .number(
                        "rank_correlation_70",
                        _ -> sensitivity.at(Sensitivity.STRONG).correlation())
                .table();
    }
}
