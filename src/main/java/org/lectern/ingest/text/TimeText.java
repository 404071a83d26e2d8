package org.lectern.ingest.text;

/** Lengths of time as exports write them. */
public final class TimeText {

    private TimeText() {}

    /**
     * The seconds in a text such as {@code 754}, {@code 12:34} or {@code 1:02:34} as SQL, null where there are none.
     *
     * @param header says whether plain numbers are minutes
     */
    public static String seconds(String column, String header) {
        String unit = header.matches("(?i).*\\bmin(ute)?s?\\b.*") ? " * 60" : "";
        String hours = "TRY_CAST(string_split(" + column + ", ':')[-3] AS DOUBLE)";
        String minutes = "TRY_CAST(string_split(" + column + ", ':')[-2] AS DOUBLE)";
        String seconds = "TRY_CAST(string_split(" + column + ", ':')[-1] AS DOUBLE)";
        return "CASE WHEN contains(" + column + ", ':') THEN coalesce(" + hours + ", 0) * 3600 + " + minutes
                + " * 60 + " + seconds + " ELSE " + CompletionText.number(column) + unit + " END";
    }
}
