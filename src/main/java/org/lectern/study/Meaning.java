package org.lectern.study;

import java.util.Locale;

/** What the percentage of a view counts. Sources differ, and numbers of two meanings cannot be compared. */
public enum Meaning {
    /** The share of the video's seconds that were watched at least once; 100 at most. */
    COVERAGE,
    /** The furthest moment reached: who jumps to the end has 100. */
    FURTHEST_POINT,
    /** Time spent watching over the video's length; above 100 for who watches parts again. */
    TIME_OVER_LENGTH,
    /** The mean share watched a play: who comes back for the rest has less than who stays. */
    PLAY_AVERAGE,
    /** The export does not say. */
    UNKNOWN;

    /** Its spelling on the command line and in files, such as {@code furthest-point}. */
    public String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
