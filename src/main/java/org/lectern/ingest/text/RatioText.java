package org.lectern.ingest.text;

import java.util.regex.Pattern;
import org.lectern.study.Sql;

/** A part and its whole in one text, such as {@code 3/10} or {@code 3 of 10}: how much was watched of how much there is. */
public final class RatioText {

    private static final String NUMBER = "([0-9]+(?:[.,][0-9]+)?)";

    private static final String RATIO = "^\\s*" + NUMBER
            + "\\s*(?:/|\uff0f|\u2044|(?i:out of|of|von|aus|de|sur|di|su|van|av|z|из))\\s*" + NUMBER + "\\s*$";

    private static final Pattern IT = Pattern.compile(RATIO);

    private RatioText() {}

    /** Whether a text is one. */
    public static boolean isOne(String text) {
        return IT.matcher(text).matches();
    }

    /** The part in percent of the whole as SQL; null where a text is no ratio, not finite where it is one of nothing. */
    public static String percent(String column) {
        // No nullif: it names its argument twice, and what stands twice is worked out for all rows.
        return "100 * " + group(column, 1) + " / " + group(column, 2);
    }

    private static String group(String column, int group) {
        return "TRY_CAST(replace(regexp_extract(" + column + ", " + Sql.literal(RATIO) + ", " + group
                + "), ',', '.') AS DOUBLE)";
    }
}
