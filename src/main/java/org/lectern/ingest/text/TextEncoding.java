package org.lectern.ingest.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a text become characters.
 *
 * @param charset of the text
 * @param markLength bytes of the byte-order mark at the start, 0 where there is none
 */
public record TextEncoding(Charset charset, int markLength) {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    private static final double MOST = 0.9;

    public static final TextEncoding UTF_8 = new TextEncoding(StandardCharsets.UTF_8, 0);

    private static final int DETECTION_SAMPLE = 1 << 16;

    /** Fewer bytes than this say too little about a language, or about being no text. */
    private static final int FEW = 12;

    /** Finds the encoding of a text from its first bytes; a cut in the middle of a character is no error. */
    public static TextEncoding of(byte[] head) {
        TextEncoding marked = marked(head);
        if (marked != null) {
            return marked;
        }
        Charset wide = wideWithoutMark(head);
        if (wide != null) {
            return new TextEncoding(wide, 0);
        }
        return isUtf8(head) ? UTF_8 : detected(head);
    }

    /** Asks the detector about bytes that are not all valid UTF-8. */
    public static TextEncoding detected(byte[] sample) {
        int start = Math.max(0, firstHighByte(sample) - DETECTION_SAMPLE / 2);
        byte[] part = Arrays.copyOfRange(sample, start, Math.min(sample.length, start + DETECTION_SAMPLE));
        for (CharsetMatch match : new CharsetDetector().setText(part).detectAll()) {
            String name = match.getName().replace("_rtl", "").replace("_ltr", "");
            if (!name.startsWith("UTF-16") && !name.startsWith("UTF-32") && Charset.isSupported(name)) {
                Charset found = Charset.forName(name);
                return new TextEncoding(isGuess(found, part) ? western(part) : latin(found, part), 0);
            }
        }
        return new TextEncoding(western(part), 0);
    }

    private static Charset latin(Charset found, byte[] part) {
        return found.equals(StandardCharsets.ISO_8859_1) && isCyrillic(part) ? CYRILLIC : found;
    }

    private static Charset western(byte[] part) {
        return isCyrillic(part) ? CYRILLIC : WESTERN;
    }

    /** Letters beyond ASCII stand alone in western words, and next to each other in those of another alphabet. */
    private static boolean isCyrillic(byte[] part) {
        int letters = 0;
        int together = 0;
        for (int i = 0; i < part.length; i++) {
            if (isLetter(part, i)) {
                letters++;
                together += isLetter(part, i - 1) || isLetter(part, i + 1) ? 1 : 0;
            }
        }
        return letters >= FEW && together >= MOST * letters;
    }

    private static boolean isLetter(byte[] part, int i) {
        return i >= 0 && i < part.length && (part[i] & 0xff) >= 0xc0;
    }

    /** Whether a few bytes were taken for an alphabet that is rarer than the western one. */
    private static boolean isGuess(Charset found, byte[] part) {
        int high = 0;
        for (byte b : part) {
            high += b < 0 ? 1 : 0;
        }
        // Java reads some encodings that it cannot write.
        return high < FEW
                && found.canEncode()
                && found.newEncoder().maxBytesPerChar() == 1
                && !found.equals(StandardCharsets.ISO_8859_1);
    }

    public boolean isUtf8() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    /** Its name, such as {@code UTF-8}. */
    public String label() {
        return charset.name();
    }

    /** The characters of some first bytes; an incomplete last character is left out. */
    public String decode(byte[] head) {
        ByteBuffer in = ByteBuffer.wrap(head, markLength, head.length - markLength);
        CharBuffer out = CharBuffer.allocate(head.length + 1);
        var _ = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .decode(in, out, false);
        return out.flip().toString();
    }

    /** The first two characters of ASCII that can be seen, whatever the encoding. */
    public static String firstVisible(byte[] head) {
        StringBuilder visible = new StringBuilder();
        for (int i = 0; i < head.length && visible.length() < 2; i++) {
            char c = (char) (head[i] & 0xff);
            if (c > ' ' && c < 0x80) {
                visible.append(c);
            }
        }
        return visible.toString();
    }

    /** Whether bytes hold no text: many control characters, or zeros that are not the halves of wide characters. */
    public static boolean looksBinary(byte[] head) {
        if (marked(head) != null || isWide(head)) {
            return false;
        }
        int control = 0;
        int length = Math.min(head.length, DETECTION_SAMPLE);
        for (int i = 0; i < length; i++) {
            int b = head[i] & 0xff;
            if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1b && b != 0x1f) {
                control++;
            }
        }
        return control > Math.max(FEW, length / 10);
    }

    /** Whether each character takes two bytes. */
    public static boolean isWide(byte[] head) {
        return startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff) || wideWithoutMark(head) != null;
    }

    private static @Nullable TextEncoding marked(byte[] head) {
        if (startsWith(head, 0xef, 0xbb, 0xbf)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(head, 0xff, 0xfe)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(head, 0xfe, 0xff)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        return null;
    }

    private static boolean startsWith(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Charset wideWithoutMark(byte[] head) {
        int pairs = Math.min(head.length, DETECTION_SAMPLE) / 2;
        int zerosFirst = 0;
        int zerosSecond = 0;
        for (int i = 0; i < pairs; i++) {
            zerosFirst += head[2 * i] == 0 ? 1 : 0;
            zerosSecond += head[2 * i + 1] == 0 ? 1 : 0;
        }
        if (zerosSecond > pairs * 4 / 10 && zerosFirst < pairs / 20 + 1) {
            return StandardCharsets.UTF_16LE;
        }
        if (zerosFirst > pairs * 4 / 10 && zerosSecond < pairs / 20 + 1) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    private static boolean isUtf8(byte[] head) {
        try {
            Utf8Check check = new Utf8Check();
            check.accept(head, head.length);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static int firstHighByte(byte[] head) {
        for (int i = 0; i < head.length; i++) {
            if (head[i] < 0) {
                return i;
            }
        }
        return 0;
    }
}
