package org.lectern.analysis.compare;

import java.util.Locale;

/** What is compared of views, as a mean in percent. */
enum Measure {
    /** How much of the video was watched. */
    COMPLETION,
    /** Views that stop before a line, of all. */
    STOPPED_EARLY,
    /** Views that are finished, of all. */
    FINISHED,
    /** Views of a video that the learner had watched before, of all. */
    REPEAT_VIEWS;

    /** Its name in tables, such as {@code repeat_views}. */
    String option() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is counted in percentages of a video, which sources do not all mean alike. */
    boolean countsPercent() {
        return this != REPEAT_VIEWS;
    }
}
