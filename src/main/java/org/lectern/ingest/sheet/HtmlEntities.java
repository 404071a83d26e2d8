package org.lectern.ingest.sheet;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands for characters in a page: numbers, and the names that pages of tables use. */
final class HtmlEntities {

    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]+[0-9]*);?");

    /** The upper half of Latin-1, in its order. */
    private static final String LATIN =
            "" + "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn "
                    + "sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave "
                    + "Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml "
                    + "ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN "
                    + "szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave "
                    + "iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc "
                    + "uuml yacute thorn yuml ";

    private static final Map<String, String> NAMES = names();

    private HtmlEntities() {}

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>(Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'"));
        String[] latin = LATIN.strip().split(" ", -1);
        for (int i = 0; i < latin.length; i++) {
            names.put(latin[i], String.valueOf((char) (160 + i)));
        }
        String others =
                "ndash \u2013 mdash \u2014 lsquo \u2018 rsquo \u2019 ldquo \u201c rdquo \u201d hellip \u2026 euro \u20ac"
                        + " bull \u2022 trade \u2122 OElig \u0152 oelig \u0153 Scaron \u0160 scaron \u0161 zwnj \u200c";
        String[] pairs = others.split(" ", -1);
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return Map.copyOf(names);
    }

    /** A text with the characters themselves. */
    static String decoded(String text) {
        return text.indexOf('&') < 0
                ? text
                : ENTITY.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(decoded(found.group(), found.group(1))));
    }

    private static String decoded(String whole, String name) {
        if (!name.startsWith("#")) {
            return NAMES.getOrDefault(name, whole);
        }
        boolean hexadecimal = name.toLowerCase(Locale.ROOT).startsWith("#x");
        int point = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
        return Character.isValidCodePoint(point) ? Character.toString(point) : "";
    }
}
