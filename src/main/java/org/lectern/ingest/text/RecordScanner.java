package org.lectern.ingest.text;

import java.io.IOException;
import java.io.Reader;

/**
 * Cuts a text into records with their line numbers, as DuckDB does: quotes are respected where they open a field, blank
 * lines are no records.
 */
public final class RecordScanner {

    /** Longer records are kept by their start alone. */
    private static final int LONGEST = 1 << 20;

    private final Reader in;
    private final Dialect dialect;
    private final StringBuilder record = new StringBuilder();
    private int ahead;
    private long line = 1;
    private long start = 1;
    private boolean endsQuoted;
    private boolean atLineStart;

    public RecordScanner(Reader in, Dialect dialect) throws IOException {
        this.in = in;
        this.dialect = dialect;
        this.ahead = in.read();
    }

    /** Passes over whole lines. */
    public void skipLines(int lines) throws IOException {
        for (int i = 0; i < lines && ahead >= 0; i++) {
            while (ahead >= 0 && !endsLine()) {
                ahead = in.read();
            }
            passLineEnd();
        }
    }

    /** Goes to the next record; false after the last. */
    public boolean next() throws IOException {
        while (ahead >= 0) {
            start = line;
            record.setLength(0);
            readRecord();
            if (!record.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The line, from 1, that the record starts on. */
    public long line() {
        return start;
    }

    /** Whether the text ended inside quotes. */
    boolean endsQuoted() {
        return endsQuoted;
    }

    /** The number of lines that the record takes; an end of a line at the end of the text begins no other. */
    long linesOfRecord() {
        return line - start + (atLineStart ? 0 : 1);
    }

    /** The record as it stands in the file, without the end of its last line; of a very long one its start. */
    public String text() {
        return record.toString();
    }

    private void readRecord() throws IOException {
        boolean fieldStarts = true;
        boolean quoted = false;
        while (ahead >= 0) {
            if (quoted) {
                quoted = staysQuoted();
            } else if (endsLine()) {
                passLineEnd();
                return;
            } else {
                char c = (char) ahead;
                quoted = fieldStarts && c == dialect.quote();
                fieldStarts = c == dialect.delimiter();
                take();
            }
        }
        endsQuoted = quoted;
    }

    private boolean staysQuoted() throws IOException {
        char c = (char) ahead;
        if (c == '\n' || (c == '\r' && dialect.bareReturns())) {
            line++;
        }
        take();
        if (c == dialect.escape() && c != dialect.quote() && ahead >= 0) {
            take();
            return true;
        }
        if (c != dialect.quote()) {
            return true;
        }
        boolean doubled = dialect.escape() == dialect.quote() && ahead == dialect.quote();
        if (doubled) {
            take();
        }
        return doubled;
    }

    private void take() throws IOException {
        if (record.length() < LONGEST) {
            record.append((char) ahead);
        }
        atLineStart = ahead == '\n';
        ahead = in.read();
    }

    private boolean endsLine() {
        return ahead == '\n' || ahead == '\r';
    }

    private void passLineEnd() throws IOException {
        if (ahead < 0) {
            return;
        }
        boolean carriage = ahead == '\r';
        ahead = in.read();
        if (carriage && ahead == '\n') {
            ahead = in.read();
        }
        line++;
    }
}
