package org.lectern.analysis.weeks;

import java.util.ArrayList;
import java.util.List;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.stats.Wilson;
import org.lectern.study.Study;
import org.lectern.study.StudyFacts;
import tech.tablesaw.api.Row;

/**
 * How far learners get in the courses in which they completed anything that is listed; what cannot be completed does not count.
 *
 * @param steps by the number of a course's units and of those completed, the fewest first
 */
record CourseUnits(List<Step> steps) {

    /** @param learners counted once in every course in which they completed so many units of so many */
    record Step(long units, long completed, long learners) {}

    private static final Words WORDS = Words.of(CourseUnits.class);

    /** Whether a study tells which units a course has, and what was completed. */
    static boolean areTold(StudyFacts facts) {
        return facts.holds("activity.status") && facts.holds("activity.course") && facts.holds("modules.course");
    }

    static CourseUnits of(Study study, TaskContext context) {
        List<Step> steps = new ArrayList<>();
        for (Row row : study.query("""
                WITH listed AS (
                    SELECT DISTINCT CAST(course AS VARCHAR) AS course, CAST(module AS VARCHAR) AS module
                    FROM modules WHERE course IS NOT NULL AND (tracked IS NULL OR tracked)
                ),
                courses AS (SELECT course, count(*) AS units FROM listed GROUP BY course),
                done AS (
                    SELECT DISTINCT CAST(learner AS VARCHAR) AS learner, CAST(course AS VARCHAR) AS course,
                           CAST(module AS VARCHAR) AS module
                    FROM activity WHERE CAST(status AS VARCHAR) = 'completed'
                ),
                completed AS (
                    SELECT learner, done.course AS course, count(*) AS completed
                    FROM done JOIN listed ON listed.course = done.course AND listed.module = done.module
                    GROUP BY learner, done.course
                )
                SELECT units, completed, count(*) AS learners
                FROM completed JOIN courses ON courses.course = completed.course
                GROUP BY units, completed ORDER BY units, completed
                """, context)) {
            steps.add(new Step(row.getLong("units"), row.getLong("completed"), row.getLong("learners")));
        }
        return new CourseUnits(List.copyOf(steps));
    }

    private long all() {
        return steps.stream().mapToLong(Step::learners).sum();
    }

    private long whole() {
        return steps.stream()
                .filter(step -> step.completed() >= step.units())
                .mapToLong(Step::learners)
                .sum();
    }

    List<NamedTable> tables() {
        double all = all();
        return steps.isEmpty()
                ? List.of()
                : List.of(new NamedTable(
                        "units_completed_by_course",
                        WORDS.say("table.by-course"),
                        TableOf.rows(steps)
                                .whole("units", Step::units)
                                .whole("units_completed", Step::completed)
                                .whole("learners_and_courses", Step::learners)
                                .number("percent", step -> 100 * step.learners() / all)
                                .table()));
    }

    /** Nothing where nobody completed anything. */
    List<String> sentences() {
        return steps.isEmpty()
                ? List.of()
                : List.of(WORDS.say(
                        whole() == 0 ? "by-course.nobody" : "by-course.some",
                        whole(),
                        all(),
                        100 * Wilson.of(whole(), all()).high()));
    }
}
