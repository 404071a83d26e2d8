package org.lectern.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.lectern.contract.Sha256;

/** A JSON object whose last property is the checksum of everything before it. */
final class SealedText {

    /** The longest text, in bytes: a model of a hundred times the usual trees. */
    static final int LONGEST = 1 << 28;

    private static final String SEAL = ",\"checksum\":\"";
    private static final String END = "\"}\n";
    private static final int HEX_DIGITS = 64;
    private static final int TAIL = SEAL.length() + HEX_DIGITS + END.length();
    private static final int GZIP = 0x1f;

    private final byte[] bytes;

    SealedText(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A text that would not be read again. */
    static final class TooLong extends IOException {
        TooLong() {
            super("longer than " + LONGEST + " bytes");
        }
    }

    /**
     * Reads a text, compressed or not.
     *
     * @throws TooLong where it is longer than any model; what does not begin as JSON ends after one byte
     */
    static SealedText read(Path file) throws IOException {
        try (PushbackInputStream raw = new PushbackInputStream(Files.newInputStream(file))) {
            int first = raw.read();
            if (first < 0) {
                return new SealedText(new byte[0]);
            }
            raw.unread(first);
            try (InputStream text = first == GZIP ? new GZIPInputStream(raw, 1 << 16) : raw) {
                return new SealedText(whole(text));
            }
        }
    }

    private static byte[] whole(InputStream text) throws IOException {
        int first = text.read();
        if (first != '{') {
            return new byte[] {(byte) first};
        }
        byte[] rest = text.readNBytes(LONGEST);
        if (text.read() >= 0) {
            throw new TooLong();
        }
        byte[] all = new byte[rest.length + 1];
        all[0] = '{';
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Whether a checksum stands at the end. */
    boolean isSealed() {
        if (bytes.length < TAIL) {
            return false;
        }
        String tail = new String(bytes, bytes.length - TAIL, TAIL, StandardCharsets.ISO_8859_1);
        return tail.startsWith(SEAL) && tail.endsWith(END);
    }

    /** Whether it is the checksum of what stands before it. */
    boolean isIntact() {
        int sealed = bytes.length - TAIL;
        MessageDigest digest = Sha256.digest();
        digest.update(bytes, 0, sealed);
        byte[] told = Arrays.copyOfRange(bytes, sealed + SEAL.length(), bytes.length - END.length());
        return Arrays.equals(told, hex(digest));
    }

    private static byte[] hex(MessageDigest digest) {
        return Sha256.hex(digest).getBytes(StandardCharsets.US_ASCII);
    }

    /** Takes the text up to the checksum and then writes that. */
    static final class Writing extends OutputStream {

        private final OutputStream out;
        private final MessageDigest digest = Sha256.digest();
        private long length;

        Writing(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] part, int offset, int count) throws IOException {
            length += count;
            if (length > LONGEST - TAIL) {
                throw new TooLong();
            }
            digest.update(part, offset, count);
            out.write(part, offset, count);
        }

        void seal() throws IOException {
            out.write(SEAL.getBytes(StandardCharsets.US_ASCII));
            out.write(hex(digest));
            out.write(END.getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
