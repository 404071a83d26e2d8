package org.lectern.workbench;

/** What tabs are about, by which the list of tabs is divided; in the order of the list. */
public enum TabGroup {
    /** Everything; such tabs stand alone. */
    ALL,
    /** What is watched. */
    VIDEOS,
    /** Who watches. */
    LEARNERS,
    /** What learners do in lessons and quizzes. */
    ACTIVITY,
    /** What there is to be opened, and what comes next. */
    CONTENT,
    /** What is done with the answers. */
    WORK
}
