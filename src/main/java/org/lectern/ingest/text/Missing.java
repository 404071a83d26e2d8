package org.lectern.ingest.text;

import java.util.List;

/** What exports write where they have nothing to say. */
public final class Missing {

    private static final List<String> TEXTS = List.of(
            "", "-", "--", "\\N", "NA", "N/A", "n/a", "#N/A", "NaN", "nan", "NULL", "null", "Null", "None", "NaT",
            "(null)");

    /** Signs without a blank among them, one at least of which stands in none of the texts above. */
    private static final String CLEAN = "'[!-~]*[0-9_@.][!-~]*'";

    private Missing() {}

    /** Whether a text says nothing. */
    public static boolean is(String text) {
        return TEXTS.contains(text.replace('\u00a0', ' ').strip());
    }

    /** The texts of a sample that say something, without blanks around them. */
    public static List<String> present(List<String> sample) {
        return sample.stream().filter(text -> !is(text)).map(String::strip).toList();
    }

    /**
     * A text without blanks around it, or null where it says nothing, as SQL. Most names and numbers are told by their signs to
     * need no cleaning: taking blanks of every kind off a text costs several times what that look costs.
     */
    public static String cleaned(String column) {
        String trimmed = "trim(replace(" + column + ", chr(0), ''), ' \t\r\n\u00a0\ufeff')";
        return "CASE WHEN regexp_full_match(" + column + ", " + CLEAN + ") THEN " + column + " WHEN "
                + OneOf.sql(trimmed, TEXTS) + " THEN NULL ELSE " + trimmed + " END";
    }
}
