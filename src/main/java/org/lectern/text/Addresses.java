package org.lectern.text;

import java.util.ArrayList;
import java.util.List;

/** Finds e-mail addresses in texts. */
final class Addresses {

    private static final String IN_NAME = "._%+-'";

    private Addresses() {}

    /** Where addresses stand in a text: what is around an @, as far as a name and a server go. */
    static List<Span> in(String text) {
        List<Span> addresses = new ArrayList<>();
        int after = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int from = at;
            while (from > after && isInName(text.charAt(from - 1))) {
                from--;
            }
            int to = at + 1;
            while (to < text.length() && isInServer(text.charAt(to))) {
                to++;
            }
            while (to > at + 1 && !Character.isLetterOrDigit(text.charAt(to - 1))) {
                to--;
            }
            if (from < at && text.substring(at + 1, to).indexOf('.') > 0) {
                addresses.add(new Span(from, to));
                after = to;
            }
        }
        return List.copyOf(addresses);
    }

    private static boolean isInName(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || IN_NAME.indexOf(c) >= 0;
    }

    private static boolean isInServer(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '.' || c == '-';
    }
}
