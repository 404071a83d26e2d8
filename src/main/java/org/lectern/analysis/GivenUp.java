package org.lectern.analysis;

import org.lectern.contract.Words;

/**
 * Where a view counts as given up unless something else is set: before half of the video, in all analyses alike. The
 * published system has a line of its own in each, see docs/decisions/0039-where-a-view-is-given-up.md.
 */
public final class GivenUp {

    /** Completion, in percent, below which a view is given up. */
    public static final int BELOW = 50;

    private static final Words WORDS = Words.of(GivenUp.class);

    private GivenUp() {}

    /** A line in words: "half", or "40 %" where another is set. */
    public static String line(double percent) {
        return WORDS.say("given-up.line", percent == BELOW ? 1 : 0, percent);
    }

    /** How the three analyses differ that tell of views given up. */
    public static Notice howTheyDiffer() {
        return Notice.note("given-up", WORDS.say("given-up.tabs", BELOW));
    }
}
