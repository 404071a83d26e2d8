package org.lectern.coursetext.clean;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * UTF-8 that was read as Windows-1252, such as {@code Ã©} for é. A text is repaired as a whole where its bytes are UTF-8 without a rest, with some
 * letters to tell. Otherwise places are, one by one, where they look like what letters of Western Europe, punctuation and emoji become:
 * by chance other letters and quotation marks can be UTF-8 as well, as in the German „Fluß“.
 */
final class Mojibake {

    /** So many letters beyond ASCII are no chance. */
    private static final int TELLING = 3;

    /** What Windows-1252 reads for the bytes from 0x80 to 0x9f; where it has no character, what reads it keeps the byte. */
    private static final String HIGH = high();

    private Mojibake() {}

    private static String high() {
        StringBuilder high = new StringBuilder();
        for (int value = 0x80; value < 0xa0; value++) {
            String read = new String(new byte[] {(byte) value}, Charset.forName("windows-1252"));
            high.append(read.equals("\ufffd") ? String.valueOf((char) value) : read);
        }
        return high.toString();
    }

    static String repair(String text, Tally tally) {
        if (text.chars().allMatch(read -> read < 0x80)) {
            return text;
        }
        Optional<String> whole = meant(text);
        int letters = whole.map(Mojibake::beyondAscii).orElse(0);
        if (letters >= TELLING) {
            tally.add(Blemish.MOJIBAKE_REPAIRED, letters);
            return whole.orElse(text);
        }
        return repairPlaces(text, tally);
    }

    private static String repairPlaces(String text, Tally tally) {
        StringBuilder repaired = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int length = length(text, at);
            Optional<String> meant = length == 0 ? Optional.empty() : meant(text.substring(at, at + length));
            if (meant.isPresent()) {
                repaired.append(meant.get());
                at += length;
                tally.add(Blemish.MOJIBAKE_REPAIRED, 1);
            } else {
                tally.add(Blemish.MOJIBAKE_LEFT, looksBroken(text, at));
                repaired.append(text.charAt(at++));
            }
        }
        return repaired.toString();
    }

    /** Number of characters that may stand for one that begins here; 0 where none does. */
    private static int length(String text, int at) {
        int length = switch (text.charAt(at)) {
            case 'Ã', 'Â' -> isEndOfWord(text, at) ? 0 : 2;
            case 'â' -> follows(text, at, "€‚„†ˆ‰Š˜œ") ? 3 : 0;
            case 'ð' -> follows(text, at, "Ÿ") ? 4 : 0;
            default -> 0;
        };
        return at + length <= text.length() ? length : 0;
    }

    private static boolean follows(String text, int at, String any) {
        return at + 1 < text.length() && any.indexOf(text.charAt(at + 1)) >= 0;
    }

    /** A word in capitals before a closing quotation mark, such as “AMANHÃ”. */
    private static boolean isEndOfWord(String text, int at) {
        return follows(text, at, "”“’»")
                && at > 0
                && Character.isUpperCase(text.charAt(at - 1))
                && (at + 2 == text.length() || !Character.isLetter(text.charAt(at + 2)));
    }

    /** What was meant, where the bytes that were read are UTF-8 without a rest. */
    private static Optional<String> meant(String read) {
        byte[] bytes = new byte[read.length()];
        for (int i = 0; i < bytes.length; i++) {
            int one = byteOf(read.charAt(i));
            if (one < 0) {
                return Optional.empty();
            }
            bytes[i] = (byte) one;
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The byte that is read as this character, or -1. */
    private static int byteOf(char read) {
        if (read < 0x80 || (read >= 0xa0 && read <= 0xff)) {
            return read;
        }
        int place = HIGH.indexOf(read);
        return place < 0 ? -1 : 0x80 + place;
    }

    private static int beyondAscii(String text) {
        return (int) text.codePoints().filter(letter -> letter >= 0x80).count();
    }

    /** Whether a lead is followed by what no word goes on with. */
    private static boolean looksBroken(String text, int at) {
        return (text.charAt(at) == 'â' && follows(text, at, "€"))
                || (text.charAt(at) == 'Ã' && follows(text, at, "©¨¤¶¼±§"));
    }
}
