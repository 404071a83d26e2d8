package org.lectern.ingest.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.ingest.text.TextEncoding;

/** The text of a page from its bytes. */
final class PageText {

    /** What a page says of itself stands at its beginning. */
    private static final int HEAD = 1 << 13;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Pages that say so mean Windows-1252, as browsers know. */
    private static final Set<Charset> LATIN = Set.of(StandardCharsets.ISO_8859_1, StandardCharsets.US_ASCII);

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s{0,9}=\\s{0,9}[\"']?([A-Za-z0-9_.:-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE =
            Pattern.compile("<(!doctype html|html|head|body|title|meta|main|article|h1|frameset)[\\s>/]");

    private PageText() {}

    /** Whether the bytes begin as a page does, or the name says that they are one. */
    static boolean isPage(String name, byte[] bytes) {
        String head = TextEncoding.of(head(bytes)).decode(head(bytes)).toLowerCase(Locale.ROOT);
        return (PageFiles.isPageName(name) && (head.isBlank() || head.contains("<")))
                || (head.stripLeading().startsWith("<") && PAGE.matcher(head).find());
    }

    /** What is UTF-8 is that, whatever the page says; of what is not, the page is believed. */
    static String of(byte[] bytes) {
        TextEncoding found = TextEncoding.of(bytes);
        boolean unsure = found.markLength() == 0 && !found.isUtf8() && !TextEncoding.isWide(head(bytes));
        Matcher said = CHARSET.matcher(new String(head(bytes), StandardCharsets.ISO_8859_1));
        if (unsure && said.find() && Charset.isSupported(said.group(1))) {
            Charset charset = Charset.forName(said.group(1));
            if (!charset.name().startsWith("UTF")) {
                return new String(bytes, LATIN.contains(charset) ? WINDOWS : charset);
            }
        }
        return found.decode(bytes);
    }

    private static byte[] head(byte[] bytes) {
        return bytes.length <= HEAD ? bytes : Arrays.copyOf(bytes, HEAD);
    }
}
