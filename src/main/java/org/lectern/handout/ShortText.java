package org.lectern.handout;

/** What somebody has typed, as it can be shown: on one line, and no longer than one reads. */
final class ShortText {

    private static final int MOST = 200;
    private static final String CUT = "…";

    private ShortText() {}

    /** Cut between characters, whatever these are made of. */
    static String of(String typed) {
        String line = line(typed);
        return line.codePointCount(0, line.length()) <= MOST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MOST - 1)).strip() + CUT;
    }

    /** All of it on one line. */
    static String line(String typed) {
        return typed.strip().replaceAll("\\s+", " ");
    }
}
