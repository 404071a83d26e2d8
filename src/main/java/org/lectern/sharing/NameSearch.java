package org.lectern.sharing;

import java.util.regex.Pattern;
import org.lectern.contract.Words;

/** Finds names in texts: as words of their own, and those that are numbers only where the text says that they are names. */
public final class NameSearch {

    private static final Words WORDS = Words.of(NameSearch.class);

    private final Pattern naming;

    private NameSearch(String key) {
        naming = Pattern.compile(WORDS.bundle().getString(key) + "$");
    }

    /** Of videos and courses. */
    static NameSearch ofThings() {
        return new NameSearch("text.naming");
    }

    /** Of learners. */
    public static NameSearch ofLearners() {
        return new NameSearch("text.naming.learner");
    }

    /** Whether a text has a name, spelt as it is. */
    public boolean isIn(String text, String name) {
        return next(text, name, 0) >= 0;
    }

    /** Where a name stands in a text, from some place on; -1 where it does not. What is part of another word is no name. */
    int next(String text, String name, int from) {
        for (int at = name.isEmpty() ? -1 : text.indexOf(name, from); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (begins
                    && ends
                    && (!isNumber(name) || naming.matcher(text.substring(0, at)).find())) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isNumber(String name) {
        return name.chars().noneMatch(Character::isLetter);
    }
}
