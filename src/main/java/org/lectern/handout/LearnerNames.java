package org.lectern.handout;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lectern.contract.TaskContext;
import org.lectern.study.Filter;
import org.lectern.study.Study;

/** Knows who the learners of a study are, so that what somebody typed about one is told from what is not. */
final class LearnerNames {

    /** Where a study tells who did something. */
    private static final List<String> TABLES = List.of("views", "activity", "attempts");

    private final Set<String> names = new HashSet<>();

    private LearnerNames() {}

    /** All of the study, whatever is looked at. */
    static LearnerNames of(Study study, TaskContext context) {
        LearnerNames learners = new LearnerNames();
        Study whole = study.filtered(Filter.everything());
        for (String table : TABLES) {
            if (study.facts().holds(table + ".learner")) {
                whole.query("SELECT DISTINCT learner FROM " + table, context)
                        .stringColumn("learner")
                        .forEach(learners.names::add);
            }
        }
        return learners;
    }

    /** Whether a text names one of them, as a word of its own. */
    boolean areIn(String text) {
        return names.stream().anyMatch(name -> isIn(text, name));
    }

    private static boolean isIn(String text, String name) {
        int from = name.isEmpty() ? -1 : text.indexOf(name);
        while (from >= 0) {
            int end = from + name.length();
            boolean begins = from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1));
            if (begins && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return true;
            }
            from = text.indexOf(name, from + 1);
        }
        return false;
    }
}
