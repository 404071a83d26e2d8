package org.lectern.analysis.weeks;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.analysis.panel.WeekClock;
import org.lectern.analysis.panel.WeekPanel;
import org.lectern.contract.TaskContext;
import org.lectern.learning.KMeans;
import org.lectern.stats.ZScores;
import org.lectern.study.Sql;
import org.lectern.study.Study;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;

/**
 * The second weekly table of a published system, its recipe kept with all its errors: weeks without an event are absent, a missing
 * score is 0, and "modules completed" counts those that were touched. Source: shared definitions of weekly features, as
 * published.
 */
final class PublishedWeeks {

    /** What kinds of weeks are made of. */
    static final List<String> GROUPED = List.of(
            "modules_completed",
            "distinct_days_active",
            "lesson_completions",
            "quiz_attempts",
            "max_quiz_score",
            "min_quiz_score",
            "quiz_passed",
            "week_num",
            "has_quiz",
            "days_since_first_activity");

    private PublishedWeeks() {}

    /**
     * {@code weekly_behavior_master}: one row a learner and week with a lesson or a quiz, of learners with a lesson at all,
     * whatever the filter says of roles; the last column is one of three groups by k-means.
     */
    static Table master(WeekClock clock, Study study, long seed, TaskContext context) {
        // The largest number of sessions, which the score divides by, is that of everybody.
        Study everybody = study.filtered(study.filter().withRoles(List.of()));
        WeekPanel panel = WeekPanel.of(everybody, clock);
        Table rows =
                panel.study().query(master(panel, study.facts().learnersOnly().roles()), context);
        return Table.create(rows.columns()).addColumns(groups(rows, seed, context));
    }

    /** The group of every row, none where rows are too much alike. */
    private static LongColumn groups(Table rows, long seed, TaskContext context) {
        LongColumn groups = LongColumn.create("engagement_cluster");
        if (rows.isEmpty()) {
            return groups;
        }
        MasterRows told = new MasterRows(rows);
        KMeans search = new KMeans(
                GROUPED.stream().map(name -> ZScores.of(told.column(name))).toArray(double[][]::new));
        if (search.distinct(PublishedKinds.KINDS) < PublishedKinds.KINDS) {
            IntStream.range(0, told.size()).forEach(_ -> groups.appendMissing());
        } else {
            IntStream.of(search.fit(PublishedKinds.KINDS, PublishedKinds.RESTARTS, seed, context::checkCancelled)
                            .labels())
                    .forEach(groups::append);
        }
        return groups;
    }

    private static String master(WeekPanel panel, Collection<String> roles) {
        String kept = roles.isEmpty() ? "" : " AND " + Sql.in("role", roles);
        return panel.select(
                """
                , weekly_master AS (
                    SELECT learner, term, day // 7 + 1 AS week, any_value(role) AS role,
                           CAST(sum(lesson) AS BIGINT) AS sessions,
                           count(DISTINCT module) FILTER (WHERE lesson = 1) AS modules_completed,
                           coalesce(avg(progress), 0) AS avg_progress,
                           count(DISTINCT day) FILTER (WHERE lesson = 1) AS distinct_days_active,
                           count(*) FILTER (WHERE completed) AS lesson_completions,
                           coalesce(avg(score), 0) AS avg_quiz,
                           CAST(sum(1 - lesson) AS BIGINT) AS quiz_attempts,
                           CAST(coalesce(max(score), 0) AS DOUBLE) AS max_quiz_score,
                           CAST(coalesce(min(score), 0) AS DOUBLE) AS min_quiz_score,
                           count(*) FILTER (WHERE score >= 70) AS quiz_passed,
                           min(day) FILTER (WHERE lesson = 1) AS first_day
                    FROM done WHERE day >= 0 GROUP BY learner, term, day // 7 + 1
                ),
                sized AS (SELECT *, max(sessions) OVER () AS most FROM weekly_master),
                kept AS (
                    SELECT *, 7 - distinct_days_active AS inactivity_days FROM sized
                    WHERE learner IN (SELECT learner FROM done WHERE lesson = 1)%s
                )
                SELECT learner AS user_id, %s AS event_timestamp, sessions, modules_completed, avg_progress,
                       distinct_days_active, 0 AS lesson_views, lesson_completions, avg_quiz, quiz_attempts, max_quiz_score,
                       min_quiz_score, quiz_passed, inactivity_days,
                       0.3 * avg_progress / 100 + 0.3 * avg_quiz / 100 + 0.2 * sessions / most
                           + 0.2 * (1 - inactivity_days / 7.0) AS confidence_score,
                       dense_rank() OVER (PARTITION BY learner, term ORDER BY week) AS week_num, %s
                       CASE WHEN quiz_attempts > 0 THEN 1 ELSE 0 END AS has_quiz,
                       CASE WHEN first_day IS NULL THEN 0 ELSE 7 * week - 1 - first_day END AS days_since_first_activity,
                       CASE WHEN inactivity_days >= 5 THEN 1 ELSE 0 END AS churn_risk,
                       CASE WHEN modules_completed >= 2 THEN 1 ELSE 0 END AS early_success
                FROM kept ORDER BY learner, term, kept.week
                """.formatted(kept, panel.clock().sunday("week"), panel.clock().monthAndYear("week")));
    }
}
