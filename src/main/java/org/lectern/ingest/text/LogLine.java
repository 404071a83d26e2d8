package org.lectern.ingest.text;

/** A line of a log: a JSON object, often behind what a logger writes before it. */
public final class LogLine {

    /** So many braces that open no object are passed over; what a logger writes has fewer. */
    private static final int TRIES = 32;

    private LogLine() {}

    /** Where the JSON object begins with which a line ends; -1 where there is none. */
    public static int objectStart(CharSequence line) {
        int start = 0;
        for (int tries = 0; tries < TRIES; tries++) {
            start = brace(line, start);
            if (start < 0) {
                return -1;
            }
            int end = objectEnd(line, start);
            if (end > 0 && isBlank(line, end)) {
                return start;
            }
            start = end > 0 ? end : start + 1;
        }
        return -1;
    }

    /** The next brace that a name follows, or nothing at all. */
    private static int brace(CharSequence line, int from) {
        for (int i = from; i < line.length(); i++) {
            if (line.charAt(i) == '{') {
                int next = i + 1;
                while (next < line.length() && line.charAt(next) <= ' ') {
                    next++;
                }
                if (next < line.length() && (line.charAt(next) == '"' || line.charAt(next) == '}')) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Behind the brace that closes an object; -1 where none does. */
    private static int objectEnd(CharSequence line, int start) {
        int depth = 0;
        boolean quoted = false;
        for (int i = start; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted) {
                quoted = c != '"';
                i += c == '\\' ? 1 : 0;
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if ((c == '}' || c == ']') && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Of an array that was cut, commas and its bracket may be left. */
    private static boolean isBlank(CharSequence line, int from) {
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c > ' ' && c != ',' && c != ']') {
                return false;
            }
        }
        return true;
    }
}
