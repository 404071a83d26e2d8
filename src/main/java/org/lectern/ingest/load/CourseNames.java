package org.lectern.ingest.load;

import java.sql.SQLException;
import java.sql.Statement;
import org.lectern.ingest.text.Dictionary;

/** Gives each course one name: of the codes that a course id carries, the most frequent; among equals the first by name. */
final class CourseNames {

    private static final Dictionary CODES = new Dictionary("course");
    private static final Dictionary IDS = new Dictionary("course_id");

    private final Statement statement;
    private final boolean withIds;

    /**
     * @param withIds whether {@code raw} has course ids beside codes
     */
    CourseNames(Statement statement, boolean withIds) {
        this.statement = statement;
        this.withIds = withIds;
    }

    /** Stores the names in dictionaries; false where no row has any. */
    boolean store() throws SQLException {
        if (!withIds) {
            return CODES.collect(statement) > 0 && CODES.store(statement);
        }
        statement.execute("CREATE TABLE course_pairs AS SELECT course_id, course, count(*) AS views FROM raw"
                + " GROUP BY course_id, course");
        CODES.collect(statement, "course_pairs");
        IDS.collect(statement, "course_pairs");
        collectSpellings();
        String all = CODES.distinct() + " UNION SELECT name AS text FROM course_names";
        long count = Dictionary.number(statement, "SELECT count(*) FROM (" + all + ")");
        if (count == 0) {
            return false;
        }
        String type = Dictionary.type(statement, "SELECT text FROM (" + all + ")", "course_enum", count);
        CODES.values(statement, type);
        statement.execute("CREATE TABLE course_id_values AS SELECT given, CAST(name AS " + type
                + ") AS value FROM course_id_texts JOIN course_names ON course_names.id = course_id_texts.text");
        return true;
    }

    /** {@code course_spellings (id, code, views)} and, of each id, the name in {@code course_names (id, name)}. */
    private void collectSpellings() throws SQLException {
        statement.execute("""
                CREATE TABLE course_spellings AS
                SELECT i.text AS id, c.text AS code, sum(views) AS views
                FROM course_pairs AS pairs
                JOIN course_id_texts AS i ON i.given = pairs.course_id
                LEFT JOIN course_texts AS c ON c.given = pairs.course
                WHERE i.text IS NOT NULL
                GROUP BY i.text, c.text
                """);
        statement.execute("""
                CREATE TABLE course_names AS
                SELECT id, coalesce(code, id) AS name FROM (
                    SELECT id, code, row_number() OVER (
                        PARTITION BY id ORDER BY code IS NULL, views DESC, code) AS place
                    FROM course_spellings)
                WHERE place = 1
                """);
    }

    String name() {
        return withIds ? "coalesce(course_id_values.value, course_values.value)" : asGiven();
    }

    String asGiven() {
        return "course_values.value";
    }

    String join() {
        return CODES.join() + (withIds ? IDS.join() : "");
    }
}
