package org.lectern.study;

import java.util.Collection;
import java.util.stream.Collectors;

/** Quotes what goes into SQL text. */
public final class Sql {

    /** Up to so many texts are compared one by one; more are looked up, which is as quick for ten thousand. */
    private static final int FEW = 50;

    private Sql() {}

    /** A text literal; SQL text would end at a NUL, so that is put in by its number. */
    public static String literal(String text) {
        String quoted = "'" + text.replace("'", "''") + "'";
        return text.indexOf(0) < 0 ? quoted : "(" + quoted.replace("\0", "' || chr(0) || '") + ")";
    }

    /** A column or table name. */
    public static String name(String identifier) {
        return "\"" + identifier.replace("\"", "\"\"") + "\"";
    }

    /** The condition that a column has one of some texts. */
    public static String in(String column, Collection<String> texts) {
        return texts.size() <= FEW
                ? texts.stream().map(Sql::literal).collect(Collectors.joining(", ", name(column) + " IN (", ")"))
                : texts.stream()
                        .map(text -> "(" + literal(text) + ")")
                        .collect(Collectors.joining(
                                ", ", name(column) + " IN (SELECT * FROM (VALUES ", ") AS texts (text))"));
    }
}
