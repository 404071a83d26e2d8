package org.lectern.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names in scripts that put no blanks between words, or write endings on to names: Chinese, Japanese, Korean, Thai. */
final class UnspacedNames {

    private static final Set<UnicodeScript> SCRIPTS = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI);

    /** Characters; one alone is part of too many words. */
    private static final int SHORTEST = 2;

    private static final int LONGEST = 24;

    private final Set<String> names = new HashSet<>();

    /** Adds a name, its words in their order; one of another script is left out. */
    void add(List<String> parts) {
        String name = String.join("", parts);
        if (isOfThem(name) && name.length() >= SHORTEST && name.length() <= LONGEST) {
            names.add(name);
        }
    }

    /**
     * Where they stand in a word of a text, the longest first; nobody is found in a name that may stand.
     *
     * @param mayStand names that are no mistake
     */
    List<Span> in(String text, Span word, Set<String> mayStand) {
        List<Span> found = new ArrayList<>();
        if (names.isEmpty() || !isOfThem(text.substring(word.from(), word.from() + 1))) {
            return found;
        }
        int at = word.from();
        while (at < word.to()) {
            int end = endOfName(text, at, word.to(), mayStand);
            if (end > at && !mayStand.contains(text.substring(at, end))) {
                found.add(new Span(at, end));
            }
            at = Math.max(end, at + 1);
        }
        return found;
    }

    private int endOfName(String text, int at, int limit, Set<String> mayStand) {
        for (int end = Math.min(limit, at + LONGEST); end >= at + SHORTEST; end--) {
            String part = text.substring(at, end);
            if (names.contains(part) || mayStand.contains(part)) {
                return end;
            }
        }
        return at;
    }

    private static boolean isOfThem(String text) {
        return text.codePoints().allMatch(character -> SCRIPTS.contains(UnicodeScript.of(character)));
    }
}
