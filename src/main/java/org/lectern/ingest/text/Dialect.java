package org.lectern.ingest.text;

/**
 * How a text is cut into records and fields.
 *
 * @param delimiter between fields
 * @param quote around fields that contain delimiters or line ends
 * @param escape before a quote inside a quoted field; the quote itself where it is doubled
 * @param preambleLines lines above the header
 * @param bareReturns whether lines end with a carriage return alone
 */
public record Dialect(char delimiter, char quote, char escape, int preambleLines, boolean bareReturns) {

    /** The same with another delimiter. */
    public Dialect with(char other) {
        return new Dialect(other, quote, escape, preambleLines, bareReturns);
    }
}
