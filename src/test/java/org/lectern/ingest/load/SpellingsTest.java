package org.lectern.ingest.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.text.Dictionary;
import org.lectern.study.Workspace;

class SpellingsTest {

    private static final String ROWS = """
            (SELECT CASE WHEN i % 7 = 0 THEN NULL WHEN i % 5 = 0 THEN '' WHEN i % 3 = 0 THEN ' a ' || i % 11 ELSE 'Ä''"' || i % 13 END AS a,
                 CASE WHEN i % 2 = 0 THEN chr(0) || 'x' ELSE '\u00a0' || i % 6000 END AS b, i AS n FROM range(200000) AS t(i))
            """;

    private static List<String> rows(Statement statement, String select) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(select)) {
            while (found.next()) {
                rows.add(found.getString(1) + "|" + found.getString(2) + "|" + found.getString(3));
            }
        }
        return rows;
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("a", "a");
        texts.put("b", "b");
        return texts;
    }

    private static <T> T in(Workspace.Work<T> work) throws SQLException {
        try (Workspace database = Workspace.create()) {
            return database.run(work, TaskContext.quiet());
        }
    }

    @Test
    void rowsStandInTheirOrderWithTheirTexts() throws SQLException {
        in(statement -> {
            Spellings spellings = new Spellings(statement);
            spellings.collect(texts(), ROWS);
            statement.execute("CREATE TABLE raw AS " + spellings.read("SELECT n, a, b FROM " + ROWS));
            assertTrue(spellings.areAllIn("raw"));
            assertEquals(
                    0,
                    Dictionary.number(
                            statement,
                            "SELECT count(*) FROM raw JOIN " + ROWS + " AS given ON given.n = raw.rowid"
                                    + " WHERE raw.n <> raw.rowid OR raw.a IS DISTINCT FROM given.a OR raw.b <> given.b"));
            assertEquals(200_000, Dictionary.number(statement, "SELECT count(*) FROM raw"));
            assertEquals(
                    List.of("n|BIGINT|YES", "a|ENUM|YES", "b|ENUM|YES"),
                    rows(
                            statement,
                            "SELECT column_name, split_part(column_type, '(', 1), \"null\" FROM (DESCRIBE raw)"));
            return true;
        });
    }

    @Test
    void aColumnWithoutAnyTextStaysOne() throws SQLException {
        in(statement -> {
            Spellings spellings = new Spellings(statement);
            String empty = "(SELECT NULL::VARCHAR AS a, 'x' AS b, 1 AS n)";
            spellings.collect(texts(), empty);
            statement.execute("CREATE TABLE raw AS " + spellings.read("SELECT n, a, b FROM " + empty));
            assertEquals(List.of("1|null|x"), rows(statement, "SELECT n, a, b FROM raw"));
            return true;
        });
    }

    @Test
    void textsThatAreSeldomSaidTwiceStayTexts() throws SQLException {
        in(statement -> {
            Spellings spellings = new Spellings(statement);
            String rows = "(SELECT 'text ' || i % 30 AS a, 'text ' || i % 25 AS b, i AS n FROM range(100) AS t(i))";
            spellings.collect(texts(), rows);
            statement.execute("CREATE TABLE raw AS " + spellings.read("SELECT n, a, b FROM " + rows));
            assertEquals(
                    List.of("n|BIGINT|YES", "a|VARCHAR|YES", "b|ENUM|YES"),
                    rows(
                            statement,
                            "SELECT column_name, split_part(column_type, '(', 1), \"null\" FROM (DESCRIBE raw)"));
            return true;
        });
    }

    @Test
    void aFileThatGrowsBetweenTheLooksIsSeen() throws SQLException {
        in(statement -> {
            Spellings spellings = new Spellings(statement);
            spellings.collect(texts(), "(SELECT 'old' AS a, 'x' AS b FROM range(4))");
            String grown = "(SELECT 'old' AS a, 'x' AS b FROM range(4) UNION ALL SELECT 'new', 'x')";
            statement.execute("CREATE TABLE raw AS " + spellings.read("SELECT a, b FROM " + grown));
            assertFalse(spellings.areAllIn("raw"));
            return true;
        });
    }

    @Test
    void isCollectedAnewForOtherColumns() throws SQLException {
        in(statement -> {
            for (String text : List.of("first", "second")) {
                Spellings spellings = new Spellings(statement);
                String rows = "(SELECT '" + text + "' AS a, 'x' AS b, 1 AS n FROM range(4))";
                spellings.collect(texts(), rows);
                statement.execute("CREATE OR REPLACE TABLE raw AS " + spellings.read("SELECT n, a, b FROM " + rows));
                assertEquals(List.of("1|" + text + "|x"), rows(statement, "SELECT DISTINCT n, a, b FROM raw"));
            }
            return true;
        });
    }
}
