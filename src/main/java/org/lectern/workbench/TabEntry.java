package org.lectern.workbench;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.lectern.analysis.Subject;
import org.lectern.contract.Problem;
import org.lectern.study.Study;
import org.lectern.study.StudyFacts;

/**
 * A line in the list of tabs.
 *
 * @param id stable name, such as {@code explore}
 * @param label what the user reads, in one or two words
 * @param iconLiteral name of a Feather icon, such as {@code fth-compass}
 * @param group under which it stands in the list
 * @param knows what it tells apart in its tables and can be asked to show
 * @param shows whether it has anything to say of one of these things in a study
 * @param lacking what a study lacks for it to have an answer; empty where it lacks nothing
 * @param open builds the tab, on its first visit
 */
public record TabEntry(
        String id,
        String label,
        String iconLiteral,
        TabGroup group,
        Set<Subject.Kind> knows,
        BiPredicate<StudyFacts, Subject> shows,
        Function<Study, Optional<Problem>> lacking,
        Function<TabContext, WorkTab> open) {

    public TabEntry {
        knows = Set.copyOf(knows);
    }

    /** A tab that has something to say of all the things that it tells apart. */
    public TabEntry(
            String id,
            String label,
            String iconLiteral,
            Set<Subject.Kind> knows,
            Function<Study, Optional<Problem>> lacking,
            Function<TabContext, WorkTab> open) {
        this(id, label, iconLiteral, TabGroup.ALL, knows, (_, _) -> true, lacking, open);
    }

    /** A tab that tells nothing apart and has an answer to every study. */
    public TabEntry(String id, String label, String iconLiteral, Function<TabContext, WorkTab> open) {
        this(id, label, iconLiteral, Set.of(), _ -> Optional.empty(), open);
    }

    /** The same in a group. */
    public TabEntry in(TabGroup other) {
        return new TabEntry(id, label, iconLiteral, other, knows, shows, lacking, open);
    }

    /** The same, with something to say of some of the things that it tells apart. */
    public TabEntry showing(BiPredicate<StudyFacts, Subject> test) {
        return new TabEntry(id, label, iconLiteral, group, knows, test, lacking, open);
    }
}
