package org.lectern.analysis.timeline;

import java.util.List;
import java.util.Optional;

/**
 * The videos that may be looked into.
 *
 * @param titles with most viewers or plays first
 * @param asked the title that was asked for; empty for none
 */
record TitleChoice(List<String> titles, String asked) {

    TitleChoice {
        titles = List.copyOf(titles);
    }

    /** The title asked for, else the first; empty where there is none. */
    Optional<String> chosen() {
        return missing() || asked.isEmpty() ? titles.stream().findFirst() : Optional.of(asked);
    }

    /** Whether a title was asked for that is not there. */
    boolean missing() {
        return !asked.isEmpty() && !titles.contains(asked);
    }
}
