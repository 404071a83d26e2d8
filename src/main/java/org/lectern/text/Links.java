package org.lectern.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds links in texts: with a scheme, beginning with www, or a server and a path. */
final class Links {

    /** What may be one: no blanks, and none of what parts links from each other and from what stands around them. */
    private static final Pattern CHUNK = Pattern.compile("[^\\s<>\"“”„«»(){}\\[\\],;|]++");

    private static final Pattern SERVER_AND_PATH = Pattern.compile(
            "[\\p{L}\\p{N}-]{1,63}+(?:\\.[\\p{L}\\p{N}-]{1,63}+){0,8}\\.\\p{L}{2,24}(?::\\d{1,5})?[/?#].*");

    private static final Pattern SCHEME = Pattern.compile("[\\p{L}][\\p{L}\\p{N}+.-]{0,30}+$");
    private static final String AFTER_SCHEME = "://";
    private static final String WWW = "www.";
    private static final String CLOSING = ".,;:!?…'’*_";
    private static final int LONGEST_SCHEME = 32;

    private Links() {}

    /** Where links stand in a text. */
    static List<Span> in(String text) {
        List<Span> links = new ArrayList<>();
        Matcher chunk = CHUNK.matcher(text);
        while (chunk.find()) {
            int begin = beginning(chunk.group());
            if (begin >= 0) {
                links.add(new Span(chunk.start() + begin, chunk.start() + end(chunk.group())));
            }
        }
        return List.copyOf(links);
    }

    /** Whether a link begins as an allowed one and stays on its server. */
    static boolean mayStand(String link, List<String> allowed) {
        return allowed.stream().anyMatch(beginning -> goesOn(withScheme(link, beginning), beginning));
    }

    private static boolean goesOn(String link, String beginning) {
        String bare = beginning.endsWith("/") ? beginning.substring(0, beginning.length() - 1) : beginning;
        if (bare.isEmpty() || !link.regionMatches(true, 0, bare, 0, bare.length())) {
            return false;
        }
        return link.length() == bare.length() || "/?#".indexOf(link.charAt(bare.length())) >= 0;
    }

    /** A link that is written without its scheme has that of the allowed one. */
    private static String withScheme(String link, String beginning) {
        int scheme = beginning.indexOf(AFTER_SCHEME);
        return scheme < 0 || link.contains(AFTER_SCHEME)
                ? link
                : beginning.substring(0, scheme + AFTER_SCHEME.length()) + link;
    }

    private static int beginning(String chunk) {
        int scheme = chunk.indexOf(AFTER_SCHEME);
        if (scheme > 0) {
            int from = Math.max(0, scheme - LONGEST_SCHEME);
            Matcher matcher = SCHEME.matcher(chunk.substring(from, scheme));
            return matcher.find() ? from + matcher.start() : -1;
        }
        int www = chunk.toLowerCase(Locale.ROOT).indexOf(WWW);
        if (www >= 0 && www + WWW.length() < chunk.length()) {
            return www;
        }
        return SERVER_AND_PATH.matcher(chunk).matches() ? 0 : -1;
    }

    private static int end(String chunk) {
        int end = chunk.length();
        while (end > 0 && CLOSING.indexOf(chunk.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
