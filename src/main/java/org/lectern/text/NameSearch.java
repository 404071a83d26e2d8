package org.lectern.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds people in texts by their names, in any script: a whole name in whatever capitals; the first word of one as it is spelt; the last
 * word after a greeting or title, as surnames are words of the language too often. Names that are words themselves are found
 * where the language's file says so.
 */
final class NameSearch {

    private final Phrases whole;
    private final Set<String> single = new HashSet<>();
    private final Set<String> first = new HashSet<>();
    private final Set<String> last = new HashSet<>();
    private final UnspacedNames unspaced = new UnspacedNames();
    private final Phrases greetings;
    private final Phrases words;
    private final Phrases capitalWords;

    /**
     * @param words of the language that texts are written in
     * @param names of people, as "Ada Lovelace" or "Lovelace, Ada"
     */
    NameSearch(CheckWords words, Collection<String> names) {
        List<Phrase> phrases = new ArrayList<>();
        for (String name : names) {
            List<String> parts = parts(name);
            unspaced.add(parts);
            if (parts.size() == 1) {
                single.add(parts.getFirst());
                single.add(folded(parts.getFirst()));
            } else if (parts.size() > 1) {
                phrases.add(
                        Phrase.ofWords(parts.stream().map(NameSearch::folded).toList()));
                first.add(parts.getFirst());
                last.add(parts.getLast());
            }
        }
        // One letter is an initial.
        List.of(single, first, last).forEach(each -> each.removeIf(name -> name.codePointCount(0, name.length()) < 2));
        this.whole = new Phrases(phrases);
        this.greetings = words.of("greetings");
        this.words = words.of("names that are words");
        this.capitalWords = words.of("names that are capital words");
    }

    /**
     * Where people are named.
     *
     * @param mayStand names that are no mistake, such as the learner's own and the sender's
     */
    List<Span> in(Passage passage, Collection<String> mayStand) {
        Set<String> own = new HashSet<>();
        for (String name : mayStand) {
            parts(name).forEach(part -> own.add(folded(part)));
            own.add(String.join("", parts(name)));
        }
        List<Span> found = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (Phrases.Found name : whole.in(passage)) {
            List<Token> tokens = tokensIn(passage, name);
            if (!tokens.stream().allMatch(token -> own.contains(token.folded()))) {
                found.add(name.place());
                tokens.forEach(token -> taken.add(token.place().from()));
            }
        }
        for (int i = 0; i < passage.tokens().size(); i++) {
            Token token = passage.tokens().get(i);
            boolean free = !own.contains(token.folded())
                    && !taken.contains(token.place().from());
            if (free && isName(passage, i)) {
                found.add(token.place());
            } else if (free) {
                found.addAll(unspaced.in(passage.text(), token.place(), own));
            }
        }
        return found.stream().filter(place -> !passage.isNoWording(place)).toList();
    }

    private static List<Token> tokensIn(Passage passage, Phrases.Found name) {
        return passage.tokens().subList(name.first(), passage.tokens().size()).stream()
                .takeWhile(token -> token.place().to() <= name.place().to())
                .toList();
    }

    private boolean isName(Passage passage, int at) {
        Token token = passage.tokens().get(at);
        boolean alone = single.contains(token.spelt()) || isSpelt(token, single) || isSpelt(token, first);
        if (!alone) {
            return isSpelt(token, last) && greetings.standBefore(passage, at);
        }
        if (capitalWords.standAt(passage, at)) {
            return isSpelt(token) && greetings.standBefore(passage, at);
        }
        boolean named = greetings.standBefore(passage, at) || isInside(passage, at);
        return !words.standAt(passage, at) || (isSpelt(token) && named);
    }

    /** As it is spelt, or in capitals throughout. */
    private static boolean isSpelt(Token token, Set<String> names) {
        if (names.contains(token.spelt())) {
            return true;
        }
        String folded = token.folded();
        String titled = folded.substring(0, 1).toUpperCase(Locale.ROOT) + folded.substring(1);
        return token.spelt().equals(folded.toUpperCase(Locale.ROOT)) && names.contains(titled);
    }

    private static boolean isSpelt(Token token) {
        return !token.spelt().equals(token.folded());
    }

    /** Whether nothing but a blank or comma parts a word from the one before, so that no sentence begins with it. */
    private static boolean isInside(Passage passage, int at) {
        if (at == 0) {
            return false;
        }
        int before = passage.tokens().get(at - 1).place().to();
        String gap = passage.text()
                .substring(before, passage.tokens().get(at).place().from());
        return gap.equals(" ") || gap.equals(", ");
    }

    private static List<String> parts(String name) {
        int comma = name.indexOf(',');
        String ordered = comma < 0 ? name : name.substring(comma + 1) + " " + name.substring(0, comma);
        return Token.of(ordered).stream().map(Token::spelt).toList();
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
