package org.lectern.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that messages are written in, and of which there are words to look for. */
public enum Language {
    /** English. */
    EN,
    /** German. */
    DE;

    /** The name in files and on the command line, such as {@code en}. */
    public String option() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of this name; none where there is none. */
    public static Optional<Language> of(String option) {
        return Arrays.stream(values())
                .filter(language -> language.option().equals(option))
                .findFirst();
    }
}
