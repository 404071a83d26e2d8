package org.lectern.analysis.panel;

import org.lectern.study.Study;

/** Where it stands who could have been active. */
public enum Roster {
    ENROLMENTS,
    PEOPLE,
    NOWHERE;

    /** A list of people does not say who takes a course or a unit, so it tells nothing where the filter chooses some. */
    public static Roster of(Study study) {
        if (study.facts().holds("enrolments")) {
            return ENROLMENTS;
        }
        boolean all =
                study.filter().courses().isEmpty() && study.filter().videos().isEmpty();
        return study.facts().holds("people") && all ? PEOPLE : NOWHERE;
    }
}
