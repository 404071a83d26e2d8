package org.lectern.text;

import java.util.ArrayList;
import java.util.List;

/** Finds emoji, each with what belongs to it: skin tones, joined people, flags. */
final class Emoji {

    private static final int JOINER = 0x200d;
    private static final int AS_EMOJI = 0xfe0f;
    private static final int AS_TEXT = 0xfe0e;
    /** Below stand signs such as © and ™, which are pictures only where it is said. */
    private static final int FIRST_PICTURE = 0x2600;

    private Emoji() {}

    /** Where they stand in a text. */
    static List<Span> in(String text) {
        List<Span> emoji = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at + Character.charCount(text.codePointAt(at));
            if (begins(text, at, end)) {
                while (end < text.length() && goesOn(text, end)) {
                    end += Character.charCount(text.codePointAt(end));
                }
                emoji.add(new Span(at, end));
            }
            at = end;
        }
        return emoji;
    }

    private static boolean begins(String text, int at, int end) {
        int character = text.codePointAt(at);
        int next = end < text.length() ? text.codePointAt(end) : 0;
        boolean picture =
                Character.isExtendedPictographic(character) && (character >= FIRST_PICTURE || next == AS_EMOJI);
        return (picture || Character.isEmojiPresentation(character)) && next != AS_TEXT;
    }

    private static boolean goesOn(String text, int at) {
        int character = text.codePointAt(at);
        return character == JOINER
                || character == AS_EMOJI
                || Character.isEmojiModifier(character)
                || (text.codePointBefore(at) == JOINER && Character.isExtendedPictographic(character))
                || (isFlag(character) && isFlag(text.codePointBefore(at)));
    }

    private static boolean isFlag(int character) {
        return character >= 0x1f1e6 && character <= 0x1f1ff;
    }
}
