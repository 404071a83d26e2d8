package org.lectern.text;

import java.util.Locale;

/**
 * One word of an entry, as a file of words writes it.
 *
 * @param text its letters
 * @param openStart whether any letters may stand before them
 * @param openEnd whether any may follow
 */
record PhraseWord(String text, boolean openStart, boolean openEnd) {

    private static final String NUMBER = "#";
    private static final String ANY = "*";

    static PhraseWord of(String written) {
        if (written.equals(ANY)) {
            return new PhraseWord("", true, true);
        }
        boolean openStart = written.startsWith(ANY);
        boolean openEnd = written.endsWith(ANY);
        return new PhraseWord(
                written.substring(openStart ? 1 : 0, written.length() - (openEnd ? 1 : 0)), openStart, openEnd);
    }

    /** Whether only one word of small letters fits. */
    boolean isPlain() {
        return !openStart && !openEnd && !text.equals(NUMBER) && !isAsSpelt();
    }

    /** Whether capitals count. */
    private boolean isAsSpelt() {
        return !text.equals(text.toLowerCase(Locale.ROOT));
    }

    boolean fits(Token token) {
        if (text.equals(NUMBER)) {
            return token.isNumber();
        }
        String word = isAsSpelt() ? token.spelt() : token.folded();
        if (openStart) {
            return openEnd ? word.contains(text) : word.endsWith(text);
        }
        return openEnd ? word.startsWith(text) : word.equals(text);
    }
}
