package org.lectern.analysis.activity;

import tech.tablesaw.api.Row;

/**
 * What one learner did.
 *
 * @param listed whether they stand in the list of who could have been active
 * @param department empty where it is not told
 * @param lessons number of lesson events
 * @param measured number of those with a progress
 * @param progress sum of it, in percent
 * @param stated number of lesson events that tell a state
 * @param completions number of those that completed
 * @param inProgress number of those in progress
 * @param started number of those only started
 * @param completedUnits number of distinct units completed
 * @param clicks in lessons
 * @param attempts number of quiz attempts
 * @param scored number of those with a score
 * @param score sum of scores, each 0 to 100
 * @param passed number of attempts with the mark or more
 * @param passedHalf number of attempts with 50 or more
 * @param days number of distinct days with any event
 */
record LearnerActivity(
        String learner,
        boolean listed,
        String department,
        long lessons,
        long measured,
        double progress,
        long stated,
        long completions,
        long inProgress,
        long started,
        long completedUnits,
        long clicks,
        long attempts,
        long scored,
        double score,
        long passed,
        long passedHalf,
        long days) {

    static LearnerActivity of(Row row) {
        return new LearnerActivity(
                row.getString("learner"),
                row.getLong("listed") > 0,
                row.isMissing("department") ? "" : row.getString("department"),
                row.getLong("lessons"),
                row.getLong("measured"),
                row.getLong("progress") / (double) ActivitySql.UNIT,
                row.getLong("stated"),
                row.getLong("completions"),
                row.getLong("in_progress"),
                row.getLong("started"),
                row.getLong("completed_units"),
                row.getLong("clicks"),
                row.getLong("attempts"),
                row.getLong("scored"),
                row.getLong("score") / (double) ActivitySql.UNIT,
                row.getLong("passed"),
                row.getLong("passed_half"),
                row.getLong("days"));
    }

    /** Number of things done. */
    long events() {
        return lessons + attempts;
    }

    boolean isActive() {
        return events() > 0;
    }

    /** In percent; NaN where nothing is told. */
    double meanProgress() {
        return measured == 0 ? Double.NaN : progress / measured;
    }

    /** 0 to 100; NaN where there is none. */
    double meanScore() {
        return scored == 0 ? Double.NaN : score / scored;
    }
}
