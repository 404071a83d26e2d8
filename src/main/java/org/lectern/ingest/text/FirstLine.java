package org.lectern.ingest.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tells names of columns from cells, as the first line of a file without names is a row of somebody's data. */
public final class FirstLine {

    /** An address, a number alone, a date or a time, or more words than a name has. */
    private static final Pattern CELL =
            Pattern.compile("@|^[\\d.,:%/ -]+$|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}|\\d:\\d\\d|\\S+( \\S+){9,}");

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private FirstLine() {}

    /** Whether a text can be the name of a column. */
    public static boolean isName(String text) {
        return !CELL.matcher(text).find();
    }

    /** Whether a text is an address, as no name of a column is. */
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /** The names as they may be told to anybody: what stands in place of a name goes by its place. */
    public static List<String> told(List<String> headers) {
        return IntStream.range(0, headers.size())
                .mapToObj(i -> isName(headers.get(i)) ? headers.get(i) : Headers.nameless(i))
                .toList();
    }
}
