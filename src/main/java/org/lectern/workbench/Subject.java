package org.lectern.workbench;

/**
 * One video, course or learner that the user looks at; every tab that knows it shows it.
 *
 * @param kind what it is
 * @param name as tables spell it
 */
public record Subject(Kind kind, String name) {

    /** What can be followed from tab to tab. */
    public enum Kind {
        VIDEO,
        COURSE,
        LEARNER
    }
}
