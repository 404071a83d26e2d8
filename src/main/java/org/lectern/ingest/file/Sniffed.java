package org.lectern.ingest.file;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.text.TextEncoding;

/**
 * What the first bytes of a file say.
 *
 * @param kind of table
 * @param gzip whether the bytes are compressed
 * @param encoding of the text, as far as the first bytes tell; UTF-8 for other kinds
 * @param cut how the first characters of a text are cut into fields; null for other kinds
 */
public record Sniffed(Kind kind, boolean gzip, TextEncoding encoding, DialectSniffer.@Nullable Cut cut) {

    /** How a text is cut into fields. */
    public DialectSniffer.Cut text() {
        return Objects.requireNonNull(cut);
    }

    /** Whether the bytes of the file must be valid UTF-8, if the first ones do not deceive. */
    public boolean isPlainUtf8() {
        return kind == Kind.TEXT && !gzip && encoding.isUtf8();
    }

    /** The kinds of table that can be read. */
    public enum Kind {
        TEXT,
        JSON_LINES,
        /** Objects that do not stand on a line each. */
        JSON,
        /** Objects at the ends of lines that begin with something else. */
        LOG,
        PARQUET
    }
}
