package org.lectern.text;

import java.util.OptionalInt;

/**
 * The alphabet of short messages, after 3GPP TS 23.038, section 6.2.1: one septet a character, two for those that are reached by an
 * escape.
 */
public final class Gsm7 {

    private static final String ONE =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
                    + "¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String TWO = "\f^{}\\[~]|€";

    private Gsm7() {}

    /**
     * How many septets a text takes.
     *
     * @return none where a character is not of this alphabet, so that the whole text is sent as UTF-16
     */
    public static OptionalInt septets(String text) {
        int septets = 0;
        for (int i = 0; i < text.length(); i++) {
            int each = septets(text.charAt(i));
            if (each == 0) {
                return OptionalInt.empty();
            }
            septets += each;
        }
        return OptionalInt.of(septets);
    }

    /** Of one character; 0 where it is not of this alphabet. */
    static int septets(char character) {
        if (ONE.indexOf(character) >= 0) {
            return 1;
        }
        return TWO.indexOf(character) >= 0 ? 2 : 0;
    }
}
