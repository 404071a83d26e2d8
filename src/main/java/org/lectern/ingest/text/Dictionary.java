package org.lectern.ingest.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/**
 * The distinct texts of one column of {@code raw}. Table {@code NAME_texts (given, text)} holds each spelling of the file
 * and its cleaned text, null where it says nothing; table {@code NAME_values (given, value)} the same as it is stored.
 *
 * @param name of the column
 */
public record Dictionary(String name) {

    /** Beyond this an enum's dictionary costs more than it saves. */
    public static final long LARGEST_ENUM = 2_000_000;

    /** Collects the texts of {@code raw}; their number is the answer. */
    public long collect(Statement statement) throws SQLException {
        return collect(statement, "raw");
    }

    /** Collects the texts from another table that has them all. */
    public long collect(Statement statement, String table) throws SQLException {
        statement.execute("CREATE TABLE " + texts() + " AS SELECT given, " + Missing.cleaned("given")
                + " AS text FROM (SELECT DISTINCT " + column() + " AS given FROM " + table + " WHERE " + column()
                + " IS NOT NULL)");
        return count(statement);
    }

    /** The number of texts collected. */
    public long count(Statement statement) throws SQLException {
        return number(statement, "SELECT count(DISTINCT text) FROM " + texts());
    }

    /** Stores the texts collected. */
    public boolean store(Statement statement) throws SQLException {
        values(statement, type(statement, distinct(), name + "_enum", count(statement)));
        return true;
    }

    /**
     * The type that texts are stored as: an enum in their order where they are few enough.
     *
     * @param distinct SELECT of the texts, column {@code text}
     * @param count how many there are
     */
    public static String type(Statement statement, String distinct, String name, long count) throws SQLException {
        if (count == 0 || count > LARGEST_ENUM) {
            return "VARCHAR";
        }
        statement.execute("CREATE TYPE " + name + " AS ENUM (" + distinct + " ORDER BY text)");
        return name;
    }

    /** Makes the table of values of a type. */
    public void values(Statement statement, String type) throws SQLException {
        statement.execute("CREATE TABLE " + values() + " AS SELECT given, CAST(text AS " + type + ") AS value FROM "
                + texts() + " WHERE text IS NOT NULL");
    }

    /** SELECT of the distinct texts. */
    public String distinct() {
        return "SELECT DISTINCT text FROM " + texts() + " WHERE text IS NOT NULL";
    }

    public String texts() {
        return name + "_texts";
    }

    public String values() {
        return name + "_values";
    }

    /** The join that finds the value of a row of {@code raw}. */
    public String join() {
        return " LEFT JOIN " + values() + " ON " + values() + ".given = raw." + column();
    }

    String value() {
        return values() + ".value";
    }

    private String column() {
        return "\"" + name + "\"";
    }

    /** The texts that a SELECT of one column gives. */
    public static Set<String> texts(Statement statement, String sql) throws SQLException {
        Set<String> texts = new HashSet<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    public static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
