package org.lectern.analysis;

/**
 * One video, course or learner that findings are about or that the user looks at.
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
