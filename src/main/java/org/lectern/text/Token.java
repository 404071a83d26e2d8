package org.lectern.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word or number of a text: letters, digits and the marks on them, of any script.
 *
 * @param place where it stands
 * @param spelt as it is written, without characters that nobody sees
 * @param folded in small letters and the compatible form of Unicode (NFKC), for comparing
 */
record Token(Span place, String spelt, String folded) {

    /** The words of a text, in their order. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            int end = at + Character.charCount(letter);
            if (Character.isLetterOrDigit(letter)) {
                while (end < text.length() && goesOn(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
                tokens.add(at(new Span(at, end), text));
            }
            at = end;
        }
        return List.copyOf(tokens);
    }

    /** What nobody sees, such as a soft hyphen, does not part a word. */
    private static boolean goesOn(int character) {
        int type = Character.getType(character);
        return Character.isLetterOrDigit(character)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT;
    }

    private static Token at(Span place, String text) {
        String written = place.in(text);
        if (written.chars().allMatch(c -> c < 0x80)) {
            return new Token(place, written, written.toLowerCase(Locale.ROOT));
        }
        StringBuilder seen = new StringBuilder();
        written.codePoints()
                .filter(character -> Character.getType(character) != Character.FORMAT)
                .forEach(seen::appendCodePoint);
        String spelt = Normalizer.normalize(seen, Normalizer.Form.NFKC);
        return new Token(place, spelt, spelt.toLowerCase(Locale.ROOT));
    }

    /** Whether it is made of digits alone. */
    boolean isNumber() {
        return folded.chars().allMatch(Character::isDigit);
    }
}
