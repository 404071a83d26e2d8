package org.lectern.text;

import java.util.Comparator;

/**
 * A place of a message at which something is wrong.
 *
 * @param check id of what was looked for, M01 to M17 or W1 to W6
 * @param blocks whether the message may not be sent so; otherwise it is advice
 * @param part the text in which it stands
 * @param from index of its first character, in UTF-16 units
 * @param to index after its last; 0, as {@code from} is, where something is missing
 * @param sentence what is wrong, and why
 * @param better a better wording; empty where only a person can tell
 */
public record Mark(String check, boolean blocks, Part part, int from, int to, String sentence, String better) {

    /** By check, then by place. */
    static final Comparator<Mark> ORDER = Comparator.comparing(Mark::check)
            .thenComparing(Mark::part)
            .thenComparingInt(Mark::from)
            .thenComparingInt(Mark::to)
            .thenComparing(Mark::sentence);

    public Mark {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException(
                    "A place begins at 0 or later and does not end before: " + from + " to " + to);
        }
    }
}
