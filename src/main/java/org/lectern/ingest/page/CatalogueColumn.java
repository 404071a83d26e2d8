package org.lectern.ingest.page;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.ingest.source.CatalogueNames;

/** A column of the catalogue that is written; called as a study calls it, and in catalogues of others as they are recognised. */
public enum CatalogueColumn {
    ITEM,
    TITLE,
    DESCRIPTION,
    DOMAIN,
    SUBTOPIC,
    TAGS,
    LEVEL,
    KIND,
    ADDRESS,
    LANGUAGE,
    SECONDS;

    /** As it is written. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column that a header names. */
    static Optional<CatalogueColumn> of(String header) {
        return CatalogueNames.column(header)
                .flatMap(column -> Stream.of(values())
                        .filter(one -> one.title().equals(column))
                        .findFirst());
    }
}
