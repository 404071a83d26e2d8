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

    /** How the place of somebody's profile begins, in the languages in which Moodle writes logs. */
    private static final String PROFILE =
            "(?i)^\\s*(user|utilisateur|usuario|usuário|utente|benutzer|nutzer|benutzer/in|nutzer/in|gebruiker|пользователь|用户|用戶)\\s*[:：]";

    private final Statement statement;
    private final String parsed;

    /** @param given SELECT of distinct texts, column {@code given} */
    Described(Statement statement, String given) {
        this.statement = statement;
        String numbers = "nullif(" + part(2) + ", '')";
        this.parsed = "(SELECT given, " + Missing.cleaned(part(1)) + " AS name, string_split(" + numbers
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
     * unit, and its name must not be told: what is called like somebody who did anything, or about whom an event is.
     *
     * @param people SELECT of texts that begin with the names of people, column {@code given}
     */
    void units(String table, String people) throws SQLException {
        statement.execute("""
                CREATE TABLE %s AS
                WITH parsed AS (FROM %s),
                people AS (
                    SELECT %s AS who FROM %s UNION SELECT %s FROM parsed
                )
                SELECT given, CASE
                    WHEN (SELECT count(numbers[1]) FROM parsed) > 0 THEN numbers[1]
                    WHEN regexp_matches(name, '%s') THEN NULL
                    WHEN %s IN (SELECT who FROM people WHERE who IS NOT NULL) THEN NULL
                    ELSE name END AS told
                FROM parsed
                """.formatted(
                        table,
                        parsed,
                        compared(part(1)),
                        people,
                        compared(part(3)),
                        PROFILE,
                        compared("regexp_replace(name, '^[^:：]*[:：]', '')")));
    }

    private static String part(int number) {
        return "split_part(CAST(given AS VARCHAR), " + RecordCells.MARK + ", " + number + ")";
    }

    /** A name without what blanks and capitals make of it; null where there is none. */
    private static String compared(String name) {
        return "nullif(trim(regexp_replace(lower(" + name + "), '[\\s\\p{Z}]+', ' ', 'g')), '')";
    }
}
