package org.lectern.handout;

import java.util.Optional;
import org.lectern.analysis.NamedTable;
import org.lectern.figure.Figure;
import org.lectern.render.Imprint;

/**
 * A figure as it is handed over.
 *
 * @param imprint what it says of where it comes from
 * @param behind the table with its numbers
 */
public record Plate(Figure figure, Imprint imprint, NamedTable behind) {

    /** What it says in words beside its title; empty where it says no more than that. */
    Optional<String> words() {
        return Optional.of(figure.caption().alternative())
                .filter(words -> !words.equals(figure.caption().title()));
    }
}
