package org.lectern.analysis.panel;

/**
 * The first weekly table of a published system, its recipe kept with all its errors: weeks without a lesson are absent and their
 * quizzes lost, a missing score is 0, and nobody asks who is a learner. Source: shared definitions of weekly features, as
 * published.
 */
public final class PublishedFeatures {

    /** The published score, 0..1, over columns of the panel; what is not known counts as 0. */
    public static final String CONFIDENCE =
            "0.4 * coalesce(avg_progress, 0) / 100 + 0.4 * coalesce(avg_quiz_score, 0) / 100"
                    + " + CASE WHEN modules_completed > 0 THEN 0.2 ELSE 0 END";

    private PublishedFeatures() {}

    /** {@code weekly_behavioral_features}: one row a learner and week with a lesson, in their order. */
    public static String sql(WeekPanel panel) {
        return panel.select("SELECT learner AS user_id, " + panel.clock().named("week")
                + " AS week, sessions, coalesce(avg_progress, 0) AS avg_progress, modules_completed,"
                + " coalesce(avg_quiz_score, 0) AS avg_quiz_score, quiz_attempts, " + CONFIDENCE
                + " AS confidence_score FROM panel WHERE sessions > 0 ORDER BY learner, term, panel.week");
    }
}
