package org.lectern.study;

import java.util.Collection;
import java.util.stream.Collectors;

/** Quotes what goes into SQL text. */
public final class Sql {

    private Sql() {}

    /** A text literal. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A column or table name. */
    public static String name(String identifier) {
        return "\"" + identifier.replace("\"", "\"\"") + "\"";
    }

    /** The condition that a column has one of some texts. */
    public static String in(String column, Collection<String> texts) {
        return texts.stream().map(Sql::literal).collect(Collectors.joining(", ", name(column) + " IN (", ")"));
    }
}
