package org.lectern.drafts;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How easily an English text is read, by the lengths of its sentences and words. Source: R. Flesch, A new readability yardstick, Journal of
 * Applied Psychology 32 (1948); J. P. Kincaid and others, Research Branch Report 8-75 (1975).
 *
 * @param sentences at least 1
 * @param words runs of letters
 * @param syllables runs of vowels, less a silent e at the end of a word
 */
public record Readability(int sentences, int words, int syllables) {

    private static final Pattern WORD = Pattern.compile("[A-Za-z']+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    /** Counts what is in a text. */
    public static Readability of(String text) {
        List<String> words =
                WORD.matcher(text).results().map(MatchResult::group).toList();
        return new Readability(
                Math.max(1, Sentences.of(text).size()),
                words.size(),
                words.stream().mapToInt(Readability::syllables).sum());
    }

    private static int syllables(String word) {
        String letters = word.toLowerCase(Locale.ROOT).replace("'", "");
        if (letters.isEmpty()) {
            return 0;
        }
        boolean silent = letters.endsWith("e") && !letters.endsWith("le") && letters.length() > 2;
        String spoken = silent ? letters.substring(0, letters.length() - 1) : letters;
        return Math.max(1, (int) VOWELS.matcher(spoken).results().count());
    }

    /** Flesch reading ease: about 100 for what a child reads, below 30 for what scholars do; NaN without words. */
    public double ease() {
        return 206.835 - 1.015 * words / sentences - 84.6 * syllables / words;
    }

    /** Flesch-Kincaid grade: years of school that the text asks for; NaN without words. */
    public double grade() {
        return .39 * words / sentences + 11.8 * syllables / words - 15.59;
    }
}
