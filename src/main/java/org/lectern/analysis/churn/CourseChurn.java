package org.lectern.analysis.churn;

import java.util.Comparator;
import org.lectern.stats.ClusteredContrast;

/**
 * Churn of one course.
 *
 * @param name of the course
 * @param contrast of its churn with the study's, learner by learner
 */
record CourseChurn(String name, Tally tally, ClusteredContrast contrast) {

    static final Comparator<CourseChurn> HIGHEST_FIRST =
            Comparator.comparing(CourseChurn::tally, Tally.HIGHEST_FIRST).thenComparing(CourseChurn::name);

    static final Comparator<CourseChurn> MOST_VIEWS_FIRST = Comparator.comparingLong(
                    (CourseChurn course) -> course.tally().views())
            .reversed()
            .thenComparing(CourseChurn::name);
}
