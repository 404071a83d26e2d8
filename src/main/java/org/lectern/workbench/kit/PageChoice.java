package org.lectern.workbench.kit;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lectern.analysis.Subject;

/**
 * What a page, or some of its figures, are about, to be chosen on the page.
 *
 * @param label in a word or two
 * @param hint what it changes
 * @param names to choose from, and the chosen one
 * @param about what a name stands for; empty where it stands for nothing in particular
 * @param figures ids of those that it bears on; none where it bears on the whole page
 */
public record PageChoice(
        String label, String hint, NameChoice names, Function<String, Optional<Subject>> about, Set<String> figures) {

    public PageChoice {
        figures = Set.copyOf(figures);
    }

    /** A choice of one thing of a kind. */
    public static PageChoice of(Subject.Kind kind, String label, String hint, NameChoice names, String... figures) {
        return new PageChoice(
                label,
                hint,
                names,
                name -> names.isUnchosen(name) ? Optional.empty() : Optional.of(new Subject(kind, name)),
                Set.of(figures));
    }

    /** Whether a figure, by its id, is about what is chosen. */
    boolean bearsOn(String figure) {
        return figures.isEmpty() || figures.contains(figure);
    }

    /** Whether there is more than one way to choose. */
    boolean isOpen() {
        return names.names().size() > 1;
    }

    /** What is chosen; empty where it is nothing in particular. */
    Optional<Subject> chosen() {
        return about.apply(names.nameProperty().get());
    }

    /** The name that stands for a thing, where it is offered. */
    Optional<String> nameOf(Subject subject) {
        return names.names().stream()
                .filter(name -> about.apply(name).filter(subject::equals).isPresent())
                .findFirst();
    }
}
