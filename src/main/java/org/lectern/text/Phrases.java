package org.lectern.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words that are looked for in a text, all of them in one go from its first word to its last. */
final class Phrases {

    private static final Comparator<Phrase> LONGEST_FIRST =
            Comparator.comparingInt((Phrase phrase) -> phrase.words().size()).reversed();

    /** Words of the longest greeting. */
    private static final int LONGEST_BEFORE = 3;

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
    /** Those whose first word may go on, or is a number. */
    private final List<Phrase> open = new ArrayList<>();

    Phrases(List<Phrase> phrases) {
        for (Phrase phrase : phrases.stream().sorted(LONGEST_FIRST).toList()) {
            PhraseWord first = phrase.words().getFirst();
            if (first.isPlain()) {
                byFirstWord
                        .computeIfAbsent(first.text(), _ -> new ArrayList<>())
                        .add(phrase);
            } else {
                open.add(phrase);
            }
        }
    }

    /**
     * What was found.
     *
     * @param first number of its first word in the text
     * @param place where it stands
     * @param better what to write in its place; empty where only a person can tell
     */
    record Found(int first, Span place, String better) {}

    /** Where they stand, each place once: of those that begin at a word the longest, and nothing that is innocent. */
    List<Found> in(Passage passage) {
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < passage.tokens().size()) {
            Phrase longest = longestAt(passage, at).orElse(null);
            if (longest == null) {
                at++;
                continue;
            }
            int after = at + longest.words().size();
            Span place = new Span(
                    passage.tokens().get(at).place().from(),
                    passage.tokens().get(after - 1).place().to());
            if (!longest.innocent()) {
                found.add(new Found(at, place, longest.better()));
            }
            at = after;
        }
        return found;
    }

    /** Whether any of them begins at a text's so-manieth word. */
    boolean standAt(Passage passage, int at) {
        return longestAt(passage, at).filter(phrase -> !phrase.innocent()).isPresent();
    }

    /** Whether any of them ends before a text's so-manieth word. */
    boolean standBefore(Passage passage, int at) {
        for (int first = at - 1; first >= Math.max(0, at - LONGEST_BEFORE); first--) {
            int begin = first;
            if (longestAt(passage, first)
                    .filter(phrase -> begin + phrase.words().size() == at)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private Optional<Phrase> longestAt(Passage passage, int at) {
        List<Phrase> plain = byFirstWord.getOrDefault(passage.tokens().get(at).folded(), List.of());
        Phrase longest = null;
        for (List<Phrase> candidates : List.of(plain, open)) {
            for (Phrase candidate : candidates) {
                // An innocent phrase wins over one of the same length.
                boolean wins = longest == null
                        || candidate.words().size() > longest.words().size()
                        || (candidate.words().size() == longest.words().size() && candidate.innocent());
                if (wins && candidate.stands(passage, at)) {
                    longest = candidate;
                }
            }
        }
        return Optional.ofNullable(longest);
    }
}
