package org.lectern.sample;

/** The flaws of real exports. A dirty row carries one. */
public enum Dirt {
    /** The course goes by another name than on other rows with the same course id. */
    COURSE_RESPELLED,
    /** A blank stands inside the course code. */
    BLANK_IN_COURSE,
    /** The title is written in small letters. */
    TITLE_IN_SMALL_LETTERS,
    /** Spaces follow the title. */
    SPACES_AFTER_TITLE,
    /** No learner is named. */
    NO_LEARNER,
    /** No completion is given. */
    NO_COMPLETION,
    /** The completion is the text {@code NaT}. */
    NOT_A_NUMBER,
    /** The completion is above 100. */
    ABOVE_100
}
