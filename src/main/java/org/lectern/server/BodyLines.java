package org.lectern.server;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a body, read one by one: however long the body is, no more than one line of it is held. */
final class BodyLines {

    private static final int BUFFER = 8 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;
    private byte[] line = new byte[256];
    private int length;
    private boolean tooLong;

    BodyLines(InputStream in) {
        this.in = in;
    }

    /**
     * Reads the next line, without what ends it.
     *
     * @return false where there is none
     */
    boolean advance() throws IOException {
        length = 0;
        tooLong = false;
        boolean any = false;
        while (fill()) {
            any = true;
            int from = next;
            while (next < end && buffer[next] != '\n') {
                next++;
            }
            append(from, next);
            if (next < end) {
                next++;
                return true;
            }
        }
        return any;
    }

    private boolean fill() throws IOException {
        if (next < end) {
            return true;
        }
        next = 0;
        end = in.read(buffer);
        return end > 0;
    }

    private void append(int from, int to) {
        int longer = length + to - from;
        if (tooLong || longer > LimitedBody.LONGEST) {
            tooLong = true;
            return;
        }
        if (longer > line.length) {
            line = Arrays.copyOf(line, Math.max(longer, 2 * line.length));
        }
        System.arraycopy(buffer, from, line, length, to - from);
        length = longer;
    }

    /** The line that was read; of one that is too long, its beginning. */
    byte[] line() {
        return Arrays.copyOf(line, length);
    }

    /** Whether it has more than 64 KB. */
    boolean isTooLong() {
        return tooLong;
    }

    /** Whether there is nothing but blanks on it. */
    boolean isEmpty() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return !tooLong;
    }

    /** Whether all that was taken from the connection is read, so that the next line may have to be waited for. */
    boolean mayWait() {
        return next >= end;
    }
}
