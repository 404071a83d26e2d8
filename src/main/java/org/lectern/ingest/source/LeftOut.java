package org.lectern.ingest.source;

/** Rows of a learning system's table that tell of nothing that a learner did, each known by one column. */
public enum LeftOut {
    /** By a program of the site: Moodle's origin {@code cli}. */
    BY_SYSTEM,
    /** By nobody: a number of 0 or below. */
    BY_NOBODY,
    /** By somebody who had logged in as another: the number of that person. */
    AS_ANOTHER,
    /** The same, told by a name such as {@code Ann Lee as Bob Ray}. */
    NAMED_AS_ANOTHER,
    /** What a teacher does: Moodle's level 1. */
    TEACHING,
    /** Neither learning nor teaching, such as logging in: Moodle's level 0. */
    NO_LEARNING,
    /** That a unit was completed, where the table of completions is there as well: Moodle's event of that name. */
    TOLD_AS_COMPLETION,
    /** A quiz that is being taken, or was given up: any state but {@code finished}. */
    UNFINISHED,
    /** A teacher's look at a quiz as learners see it: 1. */
    PREVIEW,
    /** A unit that is not completed: 0. */
    NOT_COMPLETED,
    /** A state that somebody else set in place of the learner: the number of that person. */
    OVERRIDDEN,
    /** Work without a grade: nothing. */
    UNGRADED,
    /** An account that was deleted: 1. */
    DELETED,
    /** Work that is to be handed in: Canvas' state {@code unsubmitted}. */
    UNSUBMITTED,
    /** Work that was not handed in when it was due: true. */
    MISSING,
    /** A teacher's look at a course as learners see it: Canvas' {@code StudentViewEnrollment}. */
    TEST_STUDENT,
    /** Something that somebody never opened: 0. */
    NEVER_VIEWED
}
