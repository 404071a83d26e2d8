package org.lectern.ingest.source;

import java.util.List;

/**
 * Where a column of a study's table is taken from.
 *
 * @param reading how its text comes of them
 * @param before what is put before that text, so that numbers of different things are not the same; mostly empty
 * @param headers at least one, in the order that the reading says
 */
public record Taken(Reading reading, String before, List<String> headers) {

    /** Begins what refers to a row of another table: the name of that table follows, a blank, and a number. */
    public static final char REFERENCE = '\u001f';

    public Taken {
        headers = List.copyOf(headers);
    }

    Taken(Reading reading, List<String> headers) {
        this(reading, "", headers);
    }

    static Taken of(String header) {
        return new Taken(Reading.AS_IT_STANDS, List.of(header));
    }
}
