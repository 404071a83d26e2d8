package org.lectern.drafts;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.coursetext.StopWords;

/** Words of a text that tell what it is about, without their endings. */
final class ContentWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Set<String> STOP_WORDS = StopWords.english();
    /** What is left of a word has at least so many letters. */
    private static final int SHORTEST = 3;

    private ContentWords() {}

    /** In the order of the text; all words where none of them tells anything. */
    static List<String> of(String text) {
        List<String> words = all(text);
        List<String> telling =
                words.stream().filter(word -> !STOP_WORDS.contains(word)).toList();
        return (telling.isEmpty() ? words : telling)
                .stream().map(ContentWords::stem).toList();
    }

    /**
     * Every word of a text without its ending, whether it tells anything or not: a word that does, such as “empties”, may be a form of one
     * that is taken not to.
     */
    static Set<String> stems(String text) {
        return all(text).stream().map(ContentWords::stem).collect(Collectors.toUnmodifiableSet());
    }

    /** All words in small letters, in the order of the text. */
    static List<String> all(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** All words with blanks around each, so that whole words are found in it as a part of a text. */
    static String folded(String text) {
        return " " + String.join(" ", all(text)) + " ";
    }

    /** Light: plurals and the endings of verbs, nothing else. */
    private static String stem(String word) {
        if (word.endsWith("ies") && word.length() > SHORTEST + 1) {
            return word.substring(0, word.length() - 3) + "y";
        }
        for (String ending : List.of("ing", "ed", "es", "s", "e")) {
            if (word.endsWith(ending) && !word.endsWith("ss") && word.length() - ending.length() >= SHORTEST) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
