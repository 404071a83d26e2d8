package org.lectern.ingest.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.study.Sql;

/** Compares texts with ways of saying something, whatever stands around and between their words. */
public final class Wording {

    /** One blank in place of all that stands between words, so that patterns stay small: each query reads them anew. */
    private static final String BETWEEN =
            "[\\x20\t\u00a0_.\u00b7/()\\[\\]<>{}*\"'\u00ab\u00bb\u201e\u201c\u201d\u2019\u3010\u3011\uff08\uff09|,:;=!?#\u2013\u2014-]+";

    private Wording() {}

    /**
     * A pattern of all of them.
     *
     * @param ways as regular expressions over small letters, with one blank between words
     */
    public static String pattern(Stream<List<String>> ways) {
        return ways.flatMap(List::stream).collect(Collectors.joining("|", "(", ")"));
    }

    /** Whether a text is one of a pattern, as SQL; null where there is no text. */
    public static String is(String text, String pattern) {
        return "regexp_full_match(trim(regexp_replace(lower(" + text + "), " + Sql.literal(BETWEEN) + ", ' ', 'g')), "
                + Sql.literal(pattern) + ")";
    }
}
