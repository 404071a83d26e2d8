package org.lectern.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a message speaks, and with it what it must have and must not. */
public enum Tone {
    /** Something is done already, and there is one next step; nothing is urgent. */
    SUPPORTIVE,
    /** Tells the date of the exam or the days that are left; no threats. */
    URGENT,
    /** Names at least one resource or link, and three things at most. */
    RESOURCE_FOCUSED,
    /** Says what is done already; nothing is urgent. */
    PRAISE;

    /** The name in files and on the command line, such as {@code resource-focused}. */
    public String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The tone of this name; none where there is none. */
    public static Optional<Tone> of(String option) {
        return Arrays.stream(values())
                .filter(tone -> tone.option().equals(option))
                .findFirst();
    }
}
