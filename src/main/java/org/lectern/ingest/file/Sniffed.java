package org.lectern.ingest.file;

import org.lectern.ingest.text.TextEncoding;

/**
 * What the first bytes of a file say.
 *
 * @param kind of table
 * @param gzip whether the bytes are compressed
 * @param encoding of the text, as far as the first bytes tell; UTF-8 for other kinds
 * @param head the first characters of a text
 * @param whole whether {@code head} is all there is
 */
public record Sniffed(Kind kind, boolean gzip, TextEncoding encoding, String head, boolean whole) {

    /** Whether the bytes of the file must be valid UTF-8, if the first ones do not deceive. */
    public boolean isPlainUtf8() {
        return kind == Kind.TEXT && !gzip && encoding.isUtf8();
    }

    /** Whether the rows are JSON objects. */
    public boolean isJson() {
        return kind == Kind.JSON_LINES || kind == Kind.JSON;
    }

    /** The kinds of table that can be read. */
    public enum Kind {
        TEXT,
        JSON_LINES,
        /** Objects that do not stand on a line each. */
        JSON,
        PARQUET
    }
}
