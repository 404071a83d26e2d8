package org.lectern.spark;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;

/**
 * What makes a session of Spark say the same as DuckDB to the same SQL: settings, functions that DuckDB has and Spark has not, written
 * in Spark's own SQL, and a few words that are spelt otherwise. Settings and functions last as long as the session.
 */
final class SparkDialect {

    private static final Map<String, String> SETTINGS = Map.of(
            "spark.sql.ansi.enabled", "true",
            // A name in double quotes is a name.
            "spark.sql.ansi.doubleQuotedIdentifiers", "true",
            // Times are told as they are, in no zone, also those of files.
            "spark.sql.timestampType", "TIMESTAMP_NTZ",
            "spark.sql.parquet.inferTimestampNTZ.enabled", "true",
            "spark.sql.session.timeZone", "UTC",
            "spark.sql.datetime.java8API.enabled", "true");

    private static final List<String> FUNCTIONS = List.of(
            "epoch(t TIMESTAMP_NTZ) RETURNS DOUBLE RETURN unix_micros(CAST(t AS TIMESTAMP_LTZ)) / 1e6D",
            "timezone(zone STRING, t TIMESTAMP_LTZ) RETURNS TIMESTAMP_NTZ RETURN"
                    + " CAST(from_utc_timestamp(t, zone) AS TIMESTAMP_NTZ)",
            "list_extract(list ARRAY<DOUBLE>, place INT) RETURNS DOUBLE RETURN element_at(list, place)",
            "regexp_full_match(t STRING, p STRING) RETURNS BOOLEAN RETURN t RLIKE ('^(?:' || p || ')\\\\z')",
            "regexp_matches(t STRING, p STRING) RETURNS BOOLEAN RETURN t RLIKE p",
            // Spark replaces wherever it finds the pattern, which DuckDB does when told so by a g.
            "regexp_replace_flagged(t STRING, p STRING, r STRING, g STRING) RETURNS STRING RETURN regexp_replace(t, p, r)");

    /** What functions and types of DuckDB are called; Spark's trim has its arguments the other way round. */
    private static final Map<String, String> NAMES = Map.of(
            "quantile_cont", "percentile",
            "list_contains", "array_contains",
            "regexp_replace", "regexp_replace_flagged",
            "trim", "btrim",
            "TIMESTAMPTZ", "TIMESTAMP_LTZ",
            // Texts of any length, as a type.
            "VARCHAR", "STRING");

    /** A text or a name in quotes, up to a quote in it, which ends one and begins the next; a word; or one sign. */
    private static final Pattern TOKEN = Pattern.compile("'[^']*'|\"[^\"]*\"|\\w+|[\\s\\S]");

    private SparkDialect() {}

    /**
     * The same question in Spark's words: lists are written {@code array(1, 2)} there, not {@code [1, 2]}, and in a text a
     * backslash stands for itself only where there are two.
     */
    static String translated(String sql) {
        return TOKEN.matcher(sql).replaceAll(token -> Matcher.quoteReplacement(translatedToken(token.group())));
    }

    private static String translatedToken(String token) {
        if (token.startsWith("'")) {
            return token.replace("\\", "\\\\");
        }
        return switch (token) {
            case "[" -> "array(";
            case "]" -> ")";
            default -> NAMES.getOrDefault(token, token);
        };
    }

    static void speak(SparkSession session) {
        SETTINGS.forEach((name, value) -> session.conf().set(name, value));
        FUNCTIONS.forEach(function -> session.sql("CREATE OR REPLACE TEMPORARY FUNCTION " + function));
    }
}
