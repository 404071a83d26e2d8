package org.lectern.cli;

/** Text set to a width. */
final class Paragraph {

    private Paragraph() {}

    /**
     * Breaks text at spaces, so that no line is longer than the width; a word that is longer stands alone.
     *
     * @param lead before the first line; the following lines are indented as far
     */
    static String wrap(String text, String lead, int columns) {
        StringBuilder set = new StringBuilder(lead);
        String indent = " ".repeat(lead.length());
        int at = lead.length();
        boolean first = true;
        for (String word : text.strip().split("\\s+", -1)) {
            if (!first && at + 1 + word.length() > columns) {
                set.append(System.lineSeparator()).append(indent);
                at = indent.length();
            } else if (!first) {
                set.append(' ');
                at++;
            }
            set.append(word);
            at += word.length();
            first = false;
        }
        return set.toString();
    }
}
