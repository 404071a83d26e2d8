package org.lectern.analysis.content;

import java.util.Arrays;
import java.util.List;

/** A cell with several values, such as {@code ['Excel', 'Word']} or {@code Excel, Word}. */
public final class ListCell {

    private static final String AROUND = "^[\\s'\"\\[\\]]+|[\\s'\"\\[\\]]+$";

    private ListCell() {}

    /** Its values in alphabetical order, each once. */
    public static List<String> values(String cell) {
        return Arrays.stream(cell.split(","))
                .map(value -> value.replaceAll(AROUND, ""))
                .filter(value -> !value.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
