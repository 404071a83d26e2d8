package org.lectern.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;

/**
 * The bytes of a ledger: a header, then a line a row. A line whose end is missing is what an interrupted write left; it is told and does
 * not count, wherever it stands.
 */
final class LedgerText {

    private static final Words WORDS = Words.of(LedgerText.class);
    private static final String END = "\n";

    private LedgerText() {}

    /**
     * Reads all rows.
     *
     * @param file for what is said of it
     * @throws org.lectern.contract.ProblemException {@code not-a-ledger} for another file, {@code row-changed} where a row is not as it
     *     was written
     */
    static Ledger read(byte[] bytes, Path file) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (isBegun(text)) {
            return text.isEmpty() ? Ledger.EMPTY : new Ledger(List.of(), List.of(WORDS.say("notice.cut", 1)));
        }
        List<String> lines = text.lines().toList();
        if (!lines.getFirst().equals(Row.HEADER)) {
            throw Problem.of(WORDS, "not-a-ledger", file.getFileName()).asException();
        }
        // A last line that was not ended may have lost nothing but its end, and still nobody knows that it was written
        // to the disk.
        boolean open = !text.endsWith(END);
        List<Entry> entries = new ArrayList<>();
        int cut = 0;
        for (int i = 1; i < lines.size(); i++) {
            Row.Kind kind = open && i == lines.size() - 1 ? Row.Kind.CUT : Row.kind(lines.get(i));
            switch (kind) {
                case WHOLE -> entries.add(entry(lines.get(i), i + 1, file));
                case CUT -> cut++;
                case CHANGED -> throw changed(file, i + 1).asException();
            }
        }
        return new Ledger(entries, notices(entries, cut));
    }

    /** Whether nothing is there, or less than the first line. */
    static boolean isBegun(String text) {
        return text.length() <= Row.HEADER.length() && Row.HEADER.startsWith(text);
    }

    private static Entry entry(String line, int number, Path file) {
        return Row.entry(line).orElseThrow(() -> changed(file, number).asException());
    }

    private static Problem changed(Path file, int line) {
        return Problem.of(WORDS, "row-changed", file.getFileName(), line);
    }

    private static List<String> notices(List<Entry> entries, int cut) {
        List<String> notices = new ArrayList<>();
        if (cut > 0) {
            notices.add(WORDS.say("notice.cut", cut));
        }
        Instant latest = Instant.MIN;
        boolean back = false;
        // What is left of whoever was forgotten stands last, and tells no time but that of the campaign.
        for (Entry entry : entries.stream().filter(one -> !one.isForgotten()).toList()) {
            back |= entry.recorded().isBefore(latest);
            latest = entry.recorded();
        }
        if (back) {
            notices.add(WORDS.say("notice.clock"));
        }
        return notices;
    }

    /** What follows the bytes that are there, so that rows are added; the first line where it is missing. */
    static byte[] addition(byte[] before, List<Entry> rows) {
        boolean open = before.length > 0 && before[before.length - 1] != '\n';
        String start = before.length == 0 ? Row.HEADER + END : open ? END : "";
        return (start + lines(rows)).getBytes(StandardCharsets.UTF_8);
    }

    /** A whole file. */
    static byte[] whole(List<Entry> rows) {
        return addition(new byte[0], rows);
    }

    private static String lines(List<Entry> rows) {
        return rows.stream().map(row -> Row.line(row) + END).collect(Collectors.joining());
    }
}
