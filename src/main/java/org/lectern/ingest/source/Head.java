package org.lectern.ingest.source;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The first rows of a table, from which a source is recognised. */
public final class Head {

    private final String studyName;
    private final List<String> headers;
    private final List<List<String>> rows;

    /** Made once: each source asks for its names. */
    private final List<String> plain;

    private final Optional<FullName> fullName;

    /**
     * The head of a table.
     *
     * @param studyName name of the file without extensions
     * @param headers column names, made unique
     * @param rows texts, each row as long as {@code headers}; of JSON objects, a value that is an object itself is JSON text
     */
    public Head(String studyName, List<String> headers, List<List<String>> rows) {
        this.studyName = studyName;
        this.headers = new ColumnNames(headers);
        this.rows = rows;
        this.plain = new ColumnNames(headers.stream().map(Synonyms::plain).toList());
        this.fullName = FullName.of(headers);
    }

    /** Name of the file without extensions. */
    public String studyName() {
        return studyName;
    }

    /** Column names, made unique. */
    public List<String> headers() {
        return headers;
    }

    /** Texts, each row as long as {@link #headers}. */
    public List<List<String>> rows() {
        return rows;
    }

    /** The first of some names that a column has, as the file spells it; names are compared as {@link Synonyms#plain} does. */
    public Optional<String> header(String... names) {
        return Stream.of(names)
                .map(name -> plain.indexOf(Synonyms.plain(name)))
                .filter(place -> place >= 0)
                .findFirst()
                .map(headers::get);
    }

    /** The columns that together name a person. */
    public Optional<FullName> fullName() {
        return fullName;
    }

    /** The texts of a column in these rows. */
    public List<String> texts(String header) {
        int place = headers.indexOf(header);
        return rows.stream().map(row -> row.get(place)).toList();
    }
}
