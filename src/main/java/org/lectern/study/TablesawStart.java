package org.lectern.study;

import tech.tablesaw.api.Table;

/**
 * Starts Tablesaw without its search for readers and writers of files. When first touched it goes through every jar of the
 * class path for them, which takes a third of a second; Lectern reads with DuckDB and writes by itself.
 */
public final class TablesawStart {

    private static final String CLASS_PATH = "java.class.path";
    private static final String NOTHING = "nothing-to-search";

    private TablesawStart() {}

    /** To be called before the first table is made; the reader of CSV that the search would find is not shipped whole. */
    public static void quickly() {
        String path = System.getProperty(CLASS_PATH, NOTHING);
        System.setProperty(CLASS_PATH, NOTHING);
        try {
            Table.create();
        } finally {
            System.setProperty(CLASS_PATH, path);
        }
    }
}
