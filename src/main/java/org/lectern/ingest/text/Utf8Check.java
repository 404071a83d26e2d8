package org.lectern.ingest.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Whether bytes that arrive in pieces are valid UTF-8. */
public final class Utf8Check {

    private static final int PIECE = 1 << 14;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer out = CharBuffer.allocate(PIECE + 8);
    private byte[] rest = new byte[0];

    /**
     * Takes the next piece.
     *
     * @param length of the piece in {@code bytes}, from 0
     * @throws CharacterCodingException at the first byte that is not UTF-8
     */
    public void accept(byte[] bytes, int length) throws CharacterCodingException {
        int from = afterAscii(bytes, completeRest(bytes, length), length);
        while (from < length) {
            ByteBuffer in = ByteBuffer.wrap(bytes, from, Math.min(PIECE, length - from));
            decode(in);
            int end = in.position();
            if (end == from || in.limit() == length) {
                rest = new byte[length - end];
                System.arraycopy(bytes, end, rest, 0, rest.length);
                return;
            }
            from = afterAscii(bytes, end, length);
        }
    }

    /** Most bytes are, and need no decoder. */
    private static int afterAscii(byte[] bytes, int from, int length) {
        int at = from;
        while (at < length && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    private int completeRest(byte[] bytes, int length) throws CharacterCodingException {
        int taken = 0;
        while (rest.length > 0 && taken < length) {
            byte[] longer = java.util.Arrays.copyOf(rest, rest.length + 1);
            longer[rest.length] = bytes[taken++];
            ByteBuffer in = ByteBuffer.wrap(longer);
            decode(in);
            rest = in.hasRemaining() ? longer : new byte[0];
        }
        return taken;
    }

    private void decode(ByteBuffer in) throws CharacterCodingException {
        out.clear();
        CoderResult result = decoder.decode(in, out, false);
        if (result.isError()) {
            result.throwException();
        }
    }
}
