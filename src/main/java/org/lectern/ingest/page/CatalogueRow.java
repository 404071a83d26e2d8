package org.lectern.ingest.page;

import java.util.Map;

/**
 * A piece of content, as a page or another catalogue tells of it.
 *
 * @param file that tells it
 * @param cells without those of which nothing is told
 */
public record CatalogueRow(String file, Map<CatalogueColumn, String> cells) {

    public CatalogueRow {
        cells = Map.copyOf(cells);
    }

    /** What a column holds; empty where nothing is told. */
    public String cell(CatalogueColumn column) {
        return cells.getOrDefault(column, "");
    }

    /** What tells it from others: its address, else its id. */
    String identity() {
        return cells.getOrDefault(CatalogueColumn.ADDRESS, cell(CatalogueColumn.ITEM));
    }
}
