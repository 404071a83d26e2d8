package org.lectern.ingest.text;

import java.util.List;
import java.util.regex.Pattern;

/** Completion as exports write it: {@code 85}, {@code 0.85}, {@code 85 %}, {@code 85,5}. */
public final class CompletionText {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)([eE][+-]?\\d+)?\\s*%?");

    private CompletionText() {}

    /** Whether most texts that are not missing are numbers, or all are missing. */
    public static boolean isNumeric(List<String> sample) {
        List<String> present = present(sample);
        return present.stream().filter(text -> NUMBER.matcher(text).matches()).count() * 2 >= present.size();
    }

    /** Whether most numbers carry a percent sign. */
    public static boolean hasPercentSigns(List<String> sample) {
        List<String> present = present(sample);
        return !present.isEmpty()
                && present.stream().filter(text -> text.endsWith("%")).count() * 2 > present.size();
    }

    /** The number in a text as SQL, null where there is none. The second form runs only where the first fails. */
    public static String number(String column) {
        return "coalesce(TRY_CAST(" + column + " AS DOUBLE), TRY_CAST(replace(replace(" + column
                + ", '%', ''), ',', '.') AS DOUBLE))";
    }

    private static List<String> present(List<String> sample) {
        return sample.stream()
                .map(String::strip)
                .filter(text -> !Missing.TEXTS.contains(text))
                .toList();
    }
}
