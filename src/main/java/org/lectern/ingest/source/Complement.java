package org.lectern.ingest.source;

import java.util.regex.Pattern;

/** Names of columns that tell what was <em>not</em> watched: the rest, or the share of those who left. */
public final class Complement {

    private static final Pattern NAME = Pattern.compile(
            "\\b(remaining|remainder|unwatched|unseen|unviewed|incompletion)\\b"
                    + "|\\bnot[ -]?(yet )?(watched|seen|viewed|completed|played)\\b"
                    + "|(%|\\b(percent|percentage|pct|share|fraction|part|time|minutes|seconds|video)) left\\b(?! (off|at))"
                    + "|\\bleft (%|percent|to watch|to go|unwatched)|^left[\\s(\\[]*[%)\\]]*$"
                    + "|\\b(drop ?(off|out)?|abandon(ment)?|skip(ped)?|bounce|attrition|churn) ?(rate|ratio|share|%|\\(%|percent\\w*|pct)"
                    + "|(%|\\b(percent|percentage|rate|share)( of)?) (drop ?(off|out)|dropped|abandon\\w*|skipped)(?! (at|point))"
                    + "|verbleib|restlich|\\brest(zeit|anteil)?\\b|ungesehen|nicht (an)?gesehen|noch offen|abbruch(rate|quote)|absprung(rate|quote)"
                    + "|restant|\\bnon (vue?|visionn)|pas (vue?|visionn)|taux d.abandon|abandon(o|no)?\\b.*%|tasa de abandono"
                    + "|taxa de abandono|tasso di abbandono|\\brestante?s?\\b|(sin|no) (ver|vist[oa])\\b|n\u00e3o (visto|assistido)"
                    + "|riman(ente|enti|e)\\b|non vist[oa]|resterend|niet bekeken|overgebleven|pozosta\u0142|nieobejrzan|\\bkalan\\b|izlenmeyen"
                    + "|\u043e\u0441\u0442\u0430\u043b|\u043d\u0435\u043f\u0440\u043e\u0441\u043c|\u5269\u4f59|\u672a\u89c2\u770b|\u6b8b\u308a|\u672a\u8996\u8074");

    private Complement() {}

    /** Whether a column of that name tells what was left, and not what was watched. */
    public static boolean isOne(String header) {
        String spaced = Synonyms.spaced(header).replaceAll("[_-]+", " ").strip();
        return NAME.matcher(spaced).find();
    }
}
