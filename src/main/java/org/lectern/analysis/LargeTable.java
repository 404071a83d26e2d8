package org.lectern.analysis;

import org.lectern.study.Study;

/**
 * A table of findings too large to be shown: it stays in the study and is written to a file straight from there.
 *
 * @param name its file-name stem, such as {@code struggle_views}
 * @param title what it holds, in the user's words
 * @param rows number of rows
 * @param study to be asked
 * @param sql one SELECT over {@code views}, its rows in their published order
 */
public record LargeTable(String name, String title, long rows, Study study, String sql) {

    public LargeTable {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("A table's name is a file-name stem of a-z, 0-9 and _, not: " + name);
        }
    }
}
