package org.lectern.ingest.text;

import java.util.Collection;
import java.util.stream.Collectors;
import org.lectern.study.Sql;

/** Whether a text is one of some, where rows are read in the order of a file. */
public final class OneOf {

    private OneOf() {}

    /**
     * The condition as SQL, null where there is no text. {@code IN} with five texts or more becomes a join, and DuckDB lets rows out
     * of a join in any order: rows set aside would be looked for in other lines than their own.
     */
    public static String sql(String text, Collection<String> texts) {
        return texts.stream()
                .map(Sql::literal)
                .collect(Collectors.joining(", ", "list_contains([", "], " + text + ")"));
    }
}
