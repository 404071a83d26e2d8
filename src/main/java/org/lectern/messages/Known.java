package org.lectern.messages;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of a learner in a course at one moment.
 *
 * @param learner pseudonym
 * @param course as the study calls it; empty where there is none
 * @param courseTitle as people call it
 * @param daysSinceLast whole days without anything done; NaN where nothing ever was, or no day is told
 * @param asOf the last day of the data, from which these days count; absent where days are numbered or none is told
 * @param score mean score, 0..100; NaN where there is none
 * @param sessions days on which anything was done
 * @param lessonsDone how many of the course's lessons are done
 * @param lessonsTotal how many lessons the course has; 0 where nobody tells
 * @param nextLesson title of the first lesson that is not done; empty where none is known
 */
public record Known(
        String learner,
        String course,
        String courseTitle,
        double daysSinceLast,
        Optional<LocalDate> asOf,
        double score,
        long sessions,
        long lessonsDone,
        long lessonsTotal,
        String nextLesson) {

    private static final double PERCENT = 100;

    /** How many of the course's lessons are done, 0..100; NaN where nobody tells how many there are. */
    public double progress() {
        return lessonsTotal == 0 ? Double.NaN : PERCENT * Math.min(lessonsDone, lessonsTotal) / lessonsTotal;
    }

    /** Somebody of whom the study tells nothing in this course. */
    static Known nothing(String learner, String course, String courseTitle) {
        return new Known(learner, course, courseTitle, Double.NaN, Optional.empty(), Double.NaN, 0, 0, 0, "");
    }
}
