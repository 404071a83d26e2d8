package org.lectern.ingest.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.ingest.text.TextEncoding;

/** Opens workbooks, known by their content whatever their name says. */
public final class Books {

    private static final Words WORDS = Words.of(Books.class);

    private static final int HEAD = 1 << 16;
    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
    private static final Pattern CHARSET =
            Pattern.compile("<meta[^>]*charset\\s*=\\s*[\"']?([A-Za-z0-9_.:-]+)", Pattern.CASE_INSENSITIVE);

    private Books() {}

    /** Whether a file is a workbook in a ZIP archive. */
    public static boolean isZipped(Path path) {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return zip.getEntry(XlsxBook.MAIN) != null
                    || zip.getEntry(XlsxBook.BINARY) != null
                    || entry(zip, "mimetype").startsWith(ODS);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * The workbook, or the page with a table; empty where a file is neither.
     *
     * @throws org.lectern.contract.ProblemException where it is one that nobody can read here
     * @throws IOException where it is damaged
     */
    public static Optional<Book> open(Path path) throws IOException {
        byte[] head = head(path);
        String start = new String(head, 0, Math.min(8, head.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK")) {
            return Optional.ofNullable(zipped(path));
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw Problem.of(WORDS, holds(path, "EncryptedPackage") ? "encrypted-workbook" : "old-workbook", name(path))
                    .asException();
        }
        // Nearly all files are none of these; finding out their encoding takes longer than this.
        String visible = TextEncoding.firstVisible(head);
        if (!visible.startsWith("<") && !visible.equals("MI")) {
            return Optional.empty();
        }
        TextEncoding encoding = TextEncoding.of(head);
        String text = encoding.decode(head).stripLeading();
        return text.startsWith("<") || text.startsWith("MIME-Version:")
                ? Optional.ofNullable(marked(path, encoding, text))
                : Optional.empty();
    }

    private static @Nullable Book marked(Path path, TextEncoding encoding, String text) throws IOException {
        String small = text.toLowerCase(Locale.ROOT);
        if (small.startsWith("mime-version:")) {
            throw Problem.of(WORDS, "web-archive", name(path)).asException();
        }
        if (small.contains("urn:schemas-microsoft-com:office:spreadsheet")
                && small.matches("(?s).*<(ss:)?workbook[\\s>].*")) {
            return new XmlBook(path);
        }
        if (small.contains("<office:document") && small.contains(ODS)) {
            return new OdsBook(() -> Files.newInputStream(path), () -> {});
        }
        if (!isPage(small)) {
            return null;
        }
        Charset charset = charset(encoding, text);
        Book page = new HtmlBook(() -> reader(path, charset, encoding.markLength()));
        if (page.sheets().isEmpty()) {
            throw Problem.of(WORDS, "page-without-table", name(path)).asException();
        }
        return page;
    }

    private static boolean isPage(String small) {
        return small.matches("(?s)<(!doctype html|html|head|body|meta|style|title|table|div|center|p|br)[\\s>/].*")
                || small.matches("(?s)<(!--|\\?xml|!doctype).*<(html|table)[\\s>].*");
    }

    private static Charset charset(TextEncoding encoding, String text) {
        Matcher said = CHARSET.matcher(text);
        boolean asked = encoding.markLength() == 0 && !encoding.label().startsWith("UTF-16") && said.find();
        return asked && Charset.isSupported(said.group(1)) ? Charset.forName(said.group(1)) : encoding.charset();
    }

    private static BufferedReader reader(Path path, Charset charset, int mark) throws IOException {
        InputStream in = Files.newInputStream(path);
        in.skipNBytes(mark);
        return new BufferedReader(new InputStreamReader(in, charset), HEAD);
    }

    private static @Nullable Book zipped(Path path) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            return null;
        }
        try {
            if (zip.getEntry(XlsxBook.MAIN) != null) {
                return new XlsxBook(zip);
            }
            ZipEntry content = zip.getEntry("content.xml");
            if (content != null && entry(zip, "mimetype").startsWith(ODS)) {
                if (entry(zip, "META-INF/manifest.xml").contains("encryption-data")) {
                    throw Problem.of(WORDS, "encrypted-workbook", name(path)).asException();
                }
                return new OdsBook(() -> new CheckedEntry(zip, content), zip);
            }
            if (zip.getEntry(XlsxBook.BINARY) != null) {
                throw Problem.of(WORDS, "old-workbook", name(path)).asException();
            }
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
        zip.close();
        return null;
    }

    private static String entry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8);
        }
    }

    /** Whether a file holds a name in wide characters, as the directory of a compound file has them. */
    private static boolean holds(Path path, String name) throws IOException {
        byte[] start = new byte[0];
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(1 << 26);
        }
        return new String(start, StandardCharsets.ISO_8859_1)
                .contains(new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }

    private static byte[] head(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(HEAD);
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
