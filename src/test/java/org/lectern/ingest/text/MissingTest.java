package org.lectern.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.study.Sql;

class MissingTest {

    /** Of each pair the text of a file, a ~ for a blank that does not break, a ^ for the sign zero, and what it says. */
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            nullValues = "nothing",
            value = {
                "student7,student7",
                "ann@example.org,ann@example.org",
                "7,7",
                "_,_",
                " student7,student7",
                "student7~,student7",
                "student^7,student7",
                "a 7,a 7",
                "a~7,a~7",
                "Ann,Ann",
                "Jörg7,Jörg7",
                "N/A,nothing",
                " N/A~,nothing",
                "None,nothing",
                "--,nothing",
                "^,nothing",
                "'',nothing",
                "nothing,nothing"
            })
    void blanksAreTakenOffAndWhatSaysNothingIsNothing(@Nullable String given, @Nullable String said)
            throws SQLException {
        String text = given == null
                ? "CAST(NULL AS VARCHAR)"
                : Sql.literal(signs(given)).replace("^", "' || chr(0) || '");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT " + Missing.cleaned("given") + " FROM (SELECT " + text + " AS given)")) {
            row.next();
            assertEquals(said == null ? null : signs(said), row.getString(1));
        }
    }

    private static String signs(String text) {
        return text.replace('~', '\u00a0');
    }
}
