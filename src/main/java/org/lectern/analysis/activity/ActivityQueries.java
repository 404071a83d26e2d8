package org.lectern.analysis.activity;

import java.math.BigDecimal;
import java.util.List;
import org.lectern.contract.TaskContext;
import org.lectern.study.Study;
import tech.tablesaw.api.Table;

/** Asks a study what each learner did, on which days, and how lessons and quizzes spread; everything is counted in SQL. */
final class ActivityQueries {

    private final ActivityParams params;
    private final Study study;
    private final TaskContext context;
    private final ActivitySql sql;

    ActivityQueries(ActivityParams params, Study study, Told told, TaskContext context) {
        this.params = params;
        this.study = study;
        this.context = context;
        this.sql = new ActivitySql(study, told);
    }

    /** Everybody who did anything or could have, by name. */
    List<LearnerActivity> learners() {
        return ask("""
                WITH lessons AS (
                    SELECT learner, count(*) AS lessons, count(progress) AS measured, %1$s AS progress,
                           count(status) AS stated,
                           count(CASE WHEN status = 'completed' THEN 1 END) AS completions,
                           count(CASE WHEN status = 'in_progress' THEN 1 END) AS in_progress,
                           count(CASE WHEN status = 'started' THEN 1 END) AS started,
                           count(DISTINCT CASE WHEN status = 'completed' THEN module END) AS completed_units,
                           CAST(coalesce(sum(clicks), 0) AS BIGINT) AS clicks
                    FROM %2$s GROUP BY learner
                ),
                quizzes AS (
                    SELECT learner, count(*) AS attempts, count(score) AS scored, %3$s AS score,
                           count(CASE WHEN score >= %4$s THEN 1 END) AS passed,
                           count(CASE WHEN score >= 50 THEN 1 END) AS passed_half
                    FROM %5$s GROUP BY learner
                ),
                days AS (
                    SELECT learner, count(*) AS days
                    FROM (SELECT DISTINCT learner, d FROM %6$s WHERE d IS NOT NULL) GROUP BY learner
                ),
                listed AS (SELECT learner, 1 AS listed FROM %7$s),
                everybody AS (
                    SELECT learner FROM lessons UNION SELECT learner FROM quizzes UNION SELECT learner FROM listed
                )
                SELECT CAST(everybody.learner AS STRING) AS learner, coalesce(listed, 0) AS listed,
                       CAST(department AS STRING) AS department,
                       coalesce(lessons, 0) AS lessons, coalesce(measured, 0) AS measured,
                       coalesce(progress, 0) AS progress, coalesce(stated, 0) AS stated,
                       coalesce(completions, 0) AS completions,
                       coalesce(in_progress, 0) AS in_progress, coalesce(started, 0) AS started,
                       coalesce(completed_units, 0) AS completed_units, coalesce(clicks, 0) AS clicks,
                       coalesce(attempts, 0) AS attempts, coalesce(scored, 0) AS scored, coalesce(score, 0) AS score,
                       coalesce(passed, 0) AS passed, coalesce(passed_half, 0) AS passed_half,
                       coalesce(days, 0) AS days
                FROM everybody
                LEFT JOIN lessons ON lessons.learner = everybody.learner
                LEFT JOIN quizzes ON quizzes.learner = everybody.learner
                LEFT JOIN days ON days.learner = everybody.learner
                LEFT JOIN listed ON listed.learner = everybody.learner
                LEFT JOIN %8$s AS people ON people.learner = everybody.learner
                ORDER BY learner
                """.formatted(
                                ActivitySql.sum("progress"),
                                sql.lessons(),
                                ActivitySql.sum("score"),
                                BigDecimal.valueOf(params.passMark()).toPlainString(),
                                sql.quizzes(),
                                sql.events(),
                                sql.listed(),
                                sql.departments()))
                .stream()
                .map(LearnerActivity::of)
                .toList();
    }

    /** Σnᵢⱼ² of lesson events by learner and unit, which a learner does again. */
    double lessonRepeats() {
        return repeats(sql.lessons());
    }

    /** The same of attempts. */
    double quizRepeats() {
        return repeats(sql.quizzes());
    }

    private double repeats(String events) {
        return ask("""
                SELECT CAST(coalesce(sum(n * n), 0) AS DOUBLE) AS squares
                FROM (SELECT count(*) AS n FROM %s GROUP BY learner, module)
                """.formatted(events)).row(0).getDouble("squares");
    }

    /** Lesson events by progress. */
    List<Bin> progressBins() {
        return bins("progress", sql.lessons());
    }

    /** Attempts by score. */
    List<Bin> scoreBins() {
        return bins("score", sql.quizzes());
    }

    private List<Bin> bins(String column, String events) {
        return Bin.of(ask("""
                SELECT CAST(least(9, floor(%1$s / 10)) AS BIGINT) AS bin, count(*) AS n
                FROM %2$s WHERE %1$s IS NOT NULL GROUP BY 1 ORDER BY 1
                """.formatted(column, events)));
    }

    /** How many values of progress and scores lie outside 0 to 100. */
    long beyond() {
        return ask("SELECT " + sql.beyond() + " AS n").row(0).getLong("n");
    }

    /** Learners active on each day on which anybody was. */
    List<ActiveDay> days() {
        return ask("""
                SELECT d, count(DISTINCT learner) AS active, count(DISTINCT CASE WHEN lesson THEN learner END) AS in_lessons,
                       count(DISTINCT CASE WHEN NOT lesson THEN learner END) AS in_quizzes
                FROM (SELECT DISTINCT learner, d, lesson FROM %s WHERE d IS NOT NULL)
                GROUP BY d ORDER BY d
                """.formatted(sql.events())).stream().map(ActiveDay::of).toList();
    }

    /** How many of those whose first week was the same were active in each week since. */
    List<CohortWeek> weeks() {
        return ask("""
                WITH weeks AS (
                    SELECT DISTINCT learner, CAST(floor(d / 7.0) AS BIGINT) AS w FROM %s WHERE d IS NOT NULL
                ),
                firsts AS (SELECT learner, min(w) AS f FROM weeks GROUP BY learner)
                SELECT f, w - f AS k, count(*) AS active
                FROM weeks JOIN firsts ON weeks.learner = firsts.learner
                GROUP BY 1, 2 ORDER BY 1, 2
                """.formatted(sql.events())).stream().map(CohortWeek::of).toList();
    }

    private Table ask(String question) {
        context.checkCancelled();
        return study.query(question, context);
    }
}
