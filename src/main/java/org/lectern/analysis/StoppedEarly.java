package org.lectern.analysis;

import org.lectern.contract.Words;

/**
 * Where a view ends that has stopped early, unless something else is set: before half of the video, in all analyses alike. The
 * published system has a line of its own in each, see docs/decisions/0039-where-a-view-stops-early.md.
 */
public final class StoppedEarly {

    /** Completion, in percent, below which a view has stopped early. */
    public static final int BELOW = 50;

    private static final Words WORDS = Words.of(StoppedEarly.class);

    private StoppedEarly() {}

    /** A line in words: "half", or "40 %" where another is set. */
    public static String line(double percent) {
        return WORDS.say("early.line", percent == BELOW ? 1 : 0, percent);
    }

    /** How the three analyses differ that tell of views that stop early. */
    public static Notice howTheyDiffer() {
        return Notice.note("stopped-early", WORDS.say("early.tabs", BELOW));
    }
}
