package org.lectern.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of a text: up to a full stop with a blank after it, or to the end of a line.
 *
 * @param place where it stands
 * @param words how many it has, by the blanks between them
 */
record Sentence(Span place, int words) {

    private static final String STOPS = ".!?…؟";
    private static final String WIDE_STOPS = "。！？";

    /** The sentences of a text that have a word. */
    static List<Sentence> in(Passage passage) {
        List<Sentence> sentences = new ArrayList<>();
        int from = -1;
        int words = 0;
        List<Token> tokens = passage.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Span place = tokens.get(i).place();
            from = from < 0 ? place.from() : from;
            int next = i + 1 < tokens.size()
                    ? tokens.get(i + 1).place().from()
                    : passage.text().length();
            String gap = passage.text().substring(place.to(), next);
            boolean last = i + 1 == tokens.size();
            if (last || gap.chars().anyMatch(Character::isWhitespace)) {
                words++;
            }
            if (last || ends(gap)) {
                sentences.add(new Sentence(new Span(from, place.to()), words));
                from = -1;
                words = 0;
            }
        }
        return sentences.stream()
                .filter(sentence -> !isMarker(sentence, passage))
                .toList();
    }

    /** Whether a sentence ends before the next word: at the end of a line, or at a stop with a blank or, in Chinese, nothing after it. */
    private static boolean ends(String gap) {
        if (gap.indexOf('\n') >= 0) {
            return true;
        }
        for (int i = 0; i < gap.length(); i++) {
            boolean blankAfter = i + 1 < gap.length() && Character.isWhitespace(gap.charAt(i + 1));
            if ((STOPS.indexOf(gap.charAt(i)) >= 0 && blankAfter) || WIDE_STOPS.indexOf(gap.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The number of a list's item. */
    private static boolean isMarker(Sentence sentence, Passage passage) {
        return sentence.words == 1 && passage.itemAt(sentence.place.from());
    }
}
