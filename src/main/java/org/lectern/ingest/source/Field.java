package org.lectern.ingest.source;

import java.util.Locale;

/** A column that Lectern understands. */
public enum Field {
    LEARNER,
    VIDEO,
    VIDEO_ID,
    COMPLETION,
    COURSE,
    COURSE_ID,
    ROLE,
    TIMESTAMP,
    VIDEO_LENGTH,
    POSITION,
    WATCH_TIME,
    KIND,
    PLAYS;

    /** Whether a study cannot do without it. */
    public boolean isNeeded() {
        return this == LEARNER || this == VIDEO || this == COMPLETION;
    }

    /** Whether it is kept as the file spells it, rather than as a number or a time. */
    public boolean isText() {
        return switch (this) {
            case LEARNER, VIDEO, VIDEO_ID, COURSE, COURSE_ID, ROLE, KIND -> true;
            case COMPLETION, TIMESTAMP, VIDEO_LENGTH, POSITION, WATCH_TIME, PLAYS -> false;
        };
    }

    /** Its spelling on the command line, such as {@code course-id}. */
    public String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
