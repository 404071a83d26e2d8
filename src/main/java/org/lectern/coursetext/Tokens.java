package org.lectern.coursetext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a text: runs of two or more letters, digits or underscores, in small letters. */
public final class Tokens {

    private Tokens() {}

    /** In the order of the text. */
    public static List<String> of(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        List<String> tokens = new ArrayList<>();
        int start = -1;
        int letters = 0;
        for (int place = 0; place <= small.length(); ) {
            int letter = place < small.length() ? small.codePointAt(place) : ' ';
            boolean isWord = Character.isLetterOrDigit(letter) || letter == '_';
            if (isWord) {
                start = start < 0 ? place : start;
                letters++;
            } else if (start >= 0) {
                if (letters > 1) {
                    tokens.add(small.substring(start, place));
                }
                start = -1;
                letters = 0;
            }
            place += Character.charCount(letter);
        }
        return tokens;
    }
}
