package org.lectern.ingest.source;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lectern.ingest.source.RecordSource.Told;

/** What columns of catalogues are called, for who reads catalogues that are no tables of a study. */
public final class CatalogueNames {

    /** An address is an item's id only where nothing else is, so it is looked for first. */
    private static final List<Told> COLUMNS = ContentTables.CATALOGUE.columns().stream()
            .sorted(Comparator.comparing((Told one) -> !one.column().equals("address")))
            .toList();

    private CatalogueNames() {}

    /**
     * The column of {@link org.lectern.study.TableSpec#CATALOGUE} that a header names.
     *
     * @param header as it is written, compared as {@link Synonyms#plain} does
     */
    public static Optional<String> column(String header) {
        String plain = Synonyms.plain(header);
        return COLUMNS.stream()
                .filter(one -> one.column().equals(plain)
                        || one.parts().stream()
                                .flatMap(List::stream)
                                .anyMatch(name -> Synonyms.plain(name).equals(plain)))
                .map(Told::column)
                .findFirst();
    }
}
