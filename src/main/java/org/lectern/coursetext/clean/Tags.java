package org.lectern.coursetext.clean;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Tag;

/** Tags of HTML in a text. Each character is looked at a few times at most, whatever is never closed. */
final class Tags {

    /** What stands between these is not read by anybody. */
    private static final Set<String> UNREAD = Set.of("script", "style");

    private final String text;
    private final StringBuilder kept;
    private int done;
    private int found;

    /** What never closes from here on is not looked for again. */
    private final Set<String> unclosed = new HashSet<>();

    private Tags(String text) {
        this.text = text;
        this.kept = new StringBuilder(text.length());
    }

    /** Puts a blank in the place of each tag that HTML knows, and of comments; what only looks like one stays. */
    static String strip(String text, Tally tally) {
        return text.indexOf('<') < 0 ? text : new Tags(text).strip(tally);
    }

    private String strip(Tally tally) {
        for (int open = text.indexOf('<'); open >= 0; open = text.indexOf('<', Math.max(open + 1, done))) {
            int close = text.startsWith("<!--", open) ? comment(open) : tag(open);
            if (close > 0) {
                kept.append(text, done, open).append(' ');
                done = close;
                found++;
            }
        }
        tally.add(Blemish.TAGS, found);
        return kept.append(text, done, text.length()).toString();
    }

    /** Behind the comment, or 0 where it never ends. */
    private int comment(int open) {
        int close = unclosed.contains("-->") ? -1 : text.indexOf("-->", open + 4);
        if (close < 0) {
            unclosed.add("-->");
        }
        return close < 0 ? 0 : close + 3;
    }

    /** Behind the tag, with what is not read, or 0 where it is none. */
    private int tag(int open) {
        int from = open + 1 < text.length() && text.charAt(open + 1) == '/' ? open + 2 : open + 1;
        int end = from;
        while (end < text.length() && isNameLetter(text.charAt(end))) {
            end++;
        }
        String name = text.substring(from, Math.min(end, from + 20)).toLowerCase(Locale.ROOT);
        boolean doctype = name.isEmpty() && text.regionMatches(true, from, "!doctype", 0, 8);
        if (!doctype && (name.isEmpty() || !Tag.isKnownTag(name) || !endsName(end))) {
            return 0;
        }
        int close = close(end);
        if (close > 0 && name.length() == 1 && !hasAttributesOnly(end, close)) {
            return 0;
        }
        return close == 0 || from > open + 1 || !UNREAD.contains(name) ? close : behind("</" + name, close);
    }

    /** Unlike what is less than one and more than another: {@code a < b and c > d} without blanks. */
    private boolean hasAttributesOnly(int from, int close) {
        String within = text.substring(from, close - 1).strip();
        return within.isEmpty() || within.equals("/") || within.indexOf('=') > 0;
    }

    private boolean endsName(int end) {
        return end < text.length() && (" \t\r\n/>".indexOf(text.charAt(end)) >= 0);
    }

    private static boolean isNameLetter(char here) {
        return here < 128 && Character.isLetterOrDigit(here);
    }

    /** Behind the next {@code >}, or 0 where another tag begins before, or the text ends. */
    private int close(int from) {
        for (int at = from; at < text.length(); at++) {
            char here = text.charAt(at);
            if (here == '>') {
                return at + 1;
            }
            if (here == '<') {
                return 0;
            }
        }
        return 0;
    }

    /** Where the closing tag begins; where it never comes, only the opening one goes. */
    private int behind(String closing, int from) {
        for (int at = from; at >= 0 && !unclosed.contains(closing); at = text.indexOf('<', at + 1)) {
            if (text.regionMatches(true, at, closing, 0, closing.length())) {
                return at;
            }
        }
        unclosed.add(closing);
        return from;
    }
}
