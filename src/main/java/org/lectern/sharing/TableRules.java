package org.lectern.sharing;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.sharing.ThingRows.Part;
import tech.tablesaw.api.Table;

/** Which table may be told how: the one place that knows. A table that it does not know is withheld, as is one of learners. */
final class TableRules {

    /** Columns that name one learner a row. */
    static final Set<String> LEARNERS = Set.of("student_id", "user_id", "learner");

    private static final Part MEAN = part(
            Measure.MEAN,
            "",
            "avg_completion_rate",
            "std_completion_rate",
            "full_length_views",
            "total_completion_rate",
            "avg_completion_low",
            "avg_completion_high");
    private static final Part COMPLETED =
            part(Measure.COMPLETED, "completed_share", "completed_share", "completed_low", "completed_high");
    private static final Part STOPPED = part(Measure.STOPPED, "stopped_share", "stopped_share");
    private static final Part STOPPED_LATER = part(Measure.STOPPED_LATER, "", "stopped_later_share");
    private static final Part QUANTILES = part(
            Measure.QUANTILE,
            "",
            "median_completion_rate",
            "percentile_5",
            "quartile_1",
            "quartile_3",
            "percentile_95");
    private static final Part CHURN = part(
            Measure.CHURN, "churned_views", "churned_views", "churn_rate", "churn_low", "churn_high", "p_adjusted");
    private static final Part ABANDONMENT = part(
            Measure.ABANDONMENT,
            "abandonment_count",
            "abandonment_count",
            "abandonment_rate",
            "abandonment_low",
            "abandonment_high",
            "videos_beyond_chance",
            "comparison_p");

    private static final TableRule ENGAGEMENT = things(MEAN, COMPLETED, QUANTILES);
    /** Who completed something is part of who was active, and may be nearly all of them. */
    private static final TableRule WEEKLY = new SetRows(
            "active",
            "learners",
            false,
            Set.of(
                    "week",
                    "number",
                    "active_percent",
                    "active_low",
                    "active_high",
                    "sessions_mean",
                    "sessions_low",
                    "sessions_high",
                    "progress_mean",
                    "progress_low",
                    "progress_high"),
            Set.of(
                    "completed",
                    "completed_percent",
                    "completed_low",
                    "completed_high",
                    "sessions_learners",
                    "progress_learners",
                    "score_learners",
                    "score_mean",
                    "score_low",
                    "score_high",
                    "confidence_learners",
                    "confidence_mean",
                    "confidence_low",
                    "confidence_high"));

    private static final TableRule DEPARTMENTS = new GroupRows(
            "learners",
            Set.of("department", "activities", "mean_progress", "progress_low", "progress_high"),
            Set.of("completed", "attempts", "mean_score", "score_low", "score_high"));
    private static final TableRule UNITS = new GroupRows(
            "learners",
            Set.of(
                    "module",
                    "title",
                    "course_code",
                    "kind",
                    "activities",
                    "mean_progress",
                    "progress_low",
                    "progress_high",
                    "progress_p"),
            Set.of("attempts", "quiz_learners", "mean_score", "score_low", "score_high", "score_p"));
    private static final TableRule CORRELATIONS = new EnoughRows(
            "n",
            Set.of(
                    "first",
                    "second",
                    "pearson",
                    "pearson_low",
                    "pearson_high",
                    "spearman",
                    "spearman_low",
                    "spearman_high",
                    "part"),
            Set.of("missing"));

    private static final TableRule ITEMS =
            whole("property", "value", "level", "kind", "domain", "items", "portion", "portion_low", "portion_high");
    private static final TableRule LIKING = new EnoughRows(
            "learners",
            Set.of("department", "domain", "engagement_kind", "liked", "portion", "portion_low", "portion_high"),
            Set.of("engagements"));
    private static final TableRule LASTING = new EnoughRows(
            "learners",
            Set.of("seniority", "domain", "liked", "seconds_mean", "seconds_low", "seconds_high"),
            Set.of("engagements"));

    private static final TableRule BEYOND_EXPECTED = new DifferenceRows(
            List.of("learners"),
            List.of("mean_completion"),
            Set.of("video_title", "course_code", "difference", "low", "high", "standing"),
            Set.of(
                    "views",
                    "expected_completion",
                    "audience_part",
                    "length_part",
                    "place_part",
                    "course_part",
                    "likely_difference",
                    "benchmark_rank",
                    "mean_rank"),
            false);
    private static final TableRule PARTS = new DifferenceRows(
            List.of("learners_a", "learners_b"),
            List.of("mean_a", "mean_b"),
            Set.of("measure", "part", "difference", "low", "high"),
            Set.of(),
            true);
    private static final TableRule COMPARED = new DifferenceRows(
            List.of("learners_a", "learners_b"),
            List.of("mean_a", "mean_b"),
            Set.of(
                    "video_title_a",
                    "video_title_b",
                    "course_code_a",
                    "course_code_b",
                    "difference",
                    "low",
                    "high",
                    "p_adjusted",
                    "standing"),
            Set.of("matched_by", "views_a", "views_b", "seconds_a", "seconds_b"),
            false);

