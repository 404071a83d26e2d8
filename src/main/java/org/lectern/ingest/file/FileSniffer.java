package org.lectern.ingest.file;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.ingest.text.TextEncoding;

/** Tells from the first bytes what kind of file it is. */
public final class FileSniffer {

    /** Enough for the header and the first rows of any table that a person would open; bounds what is kept. */
    static final int HEAD = 1 << 20;

    private static final Words WORDS = Words.of(FileSniffer.class);

    /** Whole databases are opened table by table, so one that comes here lies in something else. */
    private static final String SQLITE = "SQLite";

    /** What databases are called. */
    private static final Pattern DATABASE = Pattern.compile(".*\\.(sqlite3?|db3?)", Pattern.CASE_INSENSITIVE);

    /** First bytes, as Latin-1, of files that people rename or export by mistake. */
    private static final Map<String, String> STRANGERS = Map.ofEntries(
            Map.entry("PK\u0003\u0004", "ZIP"),
            Map.entry("PK\u0005\u0006", "ZIP"),
            Map.entry("\u0089PNG", "PNG"),
            Map.entry("\u00ff\u00d8\u00ff", "JPEG"),
            Map.entry("GIF8", "GIF"),
            Map.entry("%PDF", "PDF"),
            Map.entry("\u00d0\u00cf\u0011\u00e0", "Excel 97"),
            Map.entry("7z\u00bc\u00af", "7-Zip"),
            Map.entry("Rar!", "RAR"),
            Map.entry("\u001f\u008b", "gzip, again and again"),
            Map.entry("BZh", "bzip2"),
            Map.entry("(\u00b5/\u00fd", "Zstandard"),
            Map.entry("\u00fd7zXZ", "XZ"),
            Map.entry("SQLite format 3\u0000", SQLITE));

    private FileSniffer() {}

    /**
     * Reads the head of a file.
     *
     * @throws org.lectern.contract.ProblemException if it is no table that can be read
     */
    public static Sniffed sniff(SourceFile file) {
        try {
            boolean gzip = isGzip(file);
            byte[] head;
            try (InputStream in = open(file, gzip)) {
                head = head(in);
            }
            Sniffed.Kind kind = kind(file, head);
            if (kind != Sniffed.Kind.TEXT && !TextEncoding.isWide(head)) {
                return new Sniffed(kind, gzip, TextEncoding.UTF_8, null);
            }
            TextEncoding encoding = TextEncoding.of(head);
            String text = encoding.decode(head);
            boolean whole = head.length < HEAD;
            if (LogText.isOne(text, whole)) {
                return new Sniffed(Sniffed.Kind.LOG, gzip, encoding, null);
            }
            DialectSniffer.Cut cut = kind == Sniffed.Kind.TEXT ? new DialectSniffer(file, text, whole).cut() : null;
            return new Sniffed(kind, gzip, cut == null ? TextEncoding.UTF_8 : encoding, cut);
        } catch (IOException e) {
            throw file.trouble(e);
        }
    }

    /** The bytes of a file, uncompressed. */
    static InputStream open(SourceFile file, boolean gzip) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16);
        return gzip ? Gzip.of(raw, file.name()) : raw;
    }

    private static boolean isGzip(SourceFile file) throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            return Gzip.isGzip(in);
        }
    }

    private static Sniffed.Kind kind(SourceFile file, byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PAR1")) {
            return Sniffed.Kind.PARQUET;
        }
        STRANGERS.forEach((magic, name) -> {
            if (start.startsWith(magic)) {
                throw stranger(file, name).asException();
            }
        });
        if (TextEncoding.looksBinary(head)) {
            Problem trouble = DATABASE.matcher(file.name()).matches()
                    ? Problem.of(WORDS, "locked-database", file.name())
                    : Problem.of(WORDS, "binary-file", file.name());
            throw trouble.asException();
        }
        String visible = TextEncoding.firstVisible(head);
        if (visible.matches("\\[[{\\]]?")) {
            return Sniffed.Kind.JSON;
        }
        if (visible.startsWith("{")) {
            return JsonFile.standsInLines(head) ? Sniffed.Kind.JSON_LINES : Sniffed.Kind.JSON;
        }
        return Sniffed.Kind.TEXT;
    }

    /** A whole workbook is none; what is called one and is an archive that cannot be opened was cut on its way. */
    private static Problem stranger(SourceFile file, String kind) {
        boolean workbook = file.name().toLowerCase(Locale.ROOT).matches(".*\\.(xls[xm]|ods)");
        if (kind.equals(SQLITE)) {
            return Problem.of(WORDS, "packed-database", file.name());
        }
        if (!kind.equals("ZIP")) {
            return Problem.of(WORDS, "not-a-table", file.name(), kind);
        }
        return workbook
                ? Problem.of(WORDS, "cut-workbook", file.name())
                : Problem.of(WORDS, "archive-by-another-name", file.name());
    }

    /** The first bytes; fewer where an archive was cut in the middle. */
    private static byte[] head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        try {
            for (int n = in.read(buffer); n > 0 && head.size() < HEAD; n = in.read(buffer)) {
                head.write(buffer, 0, Math.min(n, HEAD - head.size()));
            }
        } catch (EOFException e) {
            if (head.size() == 0) {
                throw e;
            }
        }
        return head.toByteArray();
    }
}
