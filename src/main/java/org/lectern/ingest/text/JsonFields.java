package org.lectern.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lectern.study.Sql;

/**
 * Fields of a JSON object that are read in one pass over it: the list that {@link #extract} gives is to be called
 * {@code name}, each field is then an element of it.
 */
public final class JsonFields {

    private final String name;
    private final List<String> pointers = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();

    public JsonFields(String name) {
        this.name = name;
    }

    /** A field as JSON, strings in their marks; null where the object does not have it. */
    String json(String... keys) {
        StringBuilder pointer = new StringBuilder();
        for (String key : keys) {
            pointer.append('/').append(key.replace("~", "~0").replace("/", "~1"));
        }
        pointers.add(pointer.toString());
        return name + "[" + pointers.size() + "]";
    }

    /** A field as text. */
    public String text(String... keys) {
        String json = json(keys);
        // Without a backslash it has no marks but those around it, and finding them is faster than trimming.
        return "CASE WHEN starts_with(" + json + ", '\"') AND NOT contains(" + json + ", '\\') THEN replace(" + json
                + ", '\"', '') ELSE " + unquoted(json) + " END";
    }

    /** A field as a number, whether it is one or a text. */
    public String number(String... keys) {
        String json = json(keys);
        numbers.add(json);
        return asNumber(json);
    }

    /** A JSON value as a number, whether it is one or a text: only a text has marks and blanks to be taken off, which is slow. */
    public static String asNumber(String json) {
        return "CASE WHEN starts_with(" + json + ", '\"') THEN TRY_CAST(trim(" + json
                + ", '\" ') AS DOUBLE) ELSE TRY_CAST(" + json + " AS DOUBLE) END";
    }

    /** Whether a number is written as text. */
    public String hasNumbersAsText() {
        return numbers.stream()
                .map(json -> "coalesce(starts_with(" + json + ", '\"') AND " + json + " <> '\"\"', false)")
                .collect(Collectors.joining(" OR "));
    }

    /** The list of fields of an SQL expression that is JSON. */
    public String extract(String json) {
        return "CAST(json_extract(" + json + ", "
                + pointers.stream().map(Sql::literal).collect(Collectors.joining(", ", "[", "]")) + ") AS VARCHAR[])";
    }

    /** A JSON value as text: most strings need no more than their marks taken off. */
    public static String unquoted(String json) {
        return "CASE WHEN " + json + " = 'null' THEN NULL WHEN contains(" + json + ", '\\') THEN json_extract_string("
                + json + ", '$') ELSE trim(" + json + ", '\"') END";
    }
}
