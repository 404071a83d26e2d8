package org.lectern.ingest.source;

/** What a table of events that has a column for each thing tells of an event. */
public enum Detail {
    ID,
    LEARNER,
    VIDEO,
    TITLE,
    COURSE,
    SESSION,
    KIND,
    TIME,
    /** Where the player is, in seconds. */
    SECOND,
    /** Where a jump begins, in seconds. */
    FROM,
    /** Where a jump ends, in seconds. */
    TO,
    /** That holds from here on. */
    SPEED,
    /** Of the video, in seconds. */
    LENGTH
}
