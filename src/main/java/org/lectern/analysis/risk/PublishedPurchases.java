package org.lectern.analysis.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lectern.analysis.panel.WeekClock;
import org.lectern.contract.TaskContext;
import org.lectern.study.Study;
import org.lectern.study.StudyFacts;
import org.lectern.study.ThingsDone;
import tech.tablesaw.api.Row;

/**
 * The table of a published system that foretells who pays again, its recipe kept with all its errors: every second payment counts
 * as a failure, whenever it was; a course has one exam date, which each session overwrites; events of all courses count; whose
 * progress is 0 in the end is left out; and what is not known is 0. Source: shared definitions of exam windows, as published.
 */
final class PublishedPurchases {

    static final List<String> FEATURES = List.of(
            "lessons_started_count",
            "avg_lesson_progress",
            "total_quiz_attempts",
            "overall_correct_rate",
            "first_attempt_correct_rate",
            "days_active_before_intervention");

    /**
     * A learner's first purchase of a course.
     *
     * @param moment from which the recipe looks back
     * @param values by feature
     * @param again whether there is a second payment
     */
    record Purchase(String learner, String course, LocalDate moment, List<Double> values, boolean again) {

        boolean isEmpty() {
            return values.stream().allMatch(value -> value == 0);
        }
    }

    private PublishedPurchases() {}

    /** Whether a study tells all that the recipe takes. */
    static boolean areTold(StudyFacts facts) {
        return WeekClock.isDated(facts)
                && facts.holds("enrolments.enrolled_at")
                && facts.holds("results.progress")
                && facts.holds("courses.exam_at");
    }

    static List<Purchase> ask(int lead, Study study, TaskContext context) {
        List<Purchase> purchases = new ArrayList<>();
        for (Row row : study.query(sql(lead, study), context)) {
            purchases.add(new Purchase(
                    row.getString("student_id"),
                    row.getString("course_id"),
                    LocalDate.parse(row.getString("intervention_date")),
                    FEATURES.stream()
                            .map(name -> ((Number) row.getObject(name)).doubleValue())
                            .toList(),
                    row.getLong("target") == 1));
        }
        return purchases;
    }

    /**
     * One row a learner and course, in their order, under the published names.
     *
     * @param lead days before the exam from which it looks back
     */
    static String sql(int lead, Study study) {
        return """
                WITH things AS (%1$s),
                pairs AS (
                    SELECT CAST(learner AS VARCHAR) AS learner, CAST(course AS VARCHAR) AS course,
                           min(enrolled_at) AS purchase, count(*) AS payments
                    FROM enrolments WHERE course IS NOT NULL GROUP BY 1, 2 HAVING min(enrolled_at) IS NOT NULL
                ),
                reached AS (
                    SELECT CAST(learner AS VARCHAR) AS learner, CAST(course AS VARCHAR) AS course, max(progress) AS progress
                    FROM results GROUP BY 1, 2
                ),
                moments AS (
                    SELECT pairs.*, reached.progress AS course_progress, CAST(exam_at AS DATE) AS exam,
                           CAST(exam_at AS DATE) - %2$d AS t0
                    FROM pairs
                    JOIN reached ON reached.learner = pairs.learner AND reached.course = pairs.course
                    JOIN courses ON CAST(courses.course AS VARCHAR) = pairs.course
                    WHERE reached.progress > 0 AND exam_at IS NOT NULL
                ),
                known AS (
                    SELECT moments.learner, moments.course,
                           count(DISTINCT module) FILTER (WHERE lesson = 1) AS lessons,
                           CAST(avg(TRY_CAST(progress AS DECIMAL(18, 9))) FILTER (WHERE lesson = 1) AS DOUBLE) AS progress,
                           count(*) FILTER (WHERE lesson = 0) AS answers,
                           avg(CASE WHEN score >= 100 THEN 1 ELSE 0 END) FILTER (WHERE lesson = 0) AS correct,
                           avg(CASE WHEN score >= 100 THEN 1 ELSE 0 END) FILTER (WHERE lesson = 0 AND attempt = 0)
                               AS correct_at_first,
                           min(happened_at) AS first
                    FROM moments JOIN things ON things.learner = moments.learner AND happened_at <= CAST(t0 AS TIMESTAMP)
                    GROUP BY moments.learner, moments.course
                )
                SELECT moments.learner AS student_id, moments.course AS course_id, strftime(purchase, '%%Y-%%m-%%d %%H:%%M:%%S.%%f')
                           AS purchase, strftime(exam, '%%Y-%%m-%%d') AS exam_date, strftime(t0, '%%Y-%%m-%%d')
                           AS intervention_date, CASE WHEN payments > 1 THEN 1 ELSE 0 END::BIGINT AS target, course_progress,
                       coalesce(lessons, 0) AS lessons_started_count, coalesce(progress, 0.0) AS avg_lesson_progress,
                       coalesce(answers, 0) AS total_quiz_attempts, coalesce(correct, 0.0) AS overall_correct_rate,
                       coalesce(correct_at_first, 0.0) AS first_attempt_correct_rate,
                       coalesce(date_diff('day', CAST(first AS DATE), t0), 0) AS days_active_before_intervention
                FROM moments LEFT JOIN known ON known.learner = moments.learner AND known.course = moments.course
                ORDER BY moments.learner, moments.course
                """.formatted(ThingsDone.sql(study.tables()), lead);
    }
}
