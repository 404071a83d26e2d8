package org.lectern.analysis;

import tech.tablesaw.api.Table;

/**
 * A table of findings.
 *
 * @param name its file-name stem, such as {@code video_engagement}
 * @param title what it holds, in the user's words
 * @param table its rows in their published order; never changed once handed over
 * @param unranked which of the rows have too little behind them to be ranked
 */
public record NamedTable(String name, String title, Table table, Unranked unranked) {

    /** A table of which all rows are ranked, or none is meant to be. */
    public NamedTable(String name, String title, Table table) {
        this(name, title, table, Unranked.NONE);
    }

    public NamedTable {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("A table's name is a file-name stem of a-z, 0-9 and _, not: " + name);
        }
    }
}
