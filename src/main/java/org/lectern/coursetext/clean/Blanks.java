package org.lectern.coursetext.clean;

/** What is between letters: blanks of all kinds, and characters that nobody sees. */
final class Blanks {

    private Blanks() {}

    /** Takes out what nobody sees. Joiners stay behind letters of scripts, and signs, that need them. */
    static String withoutInvisible(String text, Tally tally) {
        StringBuilder seen = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            if (!invisible(here, at == 0 ? ' ' : text.charAt(at - 1))) {
                seen.append(here);
            }
        }
        tally.add(Blemish.INVISIBLE, text.length() - seen.length());
        return seen.toString();
    }

    private static boolean invisible(char here, char before) {
        return switch (here) {
            case '\u00ad', '\u200b', '\u2060', '\ufeff', '\u180e' -> true;
            // Of use from Hebrew on, and between the parts of an emoji.
            case '\u200c', '\u200d', '\u200e', '\u200f' -> before < '\u0590';
            default -> Character.isISOControl(here) && !Character.isWhitespace(here) && here != '\u0085';
        };
    }

    /** One plain blank for any number of any kind, none at the ends. */
    static String collapsed(String text, Tally tally) {
        StringBuilder collapsed = new StringBuilder(text.length());
        boolean owed = false;
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            if (Character.isWhitespace(here) || Character.isSpaceChar(here) || here == '\u0085') {
                owed = !collapsed.isEmpty();
            } else {
                if (owed) {
                    collapsed.append(' ');
                    owed = false;
                }
                collapsed.append(here);
            }
        }
        String result = collapsed.toString();
        tally.add(Blemish.SPACES, !result.equals(text));
        return result;
    }
}
