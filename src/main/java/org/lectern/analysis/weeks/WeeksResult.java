package org.lectern.analysis.weeks;

import java.util.List;
import java.util.Optional;
import org.lectern.analysis.panel.WeekPanel;

/**
 * What was found of weeks.
 *
 * @param trend one row a week, the first first
 * @param bands learners and weeks, the busiest learners first
 * @param slopes by how much the published score rises a week
 * @param completing absent where no lesson tells whether it was completed
 * @param byCourse absent where no list tells the units of courses
 * @param last whether the score of the last quiz can be foretold; absent where no quiz has a score
 * @param outside how many things were done before the first week or after the last
 */
record WeeksResult(
        WeeksParams params,
        WeekPanel panel,
        List<WeekRow> trend,
        List<Band> bands,
        WeekGroups groups,
        Early early,
        Mean slopes,
        Optional<Completing> completing,
        Optional<CourseUnits> byCourse,
        Optional<FinalQuiz> last,
        long outside) {

    long learners() {
        return trend.getFirst().learners();
    }

    long mostActive() {
        return trend.stream().mapToLong(WeekRow::active).max().orElse(0);
    }
}