    private static final TableRule WITHHELD = new WithheldRows();

    private static final Map<String, TableRule> RULES = Map.ofEntries(
            entry("study_totals", things(MEAN, COMPLETED, STOPPED, QUANTILES)),
            entry("video_engagement", ENGAGEMENT),
            entry("course_engagement", ENGAGEMENT),
            entry("top_videos_by_total", things(MEAN)),
            entry("completion_by_course", things(MEAN, COMPLETED, STOPPED, STOPPED_LATER, QUANTILES)),
            entry("completion_distribution", new ViewBins(new JoinedBins("from", "to", "views", "share"))),
            entry("churn_totals", things(CHURN)),
            entry("video_churn", things(CHURN)),
            entry("course_churn", things(CHURN)),
            entry("churn_along_course", things(CHURN)),
            entry(
                    "churn_by_threshold",
                    new ThresholdRows(
                            "course_code",
                            "churned_views",
                            Set.of("threshold", "views", "churn_rate", "churn_low", "churn_high"))),
            entry("dropoff_totals", things(ABANDONMENT)),
            entry("abandoned_videos", things(ABANDONMENT)),
            entry("abandonment_by_course_video", things(ABANDONMENT)),
            entry("abandonment_by_course", things(ABANDONMENT)),
            entry(
                    "engagement_distribution",
                    new LearnerBins(new JoinedBins("score_from", "score_to", "learners", "learner_share"))),
            entry(
                    "learner_mean_distribution",
                    new LearnerBins(new JoinedBins("from", "to", "learners", "learner_share"))),
            entry(
                    "engagement_sensitivity",
                    whole("completion_weight", "videos_weight", "rank_correlation", "highest_kept", "highest")),
            entry(
                    "engagement_totals",
                    new WholeRows(
                            Set.of(
                                    "learners",
                                    "views",
                                    "completion_share_of_score",
                                    "rank_correlation_50",
                                    "rank_correlation_70"),
                            Set.of("ranked_learners", "score_quartile_1", "median_score", "score_quartile_3"))),
            entry(
                    "cluster_profiles",
                    new GroupRows(
                            "learners",
                            Set.of(
                                    "cluster",
                                    "name",
                                    "learner_share",
                                    "avg_completion_rate",
                                    "unique_videos_watched",
                                    "views",
                                    "silhouette",
                                    "stability"),
                            Set.of())),
            entry("cluster_quality", whole("k", "silhouette", "inertia")),
            entry(
                    "cluster_choice",
                    new WholeRows(Set.of("k", "silhouette", "standard_error"), Set.of("smallest_cluster", "note"))),
            entry(
                    "cluster_answer",
                    whole(
                            "learners",
                            "best_k",
                            "k",
                            "silhouette",
                            "standard_error",
                            "inertia",
                            "stability",
                            "one_crowd_p")),
            entry("predictor_metrics", new MetricRows(Set.of("mode", "metric", "value", "low", "high", "baseline"))),
            entry(
                    "risk_metrics",
                    new MetricRows(Set.of("mode", "model", "moment", "metric", "value", "low", "high", "baseline"))),
            entry("risk_reasons", whole("feature", "weight", "mean", "sd")),
            entry("weekly_groups_tried", whole("groups", "inertia", "silhouette")),
            entry("activity_kpis", new KpiRows()),
            entry(
                    "activity_funnel",
                    new SetRows("learners", "n", true, Set.of("step", "share", "low", "high"), Set.of())),
            entry("weekly_trend", WEEKLY),
            entry("activity_departments", DEPARTMENTS),
            entry("activity_modules", UNITS),
            entry("activity_correlations", CORRELATIONS),
            entry("item_shares", ITEMS),
            entry("level_by_domain", ITEMS),
            entry("kind_by_domain", ITEMS),
            entry("department_by_domain", LIKING),
            entry("engagement_kind_by_liked", LIKING),
            entry("seniority_by_domain", LASTING),
            entry("seconds_by_like", LASTING),
            entry("final_quiz", new EnoughRows("learners", Set.of("said", "root_mean_square_error"), Set.of())),
            entry(
                    "content_gaps",
                    new ContentRows(
                            Set.of("domain", "level", "items", "minutes"),
                            new GroupRows("learners", Set.of("openings", "openings_per_item", "standing"), Set.of()))),
            entry(
                    "alike_pairs",
                    new WholeRows(
                            Set.of(
                                    "item",
                                    "title",
                                    "other_item",
                                    "other_title",
                                    "similarity",
                                    "standing",
                                    "shared_terms"),
                            Set.of("learners", "other_learners", "both"))),
            entry("alike_counts", new WholeRows(Set.of("at_least", "pairs"), Set.of("pairs_of_opened"))),
            entry("similar_items", whole("item", "similar_item", "similarity", "shared_terms")),
            entry("catalogue_unopened", whole("item", "title", "domain", "level")),
            entry("catalogue_cleaning", whole("found", "count", "meaning")),
            entry(
                    "recommender_metrics",
                    new JudgedRows(
                            "learners",
                            Set.of(
                                    "split",
                                    "model",
                                    "metric",
                                    "k",
                                    "value",
                                    "low",
                                    "high",
                                    "minus_popularity",
                                    "minus_popularity_low",
                                    "minus_popularity_high",
                                    "minus_order",
                                    "minus_order_low",
                                    "minus_order_high"))),
            entry(
                    "next_steps",
                    new StepRows(
                            "learners",
                            Set.of("item", "title", "rank", "next_item", "next_title"),
                            Set.of("title", "next_title"),
                            Set.of("went_on", "share", "low", "high"))),
            entry("video_benchmark", BEYOND_EXPECTED),
            entry("compare_parts", PARTS),
            entry("compare_videos", COMPARED),
            entry("compare_courses", COMPARED),
            entry("benchmark_effects", whole("source", "variance", "share_of_variance")),
            entry("predictor_importance", whole("mode", "feature", "gain_share", "permutation_drop", "low", "high")));

