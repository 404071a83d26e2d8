package org.lectern.analysis.activity;

import org.lectern.analysis.panel.Roster;
import org.lectern.analysis.panel.WeekClock;
import org.lectern.study.Study;

/**
 * What a study tells of its learners, and so what can be said of them.
 *
 * @param lessons whether anything is told of lessons
 * @param status whether lessons say whether they were finished
 * @param progress whether they say how far somebody got
 * @param clicks whether they count clicks
 * @param quizzes whether anything is told of quizzes
 * @param scores whether quizzes say how well somebody did
 * @param list where it stands who could have been active
 * @param departments whether people have departments
 * @param units whether there is a list of units
 * @param kinds whether units have kinds
 * @param time how it is told when something happened
 */
record Told(
        boolean lessons,
        boolean status,
        boolean progress,
        boolean clicks,
        boolean quizzes,
        boolean scores,
        Roster list,
        boolean departments,
        boolean units,
        boolean kinds,
        Time time) {

    /** How it is told when something happened. */
    enum Time {
        DATES,
        /** Days since the start of a course. */
        DAY_NUMBERS,
        NEVER
    }

    static Told by(Study study) {
        return new Told(
                study.tables().holds("activity"),
                study.tables().holds("activity.status"),
                study.tables().holds("activity.progress"),
                study.tables().holds("activity.clicks"),
                study.tables().holds("attempts"),
                study.tables().holds("attempts.score"),
                Roster.of(study),
                study.tables().holds("people.department"),
                study.tables().holds("modules"),
                study.tables().holds("modules.kind") || study.tables().holds("assessments.kind"),
                time(study));
    }

    private static Time time(Study study) {
        if (WeekClock.isDated(study.facts())) {
            return Time.DATES;
        }
        return WeekClock.tells(study.facts()) ? Time.DAY_NUMBERS : Time.NEVER;
    }

    /** Whether it stands anywhere who could have been active. */
    boolean listed() {
        return list != Roster.NOWHERE;
    }

    /** Whether it is told when something happened. */
    boolean timed() {
        return time != Time.NEVER;
    }
}
