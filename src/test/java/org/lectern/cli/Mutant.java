package org.lectern.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.lectern.ingest.database.Databases;
import org.lectern.ingest.source.SampleExports;
import org.lectern.ingest.source.SampleExports.Export;

/** An export that something has happened to; the same for the same seed. */
@SuppressWarnings("ArrayRecordComponent")
record Mutant(String file, byte[] bytes) {

    private static final List<String> NUMBERS = List.of(
            "1e308",
            "-1e308",
            "1e999",
            "NaN",
            "Infinity",
            "9".repeat(400),
            "0x1F",
            "1,2,3",
            "-0",
            "1.7976931348623157E309",
            "٣٤",
            "½");
    private static final List<String> TEXTS = List.of(
            "\u0000",
            "\"",
            "\"\"\"",
            "'",
            "\\",
            "\r",
            "\ufeff",
            "\u202e",
            "\u001b[2J",
            "'; DROP TABLE raw; --",
            "=1+1",
            "{\"a\":",
            "]]>",
            "%s%n",
            "{0,choice,0#a|1<b}",
            "\ud83d\udc69",
            "\u2028",
            ";;;;");
    private static final List<String> CHARSETS =
            List.of("UTF-16", "UTF-16LE", "UTF-32", "windows-1252", "Big5", "Shift_JIS", "IBM037");

    static Mutant of(long seed) {
        Random random = new Random(seed);
        List<Export> exports = SampleExports.all();
        Export export = exports.get(random.nextInt(exports.size()));
        String text = export.text();
        for (int i = random.nextInt(4); i >= 0; i--) {
            text = changed(text, random);
        }
        byte[] bytes = text.getBytes(random.nextInt(8) == 0 ? charset(random) : StandardCharsets.UTF_8);
        for (int i = random.nextInt(3) == 0 ? random.nextInt(5) : 0; i > 0 && bytes.length > 0; i--) {
            bytes = withOtherBytes(bytes, random);
        }
        return new Mutant(export.file(), bytes);
    }

    /** A database of one table, of which bytes were changed, inserted, taken out or cut off; the same for the same seed. */
    static Mutant ofDatabase(long seed, Path folder) throws IOException {
        Random random = new Random(seed);
        List<Export> exports = SampleExports.all().stream()
                .filter(export -> export.file().endsWith(".csv"))
                .toList();
        Export export = exports.get(random.nextInt(exports.size()));
        Path whole = Databases.put(folder.resolve("whole"), export.file().replace(".csv", ""), export.text());
        byte[] bytes = Files.readAllBytes(whole);
        Files.delete(whole);
        switch (random.nextInt(4)) {
            case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> bytes = withOtherBytes(bytes, random);
            case 2 -> {
                for (int i = random.nextInt(50); i >= 0; i--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                }
            }
            default -> {
                for (int i = random.nextInt(4); i >= 0; i--) {
                    bytes[16 + random.nextInt(200)] = (byte) random.nextInt();
                }
            }
        }
        return new Mutant("app.sqlite", bytes);
    }

    private static Charset charset(Random random) {
        return Charset.forName(CHARSETS.get(random.nextInt(CHARSETS.size())));
    }

    private static String changed(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        return switch (random.nextInt(14)) {
            case 0 -> insert(text, at, one(TEXTS, random));
            case 1 -> insert(text, at, one(TEXTS, random).repeat(1 + random.nextInt(2_000)));
            case 2 -> text.replaceFirst("\\d+(\\.\\d+)?(?=[,}\\s])", one(NUMBERS, random));
            case 3 -> text.replace(',', ";\t|^ ".charAt(random.nextInt(5)));
            case 4 -> insert(text, text.indexOf('\n') + 1, "[{(".repeat(random.nextInt(3_000)));
            case 5 -> insert(text, 0, "[{(".charAt(random.nextInt(3)) + "[".repeat(random.nextInt(3_000)));
            case 6 -> "\n".repeat(random.nextInt(5)) + text;
            case 7 -> text.substring(0, at);
            case 8 -> text + text;
            case 9 -> text.replace("\n", "\r");
            case 10 -> header(text, random);
            case 11 -> text.replaceFirst("\n", "\n" + ",".repeat(random.nextInt(5_000)) + "\n");
            case 12 -> insert(text, at, "x".repeat(random.nextInt(300_000)));
            default -> shuffled(text, random);
        };
    }

    private static String insert(String text, int at, String more) {
        return text.substring(0, at) + more + text.substring(at);
    }

    private static String header(String text, Random random) {
        int end = Math.max(0, text.indexOf('\n'));
        String[] names = text.substring(0, end).split(",", -1);
        names[random.nextInt(names.length)] = names[random.nextInt(names.length)];
        return String.join(",", names) + text.substring(end);
    }

    private static String shuffled(String text, Random random) {
        List<String> lines = Arrays.asList(text.split("\n", -1));
        java.util.Collections.shuffle(lines, random);
        return String.join("\n", lines);
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static byte[] withOtherBytes(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        other.write(bytes, 0, at);
        byte[] more = new byte[random.nextInt(20)];
        random.nextBytes(more);
        other.writeBytes(more);
        int from = Math.min(bytes.length, at + random.nextInt(20));
        other.write(bytes, from, bytes.length - from);
        return other.toByteArray();
    }
}
