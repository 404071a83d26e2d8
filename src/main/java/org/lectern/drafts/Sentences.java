package org.lectern.drafts;

import java.util.List;
import java.util.regex.Pattern;

/** The sentences of a text. */
final class Sentences {

    /** Blanks after an end, or an end whose blank was lost between lines of subtitles. */
    private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+|(?<=\\p{Ll}{2}[.!?])(?=\\p{Lu}\\p{Ll})");

    private static final int FEWEST_WORDS = 3;

    private Sentences() {}

    /** In the order of the text; what has fewer than three words is a heading or an exclamation, and is left out. */
    static List<String> of(String text) {
        return END.splitAsStream(text)
                .map(String::strip)
                .filter(sentence -> sentence.split("\\s+").length >= FEWEST_WORDS)
                .toList();
    }
}
