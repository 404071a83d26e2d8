package org.lectern.analysis.engagement;

import java.util.Set;
import java.util.TreeSet;
import org.lectern.contract.TaskContext;
import org.lectern.study.Filter;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;

/**
 * What must be known of the views before learners are scored.
 *
 * @param highest completion of any view, in percent
 * @param over number of views above 100 %
 * @param staff number of viewers who have no view in a learner's role; 0 where roles do not say who is a learner
 */
record Audience(double highest, long over, int staff) {

    static Audience of(Study study, int viewers, TaskContext context) {
        Row row = study.query("""
                SELECT CAST(max(completion) AS DOUBLE) AS highest,
                       count(CASE WHEN completion > 100 THEN 1 END) AS over
                FROM views
                """, context).row(0);
        return new Audience(row.getDouble("highest"), row.getLong("over"), staff(study, viewers, context));
    }

    private static int staff(Study study, int viewers, TaskContext context) {
        Set<String> learnerRoles = study.facts().learnersOnly().roles();
        Set<String> chosen = study.filter().roles();
        if (learnerRoles.isEmpty() || (!chosen.isEmpty() && learnerRoles.containsAll(chosen))) {
            return 0;
        }
        Set<String> kept = new TreeSet<>(learnerRoles);
        if (!chosen.isEmpty()) {
            kept.retainAll(chosen);
        }
        Filter learnersOnly = study.filter().withRoles(kept);
        return kept.isEmpty()
                ? viewers
                : viewers - study.filtered(learnersOnly).learners(context).size();
    }

    /** The highest completion there can be, in percent: 100, or more where the import kept more. */
    double ceiling() {
        return Math.max(100, highest);
    }
}
