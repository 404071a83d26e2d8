package org.lectern.ingest.source;

/** How a column's text comes of those under its headers. */
public enum Reading {
    /** As it stands; several together are one text. */
    AS_IT_STANDS,
    /** The first that says anything. */
    FIRST_TOLD,
    /** A number above 0, which stands for nothing. */
    ABOVE_ZERO,
    /** Moodle's place of an event, and its level: a unit of a course is one of level 70, other places have numbers of their own. */
    UNIT_BY_LEVEL,
    /** The same of courses, which are of level 50. */
    COURSE_BY_LEVEL,
    /** No for 0, yes for every other number. */
    NOT_ZERO,
    /** Moodle's states of completion: 1 and 2 completed, 3 failed. */
    COMPLETION_STATE,
    /** Moodle's event, what it tells besides, who did it, and whom it is about: an event that says that they completed a unit. */
    COMPLETION_EVENT,
    /** A name, and a description that tells the number of somebody. */
    DESCRIBED_PERSON,
    /** What a unit is called, and a description that tells its number; whom the event is about besides, where that is told. */
    DESCRIBED_UNIT,
    /** The same without a description. */
    NAMED_UNIT
}
