package org.lectern.text;

import java.util.Locale;

/** One of the two texts of a message. */
public enum Part {
    /** The subject of an e-mail, the title inside the course. */
    SUBJECT,
    /** The message itself. */
    BODY;

    /** The name in files, such as {@code body}. */
    public String option() {
        return name().toLowerCase(Locale.ROOT);
    }
}
