package org.lectern.ingest.text;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.lectern.study.Sql;

/**
 * Dates with months in words of any language, in any order, and dates in numbers with odd separators, as SQL. Slower than a
 * format; for texts that no format reads.
 *
 * @param months number by name, in small letters; empty where no text has one
 * @param monthFirst whether 3/4/2026 is in March
 * @param zoned SQL of the local time of a timestamp in UTC
 */
record LooseTime(Map<String, Integer> months, boolean monthFirst, UnaryOperator<String> zoned) {

    /** Hours, minutes, perhaps seconds; half of the day or offset. */
    private static final String CLOCK = "([0-9]{1,2})[:.h]([0-9]{2})(?:[:.]([0-9]{2}))?(?:[.,][0-9]+)?"
            + "(?:[ \\x{A0}\\x{202F}]?([ap])\\.?[ \\x{A0}\\x{202F}]?m\\b)? ?(z\\b|utc|gmt)? ?([+-][0-9]{2}:?[0-9]{2}\\b)?";

    private static final String CLOCK_PARTS = "['h', 'm', 's', 'half', 'utc', 'offset']";

    /** A date in numbers with a year of four digits. */
    private static final String NUMBERS =
            "^[^0-9]{0,12}([0-9]{4}|[0-9]{1,2})[^0-9:]{1,3}([0-9]{1,2})[^0-9:]{1,3}([0-9]{4}|[0-9]{1,2})\\b";

    /** The time in a text, null where there is none. */
    String sql(String column) {
        String text = "lower(" + column + ")";
        return months.isEmpty() ? inNumbers(text) : "coalesce(" + inWords(text) + ", " + inNumbers(text) + ")";
    }

    private String inWords(String text) {
        String list = months.keySet().stream().map(Sql::literal).collect(Collectors.joining(", "));
        String numbers = months.entrySet().stream()
                .map(month -> Sql.literal(month.getKey()) + ": " + month.getValue())
                .collect(Collectors.joining(", ", "MAP {", "}"));
        // The last of the words: names of days, some of which are also months, stand before.
        String month = numbers + "[list_filter(regexp_extract_all(" + text + ", '\\p{L}+'), lambda word: word IN ("
                + list + "))[-1]]";
        String digits = "regexp_extract_all(regexp_replace(" + text + ", '" + CLOCK + "', ' '), '[0-9]+')";
        String year = "CASE WHEN length(p.n[1]) = 4 THEN p.n[1] WHEN length(p.n[2]) = 4 THEN p.n[2]"
                + " WHEN length(p.n[2]) = 2 THEN '20' || p.n[2] END";
        String day = "CASE WHEN length(p.n[1]) = 4 THEN p.n[2] ELSE p.n[1] END";
        return with("n: " + digits + ", m: " + month + ", c: " + clock(text), timestamp(year, "p.m", day));
    }

    private String inNumbers(String text) {
        String digits = "regexp_extract(" + text + ", '" + NUMBERS + "', ['a', 'b', 'c'])";
        String rest = "regexp_replace(" + text + ", '" + NUMBERS + "', '')";
        String year = "CASE WHEN length(p.n.a) = 4 THEN p.n.a WHEN length(p.n.c) = 4 THEN p.n.c END";
        String month = "CASE WHEN length(p.n.a) = 4 THEN p.n.b ELSE " + (monthFirst ? "p.n.a" : "p.n.b") + " END";
        String day = "CASE WHEN length(p.n.a) = 4 THEN p.n.c ELSE " + (monthFirst ? "p.n.b" : "p.n.a") + " END";
        return with("n: " + digits + ", c: " + clock(rest), timestamp(year, month, day));
    }

    /** An expression of named parts {@code p}; a subquery would be asked of all rows, whatever stands before it. */
    private static String with(String parts, String expression) {
        return "list_transform([{" + parts + "}], lambda p: " + expression + ")[1]";
    }

    private static String clock(String text) {
        return "regexp_extract(" + text + ", '" + CLOCK + "', " + CLOCK_PARTS + ")";
    }

    private String timestamp(String year, String month, String day) {
        String hour = "CASE WHEN p.c.half = 'p' AND p.c.h <> '12' THEN 12"
                + " WHEN p.c.half = 'a' AND p.c.h = '12' THEN -12 ELSE 0 END + " + number("p.c.h");
        String local = "TRY(make_timestamp(TRY_CAST(" + year + " AS BIGINT), TRY_CAST(" + month
                + " AS BIGINT), TRY_CAST(" + day + " AS BIGINT), " + hour + ", " + number("p.c.m") + ", "
                + number("p.c.s") + "))";
        String seconds = "(CAST(p.c.\"offset\"[1:3] AS BIGINT) * 3600"
                + " + CAST(p.c.\"offset\"[1] || p.c.\"offset\"[-2:] AS BIGINT) * 60)";
        return "CASE WHEN p.c.\"offset\" <> '' THEN " + zoned.apply(local + " - to_seconds(" + seconds + ")")
                + " WHEN p.c.utc <> '' THEN " + zoned.apply(local) + " ELSE " + local + " END";
    }

    private static String number(String digits) {
        return "coalesce(TRY_CAST(" + digits + " AS BIGINT), 0)";
    }
}
