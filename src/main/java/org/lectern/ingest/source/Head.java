package org.lectern.ingest.source;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        List<String> plain = headers.stream().map(Synonyms::plain).toList();
        return Stream.of(names)
                .map(name -> plain.indexOf(Synonyms.plain(name)))
                .filter(place -> place >= 0)
                .findFirst()
                .map(headers::get);
    }

    /** The texts of a column in these rows. */
    public List<String> texts(String header) {
        int place = headers.indexOf(header);
        return rows.stream().map(row -> row.get(place)).toList();
    }
}
