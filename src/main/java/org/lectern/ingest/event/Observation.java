package org.lectern.ingest.event;

import java.util.Locale;

/** What is met in exports of events and read by a rule of its own; the report counts each. */
public enum Observation {
    /** The same event delivered again: counted once. */
    REPEATED,
    /** Events of something else than a video: left out. */
    NO_VIDEO_EVENT,
    /** Events of a clip played before the video: left out. */
    BUMPER,
    /** Events by nobody who is named: one group, set aside, never a learner. */
    ANONYMOUS,
    /** Numbers written as texts: read as numbers. */
    NUMBERS_AS_TEXT,
    /** Details written as JSON inside a JSON text: read. */
    NESTED_JSON,
    /** Events without a time that can be read: after those with one, in the order of the file. */
    NO_TIME,
    /** Sessions whose clock contradicts the positions: taken in the order of the file. */
    CLOCK_BACKWARDS,
    /** Sessions that begin while another of the same learner and video runs: seconds count once. */
    OVERLAPPING,
    /** Ends that nobody sent: concluded. */
    INFERRED_ENDS,
    /** Plays after which nothing tells how far they went: dropped. */
    OPEN_ENDS,
    /** Positions that lie before the play they should end: the stretch ends where it was last seen. */
    CONTRADICTORY,
    /** Stretches that reach beyond the end of the video: cut there. */
    CLIPPED,
    /** Learners and videos without a stated length that take what is stated for others. */
    LENGTH_OF_OTHERS,
    /** Videos without any stated length: the furthest position that anybody reached. */
    LENGTH_OF_POSITIONS,
    /** Videos whose title others have, too: told apart by their ids. */
    SHARED_TITLES;

    /** Stable name for scripts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
