package org.lectern.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Text without what commands a terminal: titles and file names come from anywhere, and an escape sequence in one could hide or
 * rewrite what is told. Each such character is shown as one that cannot be read.
 */
final class PlainText extends FilterWriter {

    private static final char UNREADABLE = '\ufffd';

    PlainText(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        out.write(commands((char) c) ? UNREADABLE : c);
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        out.write(plain(new String(text, offset, length)));
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        out.write(plain(text.substring(offset, offset + length)));
    }

    private static String plain(String text) {
        if (text.chars().noneMatch(c -> commands((char) c))) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            if (commands(plain.charAt(i)) && !endsLine(text, i)) {
                plain.setCharAt(i, UNREADABLE);
            }
        }
        return plain.toString();
    }

    /** Control characters of both sets, and those that turn the order of characters around. */
    private static boolean commands(char c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
        return control || (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
    }

    /** As Windows ends lines. */
    private static boolean endsLine(String text, int at) {
        return text.startsWith("\r\n", at);
    }
}
