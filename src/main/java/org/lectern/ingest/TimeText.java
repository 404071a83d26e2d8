package org.lectern.ingest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Points in time and lengths of time as exports write them. */
final class TimeText {

    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-]\\d{4}.*");

    private TimeText() {}

    /**
     * The time in a text as SQL, null where there is none. Days come first unless the sample shows the month there.
     *
     * @param sample texts of the column
     */
    static String timestamp(String column, List<String> sample) {
        String order = monthFirst(sample) ? "%m{0}%d{0}%Y" : "%d{0}%m{0}%Y";
        StringBuilder formats = new StringBuilder();
        for (String mark : List.of("/", ".", "-")) {
            for (String clock : List.of(" %H:%M:%S", " %H:%M", " %I:%M:%S %p", " %I:%M %p", ", %H:%M", "")) {
                formats.append(formats.isEmpty() ? "'" : ", '")
                        .append(order.replace("{0}", mark))
                        .append(clock)
                        .append('\'');
            }
        }
        String whole = "TRY_CAST(" + column + " AS BIGINT)";
        return "CASE WHEN " + whole + " > 100000000000 THEN make_timestamp(" + whole + " * 1000)"
                + " WHEN " + whole + " > 100000000 THEN make_timestamp(" + whole + " * 1000000)"
                + " ELSE coalesce(TRY_CAST(" + column + " AS TIMESTAMP), try_strptime(" + column + ", [" + formats
                + "])) END";
    }

    /** The first date of a sample in which nothing tells days from months; empty where something does. */
    static Optional<String> unsure(List<String> sample) {
        String first = null;
        for (String text : sample) {
            Matcher matcher = SLASHED.matcher(text.strip());
            if (matcher.matches() && text.indexOf('.') < 0) {
                if (Math.max(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))) > 12) {
                    return Optional.empty();
                }
                boolean same = matcher.group(1).equals(matcher.group(2));
                first = first == null && !same ? text.strip() : first;
            }
        }
        return Optional.ofNullable(first);
    }

    /**
     * The seconds in a text such as {@code 754}, {@code 12:34} or {@code 1:02:34} as SQL, null where there are none.
     *
     * @param header says whether plain numbers are minutes
     */
    static String seconds(String column, String header) {
        String unit = header.matches("(?i).*\\bmin(ute)?s?\\b.*") ? " * 60" : "";
        String hours = "TRY_CAST(string_split(" + column + ", ':')[-3] AS DOUBLE)";
        String minutes = "TRY_CAST(string_split(" + column + ", ':')[-2] AS DOUBLE)";
        String seconds = "TRY_CAST(string_split(" + column + ", ':')[-1] AS DOUBLE)";
        return "CASE WHEN contains(" + column + ", ':') THEN coalesce(" + hours + ", 0) * 3600 + " + minutes
                + " * 60 + " + seconds + " ELSE " + CompletionText.number(column) + unit + " END";
    }

    private static boolean monthFirst(List<String> sample) {
        boolean first = false;
        for (String text : sample) {
            Matcher matcher = SLASHED.matcher(text.strip());
            if (matcher.matches()) {
                if (Integer.parseInt(matcher.group(1)) > 12) {
                    return false;
                }
                first |= Integer.parseInt(matcher.group(2)) > 12;
            }
        }
        return first;
    }
}
