package org.lectern.ingest.text;

import java.util.List;
import java.util.regex.Pattern;

/** Lengths of time as exports write them. */
public final class TimeText {

    private static final Pattern CLOCK = Pattern.compile("(\\d+:)?\\d{1,3}:\\d{2}([.,]\\d+)?");

    private TimeText() {}

    /**
     * The seconds in a text such as {@code 754}, {@code 12:34}, {@code 1:02:34}, {@code 5 min 30 s} or {@code PT5M30S} as SQL,
     * null where there are none.
     *
     * @param header says what plain numbers count; seconds where it does not
     */
    public static String seconds(String column, String header) {
        double factor = HeaderUnit.of(header).seconds();
        String unit = factor == 1 ? "" : " * " + factor;
        String hours = "TRY_CAST(split_part(" + column + ", ':', -3) AS DOUBLE)";
        String minutes = "TRY_CAST(split_part(" + column + ", ':', -2) AS DOUBLE)";
        String seconds = "TRY_CAST(split_part(" + column + ", ':', -1) AS DOUBLE)";
        return "CASE WHEN contains(" + column + ", ':') THEN coalesce(" + hours + ", 0) * 3600 + " + minutes
                + " * 60 + " + seconds + " ELSE coalesce(" + CompletionText.number(column) + unit + ", "
                + spelled(column) + ") END";
    }

    /** Numbers behind each of which stands what it counts. */
    private static String spelled(String column) {
        String hours = part(column, "h");
        String minutes = part(column, "m");
        String seconds = part(column, "s");
        return "CASE WHEN regexp_matches(" + column
                + ", '^\\s*(?i:pt)?(\\s*[0-9.,]+\\s*(?i:h|m|s)[a-z]*\\.?)+\\s*$') THEN " + hours + " * 3600 + "
                + minutes + " * 60 + " + seconds + " END";
    }

    private static String part(String column, String unit) {
        return "coalesce(TRY_CAST(replace(regexp_extract(" + column + ", '([0-9.,]+)\\s*(?i:" + unit
                + ")', 1), ',', '.') AS DOUBLE), 0)";
    }

    /** Whether most texts of a sample are written as 12:34 or 1:02:34, and so need no header to say their unit. */
    public static boolean isClock(List<String> sample) {
        List<String> present = Missing.present(sample);
        return !present.isEmpty()
                && present.stream()
                                        .filter(text -> CLOCK.matcher(text).matches())
                                        .count()
                                * 2
                        > present.size();
    }

    /** Whether a text of a sample is written as 1:02:34, so that others are minutes and seconds. */
    public static boolean hasHours(List<String> sample) {
        return Missing.present(sample).stream()
                .anyMatch(text -> CLOCK.matcher(text).matches() && text.indexOf(':') != text.lastIndexOf(':'));
    }
}
