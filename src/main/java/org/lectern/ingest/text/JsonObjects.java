package org.lectern.ingest.text;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The JSON objects of a text one after the other, however they stand there: in an array, in envelopes
 * {@code {"statements": […]}}, over many lines. What stands between them and is none is given line by line, and an object that
 * the text ends in the middle of is given as far as it goes; readers of JSON refuse both.
 */
public final class JsonObjects implements AutoCloseable {

    private static final byte[] ENVELOPE = "\"statements\"".getBytes(StandardCharsets.UTF_8);

    /** In front of an envelope's list may stand one other name and its text, such as {@code more}. */
    private static final int TEXTS_BEFORE_LIST = 3;

    /** DuckDB reads no longer ones; what is beyond is dropped, so that the object is broken. */
    private static final int LONGEST = 1 << 24;

    private final InputStream in;
    private final byte[] input = new byte[1 << 16];
    private boolean packingCut;
    private int at;
    private int end;
    private byte[] object = new byte[1 << 12];
    private int size;
    private boolean envelope;
    private boolean ended;

    /** @param in UTF-8; closed with this */
    public JsonObjects(InputStream in) {
        this.in = in;
    }

    /** Goes to the next object, or to the next line that is none; false where there is no more. */
    public boolean next() throws IOException {
        while (true) {
            int b = read();
            if (b < 0) {
                return false;
            }
            size = 0;
            if (b == '{') {
                if (object()) {
                    return true;
                }
            } else if (b == ']' && envelope) {
                envelope = false;
                skipRest();
            } else if (b > ' ' && b < 0x80 && b != ',' && b != '[' && b != ']') {
                line(b);
                return true;
            }
        }
    }

    /** Writes what {@link #next} went to, without line ends. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(object, 0, size);
    }

    /** What {@link #next} went to, without line ends. */
    public String text() {
        return new String(object, 0, size, StandardCharsets.UTF_8);
    }

    /** Whether the last {@code next} went into an envelope's list. */
    public boolean isInEnvelope() {
        return envelope;
    }

    /** Whether what {@link #next} went to stops at the end of the text. */
    public boolean isCut() {
        return ended;
    }

    /** Reads an object; false where it was the begin of an envelope. */
    private boolean object() throws IOException {
        put('{');
        int depth = 1;
        int texts = 0;
        boolean named = false;
        while (depth > 0) {
            int b = read();
            if (b < 0) {
                ended = true;
                return true;
            }
            put(b);
            switch (b) {
                case '"' -> {
                    int start = size - 1;
                    string();
                    named = depth == 1 && ++texts <= TEXTS_BEFORE_LIST && isEnvelope(start);
                }
                case '{' -> depth++;
                case '[' -> {
                    if (named && depth == 1 && !envelope) {
                        envelope = true;
                        return false;
                    }
                    depth++;
                }
                case '}', ']' -> depth--;
                default -> named &= b == ':' || b <= ' ';
            }
        }
        return true;
    }

    private boolean isEnvelope(int start) {
        return Arrays.equals(object, Math.min(start, size), size, ENVELOPE, 0, ENVELOPE.length);
    }

    /** Reads a string after its opening mark. */
    private void string() throws IOException {
        for (int b = read(); b >= 0; b = read()) {
            put(b);
            if (b == '"') {
                return;
            }
            if (b == '\\') {
                put(read());
            }
        }
    }

    /** Passes over what follows the list in an envelope. */
    private void skipRest() throws IOException {
        int depth = 1;
        while (depth > 0) {
            int b = read();
            size = 0;
            switch (b) {
                case '"' -> string();
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                default -> depth = b < 0 ? 0 : depth;
            }
        }
    }

    private void line(int first) throws IOException {
        for (int b = first; b >= 0 && b != '\n'; b = read()) {
            put(b);
        }
    }

    private void put(int b) {
        if (b < 0 || size == LONGEST) {
            return;
        }
        if (size == object.length) {
            object = Arrays.copyOf(object, 2 * size);
        }
        object[size++] = b == '\n' || b == '\r' ? (byte) ' ' : (byte) b;
    }

    private int read() throws IOException {
        if (at == end) {
            end = available();
            at = 0;
            if (end <= 0) {
                end = 0;
                return -1;
            }
        }
        return input[at++] & 0xff;
    }

    /** Whether what packed the text was cut in the middle, as far as has been read. */
    public boolean isPackingCut() {
        return packingCut;
    }

    /** An archive that was cut in the middle ends where it was cut. */
    private int available() throws IOException {
        try {
            return in.read(input);
        } catch (EOFException e) {
            packingCut = true;
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
