package org.lectern.attack;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Breaks a file in ways in which files are broken, or in which somebody would break them; the same for the same seed. */
final class Mutator {

    private static final List<String> ODD = List.of(
            "\"",
            "\"\"",
            "'",
            ",",
            ";",
            "\t",
            "|",
            "\n",
            "\r",
            "\r\n",
            "\0",
            "\u001b[2J",
            "\ufeff",
            "\u202e",
            "\ud83d\ude00",
            "=1+1",
            "{{",
            "[[",
            "\\",
            "{",
            "}",
            "--",
            "' OR 1=1",
            "${x}",
            "%s",
            "../..",
            "sep=;",
            "NaN",
            "Infinity");

    private static final List<String> NUMBERS = List.of(
            "1e308",
            "-1e308",
            "1e-320",
            "9".repeat(400),
            "-0",
            "0x1F",
            "1,234,567.89",
            "1.234.567,89",
            "100.0000001",
            "-1",
            "99999999999999999999",
            "\u0661\u0662",
            "1e400",
            "½");

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            StandardCharsets.ISO_8859_1,
            Charset.forName("windows-1252"),
            Charset.forName("Big5"),
            Charset.forName("Shift_JIS"),
            Charset.forName("UTF-32"));

    private static final int DEEP = 3000;

    private final Random random;

    Mutator(long seed) {
        this.random = new Random(seed);
    }

    /** One to three changes of a text, in bytes. */
    byte[] broken(String text) {
        String changed = text;
        for (int left = random.nextInt(3); left >= 0; left--) {
            changed = once(changed);
        }
        return random.nextInt(4) == 0 ? bytes(changed) : changed.getBytes(StandardCharsets.UTF_8);
    }

    private String once(String text) {
        return switch (random.nextInt(12)) {
            case 0 -> inserted(text, any(ODD));
            case 1 -> inserted(text, any(ODD).repeat(1 + random.nextInt(200)));
            case 2 -> text.substring(0, random.nextInt(text.length() + 1));
            case 3 -> text.substring(random.nextInt(text.length() + 1));
            case 4 -> withCell(text, any(NUMBERS));
            case 5 -> withCell(text, any(List.of("[", "{", "(", "\"")).repeat(DEEP));
            case 6 -> shuffled(text);
            case 7 -> twice(text);
            case 8 -> header(text);
            case 9 -> text.replace(any(List.of(",", "\"", "\n", "0", "e")), any(ODD));
            case 10 -> "\n".repeat(1 + random.nextInt(3)) + text;
            default -> text.replace("\n", any(List.of("\r\n", "\r", "\n\n", "\n#", " \n")));
        };
    }

    private String inserted(String text, String what) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + what + text.substring(at);
    }

    /** Another text in place of one between two commas or line ends. */
    private String withCell(String text, String cell) {
        int start = random.nextInt(text.length() + 1);
        int end = start;
        while (end < text.length() && ",;\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, start) + cell + text.substring(end);
    }

    private String shuffled(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        Collections.shuffle(lines, random);
        return String.join("\n", lines);
    }

    private String twice(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = from + random.nextInt(text.length() - from + 1);
        return text.substring(0, to) + text.substring(from);
    }

    /** Columns that are gone, are called alike, have no name or a long one. */
    private String header(String text) {
        int end = Math.max(0, text.indexOf('\n'));
        String[] names = text.substring(0, end).split(",", -1);
        String other = any(List.of("", "x", "completion", "[".repeat(DEEP), "name,".repeat(300), "\u0000", "'; DROP"));
        names[random.nextInt(names.length)] = other;
        return String.join(",", names) + text.substring(end);
    }

    private byte[] bytes(String text) {
        if (random.nextBoolean()) {
            return text.getBytes(any(CHARSETS));
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int left = 1 + random.nextInt(20); left > 0 && bytes.length > 0; left--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        ByteArrayOutputStream more = new ByteArrayOutputStream();
        more.writeBytes(bytes);
        more.writeBytes(
                random.nextBoolean()
                        ? new byte[0]
                        : ByteBuffer.allocate(4).putInt(random.nextInt()).array());
        return more.toByteArray();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
