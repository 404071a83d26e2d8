package org.lectern.keep;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Subject;
import org.lectern.cards.Card;
import org.lectern.cards.Note;
import org.lectern.study.Filter;

/**
 * How somebody looks at a study: what is theirs, beside what is the study's.
 *
 * @param filter which views all tabs look at
 * @param choices of all analyses
 * @param tab id of the tab in front; empty where none was
 * @param tabs how each tab is set up, by its id
 * @param cards what is to be done, in the order in which it was pinned
 * @param notes in the order in which they were written
 */
public record Setup(
        Filter filter, Choices choices, String tab, Map<String, Tab> tabs, List<Card> cards, List<Note> notes) {

    /**
     * How a tab is set up.
     *
     * @param settings that are not as usual, by the name of the parameter, as text
     * @param names of the study that were chosen, such as a course, by the name of the parameter
     * @param hidden columns that are not shown, by the name of their table
     * @param figure id of the figure in front; empty for the first
     * @param answers of the form for one learner that were kept side by side, as the tab writes them
     */
    public record Tab(
            Map<String, String> settings,
            Map<String, String> names,
            Map<String, List<String>> hidden,
            String figure,
            List<Map<String, String>> answers) {

        /** As a tab is that nobody has touched. */
        public static final Tab USUAL = new Tab(Map.of(), Map.of(), Map.of(), "", List.of());

        public Tab {
            settings = Map.copyOf(settings);
            names = Map.copyOf(names);
            hidden = Map.copyOf(hidden);
            answers = List.copyOf(answers);
        }
    }

    public Setup {
        tabs = Map.copyOf(tabs);
        cards = List.copyOf(cards);
        notes = List.copyOf(notes);
    }

    /** Where nothing is to be done and nothing was noted. */
    public Setup(Filter filter, Choices choices, String tab, Map<String, Tab> tabs) {
        this(filter, choices, tab, tabs, List.of(), List.of());
    }

    /** The same with other cards. */
    public Setup withCards(List<Card> other) {
        return new Setup(filter, choices, tab, tabs, other, notes);
    }

    /** The same without cards and notes about single learners, as these are called otherwise by now. */
    public Setup withoutLearners() {
        return new Setup(
                filter,
                choices,
                tab,
                tabs,
                cards.stream()
                        .filter(card -> !isLearner(card.claim().finding().about()))
                        .toList(),
                notes.stream().filter(note -> !isLearner(note.about())).toList());
    }

    private static boolean isLearner(Optional<Subject> about) {
        return about.filter(thing -> thing.kind() == Subject.Kind.LEARNER).isPresent();
    }

    /** The same with another tab in front. */
    public Setup inFront(String other) {
        return new Setup(filter, choices, other, tabs, cards, notes);
    }

    /** Whether the same was decided; which tab is in front is no decision. */
    public boolean decidesAs(Setup other) {
        return filter.equals(other.filter)
                && choices.equals(other.choices)
                && tabs.equals(other.tabs)
                && cards.equals(other.cards)
                && notes.equals(other.notes);
    }
}
