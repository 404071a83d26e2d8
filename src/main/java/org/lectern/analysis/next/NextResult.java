package org.lectern.analysis.next;

import java.util.List;
import java.util.Optional;
import org.lectern.analysis.content.Item;
import org.lectern.analysis.content.Openings;
import org.lectern.analysis.content.Shelf;

/**
 * What was found.
 *
 * @param shelf all items, opened or not
 * @param sequence how learners go from item to item
 * @param evaluation what models are worth; empty where too few learners opened enough
 * @param suggestions lists of learners, in the order of the learners
 * @param groups lists for newcomers of whom one thing is known
 * @param suggested how many learners were drawn to get a list
 */
record NextResult(
        NextParams params,
        Openings openings,
        Shelf shelf,
        Sequence sequence,
        Optional<Evaluation> evaluation,
        List<Suggestion> suggestions,
        List<Groups.Suggested> groups,
        int suggested) {

    NextResult {
        suggestions = List.copyOf(suggestions);
        groups = List.copyOf(groups);
    }

    Item item(int number) {
        return openings.items().get(number);
    }

    /** Learners who opened anything. */
    int learners() {
        return openings.learners().size();
    }
}
