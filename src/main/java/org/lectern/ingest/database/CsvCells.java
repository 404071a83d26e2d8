package org.lectern.ingest.database;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes cells as CSV in UTF-8 (RFC 4180, but with lines that end as DuckDB reads them fastest). Cells are bytes, and stay it as long as
 * they are text: of millions most are.
 */
final class CsvCells implements Closeable {

    private static final int BUFFER = 1 << 16;
    private static final byte QUOTE = '"';

    /** Stands for what is no character of a text (Unicode's replacement character). */
    private static final char LOST = '\ufffd';

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int used;
    private int cells;
    private boolean blank = true;
    private long losses;

    CsvCells(Path target) throws IOException {
        this.out = Files.newOutputStream(target);
    }

    /** How many cells had something that is no text. */
    long losses() {
        return losses;
    }

    /** Writes the name of a column; no line must begin as those of another kind of file do. */
    void name(String name) throws IOException {
        byte[] text = name.replaceAll("[\\p{Cntrl}\\s]+", " ").getBytes(StandardCharsets.UTF_8);
        boolean plain = !name.isEmpty() && Character.isLetterOrDigit(name.charAt(0));
        begin(text);
        if (plain && !needsQuotes(text)) {
            putAll(text);
        } else {
            putQuoted(text);
        }
    }

    void cell(byte[] utf8) throws IOException {
        begin(utf8);
        byte[] text = utf8;
        if (isDoubtful(utf8)) {
            String read = readable(new String(utf8, StandardCharsets.UTF_8));
            if (read.indexOf(LOST) >= 0) {
                losses++;
                text = read.getBytes(StandardCharsets.UTF_8);
            }
        }
        if (needsQuotes(text)) {
            putQuoted(text);
        } else {
            putAll(text);
        }
    }

    /** An empty line would be no row. */
    void endRow() throws IOException {
        if (cells == 1 && blank) {
            put(QUOTE);
            put(QUOTE);
        }
        put((byte) '\n');
        cells = 0;
        blank = true;
    }

    private void begin(byte[] text) throws IOException {
        if (cells++ > 0) {
            put((byte) ',');
        }
        blank &= text.length == 0;
    }

    private static boolean isDoubtful(byte[] text) {
        for (byte b : text) {
            if (b < ' ' && b != '\n' && b != '\t' && b != '\r') {
                return true;
            }
        }
        return false;
    }

    private static boolean needsQuotes(byte[] text) {
        for (byte b : text) {
            if (b == ',' || b == QUOTE || b == '\n' || b == '\r') {
                return true;
            }
        }
        return false;
    }

    /** Control characters make a file that no program takes for a text. */
    private static String readable(String text) {
        StringBuilder readable = new StringBuilder(text);
        for (int i = 0; i < readable.length(); i++) {
            char c = readable.charAt(i);
            if (c < ' ' && c != '\n' && c != '\t' && c != '\r') {
                readable.setCharAt(i, LOST);
            }
        }
        return readable.toString();
    }

    private void putQuoted(byte[] text) throws IOException {
        put(QUOTE);
        for (byte b : text) {
            if (b == QUOTE) {
                put(QUOTE);
            }
            put(b);
        }
        put(QUOTE);
    }

    private void putAll(byte[] text) throws IOException {
        if (text.length > BUFFER - used) {
            flush();
        }
        if (text.length > BUFFER) {
            out.write(text);
        } else {
            System.arraycopy(text, 0, buffer, used, text.length);
            used += text.length;
        }
    }

    private void put(byte b) throws IOException {
        if (used == BUFFER) {
            flush();
        }
        buffer[used++] = b;
    }

    private void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }
}
