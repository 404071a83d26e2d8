package org.lectern.coursetext;

import java.util.Locale;
import java.util.regex.Pattern;

/** Whether titles name parts of a series. */
public final class SeriesTitle {

    /** Numbers, versions, and Roman numbers that stand alone. */
    private static final Pattern NUMBER =
            Pattern.compile("\\d+(?:[.,:]\\d+)*|\\b[ivx]{1,4}\\b", Pattern.CASE_INSENSITIVE);

    private SeriesTitle() {}

    /** Whether two titles differ by numbers or versions only, and do differ by those. */
    public static boolean areParts(String one, String other) {
        String first = folded(one);
        String second = folded(other);
        return !first.equals(second)
                && NUMBER.matcher(first)
                        .replaceAll("#")
                        .equals(NUMBER.matcher(second).replaceAll("#"));
    }

    private static String folded(String title) {
        return title.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
    }
}
