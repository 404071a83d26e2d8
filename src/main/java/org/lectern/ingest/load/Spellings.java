package org.lectern.ingest.load;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.ingest.text.Dictionary;
import org.lectern.study.Sql;

/**
 * The texts of some columns of a file, each told once, so that {@code raw} can hold numbers in their place: a first look at
 * all rows collects them, a second puts them in. Of each column a table {@code NAME_spellings (given, spelling)}, the second an
 * enum of its own. A column of more texts than {@link Dictionary#LARGEST_ENUM} is left as it is.
 *
 * <p>Each row finds exactly one spelling in each dictionary, where it has no text that of nothing: only so does DuckDB leave rows
 * in the order of the file.
 */
final class Spellings {

    /**
     * Without these DuckDB, which does not know how long a text file is, looks up dictionaries in rows instead of rows in
     * dictionaries: twice the time and memory.
     */
    private static final String MISLED = "join_order,build_side_probe_side";

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
        String all = " FROM spellings WHERE missing = " + missing;
        String own = all + " AND " + Sql.name(name) + " IS NOT NULL";
        long count = Dictionary.number(statement, "SELECT count(*)" + own);
        if (count == 0 || count > Dictionary.LARGEST_ENUM) {
            return;
        }
        String type = Sql.name(name + "_spelling");
        statement.execute("DROP TYPE IF EXISTS " + type);
        statement.execute("CREATE TYPE " + type + " AS ENUM (SELECT " + Sql.name(name) + own + ")");
        statement.execute("CREATE OR REPLACE TABLE " + table(name) + " AS SELECT " + Sql.name(name) + " AS given, CAST("
                + Sql.name(name) + " AS " + type + ") AS spelling" + all);
        filled.put(name, Dictionary.number(statement, "SELECT sum(n)" + own));
    }

    private static String table(String name) {
        return Sql.name(name + "_spellings");
    }

    /**
     * Runs a statement that reads {@code texts}.
     *
     * @param sql with {@link #read} in it
     */
    void execute(String sql) throws SQLException {
        // A statement that has failed takes no other.
        try (Statement settings = statement.getConnection().createStatement()) {
            settings.execute("SET disabled_optimizers = '" + MISLED + "'");
            try {
                statement.execute(sql);
            } finally {
                settings.execute("RESET disabled_optimizers");
            }
        }
        for (String name : filled.keySet()) {
            statement.execute("DROP TABLE " + table(name));
        }
    }

    /**
     * A SELECT of all columns of rows, with spellings in place of texts.
     *
     * @param rows a SELECT with the columns collected, among others
     * @param without columns to leave out
     * @param more expressions beside
     */
    String read(String rows, List<String> without, List<String> more) {
        List<String> names = List.copyOf(filled.keySet());
        String replaced = IntStream.range(0, names.size())
                .mapToObj(i -> "s" + i + ".spelling AS " + Sql.name(names.get(i)))
                .collect(Collectors.joining(", "));
        String joins = IntStream.range(0, names.size())
                .mapToObj(i -> " LEFT JOIN " + table(names.get(i)) + " AS s" + i + " ON s" + i
                        + ".given IS NOT DISTINCT FROM row." + Sql.name(names.get(i)))
                .collect(Collectors.joining());
        return "SELECT row.*" + (without.isEmpty() ? "" : " EXCLUDE (" + String.join(", ", without) + ")")
                + (replaced.isEmpty() ? "" : " REPLACE (" + replaced + ")")
                + more.stream().map(one -> ", " + one).collect(Collectors.joining()) + " FROM (" + rows + ") AS row"
                + joins;
    }

    /** Whether every text was found again: not where the file has changed between the two looks. */
    boolean areAllIn(String table) throws SQLException {
        for (Map.Entry<String, Long> column : filled.entrySet()) {
            if (Dictionary.number(statement, "SELECT count(" + Sql.name(column.getKey()) + ") FROM " + table)
                    != column.getValue()) {
                return false;
            }
        }
        return true;
    }
}
