package org.lectern.coursetext.clean;

import org.jsoup.parser.Parser;

/** Characters that HTML writes as names or numbers. */
final class Entities {

    /** No name is longer. */
    private static final int LONGEST = 33;

    private Entities() {}

    /** Decodes once, what ends with a semicolon and is an entity; all else stays. */
    static String decode(String text, Tally tally) {
        int ampersand = text.indexOf('&');
        if (ampersand < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int done = 0;
        int found = 0;
        for (; ampersand >= 0; ampersand = text.indexOf('&', ampersand + 1)) {
            int end = end(text, ampersand);
            String written = text.substring(ampersand, end);
            String meant = end - ampersand < 3 ? written : Parser.unescapeEntities(written, true);
            if (!meant.equals(written)) {
                decoded.append(text, done, ampersand).append(meant);
                done = end;
                found++;
            }
        }
        tally.add(Blemish.ENTITIES, found);
        return decoded.append(text, done, text.length()).toString();
    }

    /** Behind the semicolon; where there is none, at the ampersand itself. */
    private static int end(String text, int ampersand) {
        int limit = Math.min(text.length(), ampersand + LONGEST);
        for (int at = ampersand + 1; at < limit; at++) {
            char here = text.charAt(at);
            if (here == ';') {
                return at + 1;
            }
            if (here != '#' && (here > 'z' || !Character.isLetterOrDigit(here))) {
                break;
            }
        }
        return ampersand;
    }
}
