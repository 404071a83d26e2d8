package org.lectern.handout;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lectern.contract.TaskContext;
import org.lectern.sharing.NameSearch;
import org.lectern.study.Filter;
import org.lectern.study.Study;

/** Knows who the learners of a study are, so that what somebody typed about one is told from what is not. */
final class LearnerNames {

    /** Where a study tells who did something. */
    private static final List<String> TABLES = List.of("views", "activity", "attempts", "engagements");

    private static final NameSearch SEARCH = NameSearch.ofLearners();

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
                        .forEach(name -> learners.names.add(plain(name)));
            }
        }
        return learners;
    }

    /** Whether a text names one of them, as a word of its own, in whatever letters and over however many lines. */
    boolean areIn(String text) {
        String plain = plain(text);
        return names.stream().anyMatch(name -> SEARCH.isIn(plain, name));
    }

    private static String plain(String text) {
        String visible = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "");
        return ShortText.line(visible).toLowerCase(Locale.ROOT);
    }
}
