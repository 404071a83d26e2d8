package org.lectern.sharing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.lectern.contract.Words;

/** What texts may name: videos and courses of which something is told; and what they may not: learners, and what is withheld. */
final class Names {

    private static final Pattern NAMING =
            Pattern.compile(Words.of(Names.class).bundle().getString("text.naming") + "$");

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
        return secret.stream().anyMatch(name -> isIn(rest, name));
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
            if (isIn(rest, name)) {
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

    /** What is part of another word, such as a digit of somebody's code, is no name. */
    private static String without(String text, String name) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (int at = next(text, name, 0); at >= 0; at = next(text, name, from)) {
            rest.append(text, from, at);
            from = at + name.length();
        }
        return rest.append(text.substring(from)).toString();
    }

    private static boolean isIn(String text, String name) {
        return next(text, name, 0) >= 0;
    }

    /** Where a name stands in a text as a whole; -1 where it does not. */
    private static int next(String text, String name, int from) {
        for (int at = text.indexOf(name, from); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (begins
                    && ends
                    && (!isNumber(name) || NAMING.matcher(text.substring(0, at)).find())) {
                return at;
            }
        }
        return -1;
    }

    /** Such a name is one only where the text says so: elsewhere it is a number, and looked for among those that are told. */
    private static boolean isNumber(String name) {
        return name.chars().allMatch(letter -> !Character.isLetter(letter));
    }
}
