package org.lectern.ingest.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.lectern.contract.Words;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.text.Missing;

/**
 * People and units of a log that names them, and tells their numbers in descriptions only. Its texts are a name, {@link
 * RecordCells#MARK} and numbers with commas between them.
 */
final class Described {

    private static final Words WORDS = Words.of(Described.class);

    private final Statement statement;
    private final String parsed;

    /** @param given SELECT of distinct texts, column {@code given} */
    Described(Statement statement, String given) {
        this.statement = statement;
        String name = "split_part(CAST(given AS VARCHAR), " + RecordCells.MARK + ", 1)";
        String numbers = "nullif(split_part(CAST(given AS VARCHAR), " + RecordCells.MARK + ", 2), '')";
        this.parsed = "(SELECT given, " + Missing.cleaned(name) + " AS name, string_split(" + numbers
                + ", ',') AS numbers FROM " + given + ")";
    }

    /**
     * Makes {@code (given, told, named)}: the number of whoever did it, and where none is told the name. A description that tells of
     * two does not always begin with who did it, so that of them the one counts whom the same name has where it tells of one.
     */
    void people(String table) throws SQLException {
        statement.execute("""
                CREATE TABLE %s AS
                WITH parsed AS (FROM %s),
                sure AS (
                    SELECT name, min(numbers[1]) AS one, list(DISTINCT numbers[1]) AS several FROM parsed
                    WHERE len(numbers) = 1 AND numbers[1] <> '0' AND name IS NOT NULL GROUP BY name
                ),
                found AS (
                    SELECT given, %s AS name, CASE
                        WHEN len(numbers) = 1 THEN numbers[1]
                        WHEN list_contains(several, numbers[1]) THEN numbers[1]
                        WHEN list_contains(several, numbers[2]) THEN numbers[2]
                        WHEN len(numbers) > 1 THEN numbers[1]
                        WHEN len(several) = 1 THEN one END AS number
                    FROM parsed LEFT JOIN sure USING (name)
                )
                SELECT given, CASE WHEN name IS NULL OR number = '0' THEN NULL ELSE coalesce(number, name) END AS told,
                       name IS NOT NULL AND number IS NULL AS named
                FROM found
                """.formatted(table, parsed, Nobody.orSomebody("name")));
    }

    /** How many people have their name alone. */
    Optional<QualityNotice> byName(String table, String header) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "SELECT count(DISTINCT CASE WHEN named THEN told END), count(DISTINCT told) FROM " + table)) {
            row.next();
            long named = row.getLong(1);
            return named == 0
                    ? Optional.empty()
                    : Optional.of(new QualityNotice(
                            "names-only", WORDS.say("notice.described-names", named, row.getLong(2), header)));
        }
    }

    /**
     * Makes {@code (given, told)}: the number of the unit, and where no row tells one what it is called. Somebody's profile is no
     * unit, and its name must not be told.
     *
     * @param people SELECT of texts that begin with the names of people, column {@code given}
     */
    void units(String table, String people) throws SQLException {
        statement.execute("""
                CREATE TABLE %s AS
                WITH parsed AS (FROM %s),
                people AS (SELECT DISTINCT split_part(CAST(given AS VARCHAR), %s, 1) AS who FROM %s)
                SELECT given, CASE
                    WHEN (SELECT count(numbers[1]) FROM parsed) > 0 THEN numbers[1]
                    WHEN regexp_replace(name, '^[^:]*: *', '') IN (SELECT who FROM people) THEN NULL
                    ELSE name END AS told
                FROM parsed
                """.formatted(table, parsed, RecordCells.MARK, people));
    }
}
