package org.lectern.workbench.kit;

import org.lectern.analysis.Subject;

/**
 * A name as sentences of the window have it. A code of forty digits fills a line and is not read: it is cut in the middle, as names in
 * figures are. A name of several words is never cut, since it breaks between them.
 */
public final class ShortName {

    private static final String CUT = "…";

    /** Letters of the longest word that is left whole. */
    private static final int LONGEST = 24;

    private static final int HEAD = 11;
    private static final int TAIL = 8;

    private ShortName() {}

    /** The name, or its beginning and end where it is one long word. */
    public static String of(String name) {
        int letters = name.codePointCount(0, name.length());
        if (letters <= LONGEST || name.chars().anyMatch(Character::isWhitespace)) {
            return name;
        }
        return name.substring(0, name.offsetByCodePoints(0, HEAD))
                + CUT
                + name.substring(name.offsetByCodePoints(name.length(), -TAIL));
    }

    /** A sentence in which something is called so. */
    public static String in(String sentence, Subject subject) {
        return sentence.replace(subject.name(), of(subject.name()));
    }
}
