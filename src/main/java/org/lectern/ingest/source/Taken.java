package org.lectern.ingest.source;

import java.util.List;

/**
 * Where a column of a study's table is taken from.
 *
 * @param reading how its text comes of them
 * @param headers at least one, in the order that the reading says
 */
public record Taken(Reading reading, List<String> headers) {
    public Taken {
        headers = List.copyOf(headers);
    }

    static Taken of(String header) {
        return new Taken(Reading.AS_IT_STANDS, List.of(header));
    }
}
