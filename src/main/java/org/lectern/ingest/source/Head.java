package org.lectern.ingest.source;

import java.util.List;
import java.util.Optional;

/**
 * The first rows of a table, from which a source is recognised.
 *
 * @param studyName name of the file without extensions
 * @param headers column names, made unique
 * @param rows texts, each row as long as {@code headers}; of JSON objects, a value that is an object itself is JSON text
 */
public record Head(String studyName, List<String> headers, List<List<String>> rows) {

    /** The first of some names that a column has, as the file spells it; names are compared as {@link Synonyms#plain} does. */
    public Optional<String> header(String... names) {
        for (String name : names) {
            String plain = Synonyms.plain(name);
            for (String header : headers) {
                if (Synonyms.plain(header).equals(plain)) {
                    return Optional.of(header);
                }
            }
        }
        return Optional.empty();
    }

    /** The texts of a column in these rows. */
    public List<String> texts(String header) {
        int place = headers.indexOf(header);
        return rows.stream().map(row -> row.get(place)).toList();
    }
}