    /**
     * Tables that are known and withheld, though no column of theirs names a learner: some count what few learners did in many
     * rows, of others it is not told how many learners stand behind a row, and in those that follow a course, a video or a ranking
     * step by step, neighbours differ by single learners.
     */
    private static final Set<String> KNOWN_AND_WITHHELD = Set.of(
            "anomalous_view_distribution",
            "anomaly_totals",
            "course_path",
            "survival_curve",
            "timeline",
            "timeline_stretches",
            "timeline_findings",
            "timeline_totals",
            "predictor_calibration",
            "predictor_curve",
            "predictor_confusion",
            "course_struggle",
            "course_struggle_intervals",
            "struggle_videos",
            "video_struggle",
            "struggle_deviations",
            "struggle_by_activity",
            "struggle_by_place",
            "benchmark_bands",
            "engagements_by_learner",
            "engagements_by_day",
            "engagements_by_hour",
            "engagements_by_weekday",
            "engagements_by_seconds",
            "learner_shares",
            "seniority_by_department",
            "seniority_by_style",
            "activity_progress",
            "activity_scores",
            "activity_status",
            "activity_retention",
            "activity_daily",
            "activity_kinds",
            "activity_tests",
            "weekly_learners",
            "weekly_groups",
            "weekly_groups_by_week",
            "units_completed",
            "units_completed_by_course",
            "early_behaviour",
            "published_kinds",
            "published_correlations",
            "published_label_models",
            "published_score_models",
            "correlation_pearson_master",
            "correlation_spearman_master",
            "risk_gates",
            "risk_contacts",
            "risk_decision_curve",
            "risk_reliability",
            "risk_published_model",
            "catalogue_reach",
            "sequence",
            "recommender_histories",
            "recommender_weights",
            "tuning",
            "compare_overall",
            "compare_curves",
            "compare_unmatched");

    private TableRules() {}

    private static Part part(Measure of, String counted, String... columns) {
        return new Part(of, counted, Set.of(columns));
    }

    private static TableRule things(Part... parts) {
        return new ThingRows(List.of(parts));
    }

    private static TableRule whole(String... kept) {
        return new WholeRows(Set.of(kept), Set.of());
    }

    /** How a table may be told. */
    static TableRule of(String name, Table table) {
        return isOfLearners(table) ? WITHHELD : RULES.getOrDefault(name, WITHHELD);
    }

    /** Whether it has a row for each learner. */
    static boolean isOfLearners(Table table) {
        return table.columnNames().stream().anyMatch(LEARNERS::contains);
    }

    /** Whether somebody has thought about this table: it is of learners, known and withheld, or has a rule that knows all its columns. */
    static boolean know(String name, Table table) {
        TableRule rule = RULES.get(name);
        return isOfLearners(table)
                || KNOWN_AND_WITHHELD.contains(name)
                || (rule != null && rule.columns().containsAll(table.columnNames()));
    }
}
