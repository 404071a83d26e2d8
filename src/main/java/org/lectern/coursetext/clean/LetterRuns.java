package org.lectern.coursetext.clean;

/**
 * The words of a text: stretches of letters that are as long as can be.
 *
 * @param text any
 */
record LetterRuns(String text) {

    /** Takes a word by where it begins and where it has ended. */
    @FunctionalInterface
    interface Taking {
        void take(int from, int to);
    }

    void each(Taking taking) {
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            if (end > at) {
                taking.take(at, end);
            }
            at = end + 1;
        }
    }

    /** Behind the letters that begin here. */
    static int end(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
