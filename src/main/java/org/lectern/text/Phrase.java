package org.lectern.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that are looked for together.
 *
 * @param words in their order, at least one
 * @param better what to write in their place; empty where only a person can tell
 * @param innocent whether they are nothing to worry about, although others that are looked for stand in them
 */
record Phrase(List<PhraseWord> words, String better, boolean innocent) {

    private static final String APART = "[\\s'’-]+";
    private static final String APOSTROPHES = "'\u2018\u2019\u02bc";

    Phrase {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("An entry has at least one word");
        }
    }

    /** The phrases that an entry of a file of words stands for, one for each choice of its alternatives. */
    static List<Phrase> of(String entry, String better, boolean innocent) {
        List<List<PhraseWord>> choices = List.of(List.of());
        for (String word : entry.strip().split(APART, -1)) {
            List<List<PhraseWord>> longer = new ArrayList<>();
            for (List<PhraseWord> before : choices) {
                for (String either : word.split("/", -1)) {
                    List<PhraseWord> words = new ArrayList<>(before);
                    words.add(PhraseWord.of(either));
                    longer.add(words);
                }
            }
            choices = longer;
        }
        return choices.stream()
                .map(words -> new Phrase(words, better, innocent))
                .toList();
    }

    /** These words alone, as they are spelt or in whatever capitals. */
    static Phrase ofWords(List<String> words) {
        return new Phrase(
                words.stream().map(word -> new PhraseWord(word, false, false)).toList(), "", false);
    }

    /** Whether its words stand in a text from its so-manieth word on, with nothing but blanks, hyphens and apostrophes between them. */
    boolean stands(Passage passage, int at) {
        List<Token> tokens = passage.tokens();
        if (at + words.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            boolean joined = i == 0
                    || isGap(
                            passage.text(),
                            tokens.get(at + i - 1).place().to(),
                            tokens.get(at + i).place().from());
            if (!joined || !words.get(i).fits(tokens.get(at + i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isGap(String text, int from, int to) {
        return text.substring(from, to).codePoints().allMatch(Phrase::joins);
    }

    private static boolean joins(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.DASH_PUNCTUATION
                || Character.getType(character) == Character.FORMAT
                || APOSTROPHES.indexOf(character) >= 0;
    }
}
