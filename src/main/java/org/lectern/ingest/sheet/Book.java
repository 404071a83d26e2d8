package org.lectern.ingest.sheet;

import java.io.IOException;
import java.util.List;

/** A file of sheets, of which one at a time is read from top to bottom. */
public interface Book extends AutoCloseable {

    /** What it is, in words. */
    String format();

    /** The names of its sheets: those that are shown in their order, then those that are hidden. */
    List<String> sheets();

    /**
     * Reads a sheet.
     *
     * @param sheet one of {@link #sheets}
     * @throws IOException where the file is damaged
     */
    void read(String sheet, Rows rows) throws IOException;

    @Override
    void close() throws IOException;

    /** Takes the rows of a sheet. */
    @FunctionalInterface
    interface Rows {

        /**
         * Takes a row that holds anything.
         *
         * @param number in the sheet, from 1
         * @param hidden whether a reader of the sheet does not see it
         * @param cells texts, empty where there is nothing, without empty ones at the end
         * @return whether to go on
         */
        boolean take(long number, boolean hidden, List<String> cells) throws IOException;
    }
}
