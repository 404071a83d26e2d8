package org.lectern.analysis.activity;

import java.util.Comparator;

/**
 * What learners did in one unit of a course.
 *
 * @param id as events name it
 * @param label its title, with its id where others have the same; its id where it has no title
 * @param course empty where it is not told
 * @param kind such as text or video; empty where it is not told
 * @param lessons number of lesson events
 * @param lessonLearners number of learners who have one
 * @param attempts number of quiz attempts
 * @param quizLearners number of learners who have one
 * @param progress mean of its lesson events, in percent
 * @param score mean of its attempts, 0 to 100
 * @param progressP the chance that its progress differs as much from all by luck; NaN where it is not tested
 * @param scoreP the same of its scores
 */
record Unit(
        String id,
        String label,
        String course,
        String kind,
        long lessons,
        long lessonLearners,
        long attempts,
        long quizLearners,
        Estimate progress,
        Estimate score,
        double progressP,
        double scoreP) {

    /** The fewest learners behind a mean that is compared with others. */
    static final int LEARNERS = 5;

    /** Surely low scores first, then surely low progress; what has neither comes last. */
    static final Comparator<Unit> SURELY_LOW_FIRST = Comparator.comparingDouble((Unit unit) -> unit.score.high())
            .thenComparingDouble(unit -> unit.progress.high())
            .thenComparing(Unit::id);

    /** Whether so many learners stand behind one of its means that it may be ranked. */
    boolean isRanked() {
        return score.learners() >= LEARNERS || progress.learners() >= LEARNERS;
    }
}
