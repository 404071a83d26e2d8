package org.lectern.study.spark;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * What makes a session of Spark say the same as DuckDB to the same SQL: settings, and the functions that DuckDB has and Spark has not,
 * written in Spark's own SQL. They last as long as the session.
 */
final class SparkDialect {

    private static final Map<String, String> SETTINGS = Map.of(
            // A name in double quotes is a name.
            "spark.sql.ansi.enabled", "true",
            "spark.sql.ansi.doubleQuotedIdentifiers", "true",
            // A backslash in a text is one.
            "spark.sql.parser.escapedStringLiterals", "true",
            // Times are told as they are, in no zone.
            "spark.sql.timestampType", "TIMESTAMP_NTZ",
            "spark.sql.session.timeZone", "UTC",
            "spark.sql.datetime.java8API.enabled", "true",
            // A view that a question defines sees what the question sees.
            "spark.sql.legacy.storeAnalyzedPlanForView", "false");

    private static final List<String> FUNCTIONS = List.of(
            "epoch(t TIMESTAMP_NTZ) RETURNS DOUBLE RETURN unix_micros(CAST(t AS TIMESTAMP_LTZ)) / 1e6D");

    private SparkDialect() {}

    static void speak(SparkSession session) {
        SETTINGS.forEach((name, value) -> session.conf().set(name, value));
        FUNCTIONS.forEach(function -> session.sql("CREATE OR REPLACE TEMPORARY FUNCTION " + function));
    }
}
