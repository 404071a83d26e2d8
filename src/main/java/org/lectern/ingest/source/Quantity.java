package org.lectern.ingest.source;

/** What an export without learners tells of a video. */
public enum Quantity {
    /** An identifier; names a video that has no title, or shares it with others. */
    ID,
    TITLE,
    COURSE,
    PLAYS,
    VIEWERS,
    /** Plays to the end. */
    FINISHED,
    /** Mean share watched a play, as a fraction or in percent. */
    MEAN_PERCENT,
    /** Mean time watched a play, in minutes. */
    MEAN_MINUTES,
    /** Length, in seconds or as h:mm:ss. */
    LENGTH,
    LENGTH_IN_MINUTES;

    /** Whether it is kept as the file spells it. */
    public boolean isText() {
        return this == ID || this == TITLE || this == COURSE;
    }
}
