package org.lectern.ingest.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.text.LogLine;

/**
 * A log whose lines end with JSON objects: a logger writes a time and a level before each, rotation cuts the first, people
 * write comments between them.
 */
record LogText(TextSource source) {

    private static final int BUFFER = 1 << 16;
    private static final int CUT = -2;

    /** DuckDB reads no longer ones; the rest is dropped, so that the object is broken. */
    private static final int LONGEST = 1 << 24;

    /** One line in so many must have an object: other programs write into the same log. */
    private static final int FEWEST = 20;

    /** So many characters show how a line begins. */
    private static final int BEGINNING = 4;

    private static final String DELIMITERS = ",;\t|";

    /** A name and what follows it, perhaps inside a text: a first line that has it names no columns. */
    private static final Pattern MEMBER = Pattern.compile("\"\\s*:\\s*[\"\\\\{\\[\\d]");

    /** Whether the first characters of a text are such lines, and no table with objects in its last column. */
    static boolean isOne(String head, boolean whole) {
        int end = whole ? head.length() : head.lastIndexOf('\n') + 1;
        List<String> lines =
                head.substring(0, end).lines().filter(line -> !line.isBlank()).toList();
        List<String> objects = head.indexOf('{') < 0
                ? List.of()
                : lines.stream().filter(line -> LogLine.objectStart(line) >= 0).toList();
        if (objects.isEmpty()) {
            return !lines.isEmpty() && MEMBER.matcher(lines.getFirst()).find();
        }
        return objects.size() * FEWEST >= lines.size() && !isHeader(lines.getFirst(), objects.getFirst());
    }

    /**
     * A header has as many delimiters as stand before the object. A logger begins all its lines in the same way, mostly with a
     * time; a header has no digits or does not begin as its rows do.
     */
    private static boolean isHeader(String first, String line) {
        int start = LogLine.objectStart(line);
        return LogLine.objectStart(first) < 0
                && (first.chars().noneMatch(Character::isDigit) || !shape(first).equals(shape(line)))
                && DELIMITERS
                        .chars()
                        .anyMatch(delimiter -> count(first, delimiter) > 0
                                && count(first, delimiter) == count(line.substring(0, start), delimiter));
    }

    private static String shape(String line) {
        return line.substring(0, Math.min(BEGINNING, line.length()))
                .replaceAll("\\d", "9")
                .replaceAll("\\p{L}", "a");
    }

    private static long count(String text, int character) {
        return text.chars().filter(c -> c == character).count();
    }

    /**
     * Writes the objects as UTF-8, one a line, and a line that has none as it is; empty lines are left out.
     *
     * @param most lines to write
     * @return whether what packed them ends in the middle
     */
    boolean copyTo(Path target, long most, TaskContext context) {
        try (Reader in = source.reader();
                Writer out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
            char[] buffer = new char[BUFFER];
            StringBuilder line = new StringBuilder();
            long written = 0;
            int n = read(in, buffer);
            for (; n > 0 && written < most; n = read(in, buffer)) {
                context.checkCancelled();
                int begin = 0;
                for (int i = 0; i < n; i++) {
                    if (buffer[i] == '\n') {
                        append(line, buffer, begin, i);
                        written += write(line, out) ? 1 : 0;
                        begin = i + 1;
                    }
                }
                append(line, buffer, begin, n);
            }
            write(line, out);
            return n == CUT;
        } catch (IOException e) {
            throw source.file().trouble(e);
        }
    }

    /** An archive that was cut in the middle ends where it was cut. */
    private static int read(Reader in, char[] buffer) throws IOException {
        try {
            return in.read(buffer);
        } catch (EOFException e) {
            return CUT;
        }
    }

    private static void append(StringBuilder line, char[] buffer, int from, int to) {
        line.append(buffer, from, Math.min(to - from, LONGEST - line.length()));
    }

    private static boolean write(StringBuilder line, Writer out) throws IOException {
        String text = line.toString();
        line.setLength(0);
        if (text.isBlank()) {
            return false;
        }
        int start = LogLine.objectStart(text);
        out.append(start < 0 ? text : text.substring(start, text.lastIndexOf('}') + 1))
                .append('\n');
        return true;
    }
}
