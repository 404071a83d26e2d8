package org.lectern.analysis.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.analysis.Notice;
import org.lectern.contract.Words;

/** Items that a newcomer is never let to, as what has to come before them waits for them in turn. */
public final class Waiting {

    private static final int NAMED = 3;

    private static final Words WORDS = Words.of(Waiting.class);

    private Waiting() {}

    /** Those that wait for one another in a circle, and those behind them, in the order given. */
    static List<Item> of(List<Item> items) {
        Set<String> open = new HashSet<>();
        List<Item> waiting = new ArrayList<>(items);
        while (waiting.removeIf(item -> open.containsAll(item.needed()) && open.add(item.id()))) {
            // Whatever has been let to may let to others.
        }
        return waiting;
    }

    /** Says which, where there are any. */
    public static Optional<Notice> notice(List<Item> items) {
        List<Item> waiting = of(items);
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(Notice.warning(
                        "waiting",
                        WORDS.say(
                                "waiting",
                                waiting.size(),
                                waiting.size() > NAMED ? 1 : 0,
                                waiting.stream()
                                        .limit(NAMED)
                                        .map(item -> "“" + item.title() + "”")
                                        .collect(Collectors.joining(", ")))));
    }
}
