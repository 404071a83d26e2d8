package org.lectern.ingest.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.ingest.text.Dictionary;
import org.lectern.study.Sql;

/**
 * The texts of some columns of a file, each told once, so that {@code raw} can hold numbers in their place: a first look at
 * all rows collects them, a second casts them to an enum a column, {@code NAME_spelling}. A column of more texts than
 * {@link Dictionary#LARGEST_ENUM}, or of texts that are seldom said twice, is left as it is.
 */
final class Spellings {

    /** Where a text stands in fewer rows on average, an enum saves no room, and looking texts up in it takes longer. */
    private static final long OFTEN = 4;

    private final Statement statement;

    /** How many rows have a text, by column. */
    private final Map<String, Long> filled = new LinkedHashMap<>();

    Spellings(Statement statement) {
        this.statement = statement;
    }

    /**
     * Collects them.
     *
     * @param texts SQL expression of each column's text over {@code relation}
     */
    void collect(Map<String, String> texts, String relation) throws SQLException {
        if (texts.isEmpty()) {
            return;
        }
        List<String> names = new ArrayList<>(texts.keySet());
        String keys = names.stream().map(Sql::name).collect(Collectors.joining(", "));
        String named = texts.entrySet().stream()
                .map(text -> text.getValue() + " AS " + Sql.name(text.getKey()))
                .collect(Collectors.joining(", "));
        String sets = names.stream().map(name -> "(" + Sql.name(name) + ")").collect(Collectors.joining(", "));
        statement.execute("CREATE OR REPLACE TABLE spellings AS SELECT grouping(" + keys + ") AS missing, " + keys
                + ", count(*) AS n FROM (SELECT " + named + " FROM " + relation + ") GROUP BY GROUPING SETS (" + sets
                + ")");
        for (int i = 0; i < names.size(); i++) {
            // One bit a column, the first the highest, and a zero where it is the one that was grouped by.
            long all = (1L << names.size()) - 1;
            keep(names.get(i), all ^ (1L << (names.size() - 1 - i)));
        }
        statement.execute("DROP TABLE spellings");
    }

    private void keep(String name, long missing) throws SQLException {
        String own = " FROM spellings WHERE missing = " + missing + " AND " + Sql.name(name) + " IS NOT NULL";
        long count;
        long rows;
        try (ResultSet row = statement.executeQuery("SELECT count(*), coalesce(sum(n), 0)" + own)) {
            row.next();
            count = row.getLong(1);
            rows = row.getLong(2);
        }
        if (count == 0 || count > Dictionary.LARGEST_ENUM || rows < OFTEN * count) {
            return;
        }
        statement.execute("DROP TYPE IF EXISTS " + type(name));
        statement.execute("CREATE TYPE " + type(name) + " AS ENUM (SELECT " + Sql.name(name) + own + ")");
        filled.put(name, rows);
    }

    private static String type(String name) {
        return Sql.name(name + "_spelling");
    }

    /**
     * A SELECT of rows with spellings in place of texts, in the order of the rows. A join with a table of spellings would take four
     * fifths of the time, but DuckDB lets rows out of a join in any order.
     *
     * @param rows a SELECT with the columns collected, among others
     */
    String read(String rows) {
        String replaced = filled.keySet().stream()
                .map(name -> "TRY_CAST(" + Sql.name(name) + " AS " + type(name) + ") AS " + Sql.name(name))
                .collect(Collectors.joining(", "));
        return replaced.isEmpty() ? rows : "SELECT * REPLACE (" + replaced + ") FROM (" + rows + ")";
    }

    /** Whether every text was found again: not where the file has changed between the two looks. */
    boolean areAllIn(String table) throws SQLException {
        if (filled.isEmpty()) {
            return true;
        }
        String counts = filled.keySet().stream()
                .map(name -> "count(" + Sql.name(name) + ")")
                .collect(Collectors.joining(", "));
        try (ResultSet row = statement.executeQuery("SELECT " + counts + " FROM " + table)) {
            row.next();
            int column = 0;
            for (long rows : filled.values()) {
                if (row.getLong(++column) != rows) {
                    return false;
                }
            }
            return true;
        }
    }
}
