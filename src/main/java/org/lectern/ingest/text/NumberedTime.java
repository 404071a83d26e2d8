package org.lectern.ingest.text;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Points in time as programs number them: seconds, milliseconds, microseconds and nanoseconds since 1970, ticks of .NET and
 * of Windows, dates and clocks as one row of digits, and the days that spreadsheets count.
 */
final class NumberedTime {

    /** Seconds since 1970 of the years 0001 and 1601, in ticks of 100 nanoseconds. */
    private static final String DOTNET = "621355968000000000";

    private static final String WINDOWS = "116444736000000000";

    /** Days from the start of 2000 to that of 2100, as Excel numbers them from 1900. */
    private static final double FIRST_DAY = 36526;

    private static final double LAST_DAY = 73051;

    /** Share of a column from which on its numbers are taken for days. */
    private static final double MOST = 0.9;

    private static final Pattern DECIMAL = Pattern.compile("\\d{5}([.,]\\d+)?");

    private NumberedTime() {}

    /**
     * The time in a whole number as SQL, null where it is none.
     *
     * @param whole SQL of the number
     * @param zoned SQL of the local time of a timestamp in UTC
     */
    static String sql(String whole, UnaryOperator<String> zoned) {
        return "TRY(CASE WHEN " + whole + " < 100000000 THEN " + compact(whole, "%Y%m%d")
                + " WHEN " + whole + " < 100000000000 THEN " + zoned.apply(since1970(whole + " * 1000000"))
                + " WHEN " + whole + " < 1000000000000 THEN coalesce(" + compact(whole, "%Y%m%d%H%M") + ", "
                + zoned.apply(since1970(whole + " * 1000")) + ")"
                + " WHEN " + whole + " < 10000000000000 THEN " + zoned.apply(since1970(whole + " * 1000"))
                + " WHEN " + whole + " < 100000000000000 THEN " + compact(whole, "%Y%m%d%H%M%S")
                + " WHEN " + whole + " BETWEEN 1000000000000000 AND 9999999999999999 THEN "
                + zoned.apply(since1970(whole))
                + " WHEN " + whole + " BETWEEN 19700000000000000 AND 21000000000000000 THEN "
                + compact(whole, "%Y%m%d%H%M%S%g")
                + " WHEN " + whole + " BETWEEN " + WINDOWS + " AND 160000000000000000 THEN "
                + zoned.apply(since1970("(" + whole + " - " + WINDOWS + ") // 10"))
                + " WHEN " + whole + " BETWEEN " + DOTNET + " AND 670000000000000000 THEN "
                + since1970("(" + whole + " - " + DOTNET + ") // 10")
                + " WHEN " + whole + " >= 1000000000000000000 THEN "
                + zoned.apply(since1970(whole + " // 1000")) + " END)";
    }

    private static String since1970(String microseconds) {
        return "make_timestamp(" + microseconds + ")";
    }

    /** Digits of year, month, day and what follows; years that nobody watched anything in are none. */
    private static String compact(String whole, String format) {
        String digits = "CAST(" + whole + " AS VARCHAR)";
        return "CASE WHEN regexp_matches(" + digits + ", '^(19[7-9]|20)[0-9]') THEN try_strptime(" + digits + ", '"
                + format + "') END";
    }

    /** Whether nearly all texts of a column are days of this century as spreadsheets number them. */
    static boolean countsDays(List<String> sample) {
        List<String> present = Missing.present(sample);
        long days = present.stream().filter(NumberedTime::isDay).count();
        return days > 0 && days >= MOST * present.size();
    }

    private static boolean isDay(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return false;
        }
        double day = Double.parseDouble(text.replace(',', '.'));
        return day >= FIRST_DAY && day < LAST_DAY;
    }

    /** The time of a spreadsheet's day, to the millisecond, as SQL; null where the text is none. */
    static String day(String column) {
        String number = "TRY_CAST(replace(" + column + ", ',', '.') AS DOUBLE)";
        return "CASE WHEN " + number + " >= " + FIRST_DAY + " AND " + number + " < " + LAST_DAY
                + " THEN make_timestamp(CAST(round((" + number + " - 25569) * 86400000) AS BIGINT) * 1000) END";
    }
}
