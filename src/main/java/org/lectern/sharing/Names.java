package org.lectern.sharing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What texts may name: videos and courses of which something is told; and what they may not: learners, and what is withheld. */
final class Names {

    private static final NameSearch SEARCH = NameSearch.ofThings();

    private final List<String> secret;
    private final Set<String> told;

    /**
     * @param learners their names, as tables spell them
     * @param hidden videos and courses of which nothing is told
     * @param told videos and courses of which something is
     */
    Names(Set<String> learners, Set<String> hidden, Set<String> told) {
        Set<String> all = new TreeSet<>(learners);
        // A number alone is looked for among the numbers that are told.
        all.removeIf(name -> name.isBlank() || name.chars().allMatch(Character::isDigit));
        hidden.stream().filter(name -> !name.isBlank()).forEach(all::add);
        all.removeAll(told);
        secret = List.copyOf(all);
        this.told = Set.copyOf(told);
    }

    /** Whether a text names somebody or something of which nothing is told. */
    boolean areSecretIn(String text) {
        List<String> things = thingsIn(text);
        String rest = without(text, things);
        return secret.stream().anyMatch(name -> SEARCH.isIn(rest, name));
    }

    /** Whether this is a video or course of which something is told. */
    boolean isThing(String name) {
        return told.contains(name);
    }

    /** Videos and courses that a text names and of which something is told, longest first. */
    List<String> thingsIn(String text) {
        List<String> found = new ArrayList<>();
        String rest = text;
        for (String name : told.stream()
                .filter(text::contains)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList()) {
            if (SEARCH.isIn(rest, name)) {
                found.add(name);
                rest = without(rest, name);
            }
        }
        return found;
    }

    /** A text without names. */
    String without(String text, List<String> names) {
        String rest = text;
        for (String name : names) {
            rest = without(rest, name);
        }
        return rest;
    }

    private static String without(String text, String name) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (int at = SEARCH.next(text, name, 0); at >= 0; at = SEARCH.next(text, name, from)) {
            rest.append(text, from, at);
            from = at + name.length();
        }
        return rest.append(text.substring(from)).toString();
    }
}
