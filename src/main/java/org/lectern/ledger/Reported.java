package org.lectern.ledger;

/**
 * What somebody tells of a learner.
 *
 * @param learner pseudonym, or the id that it was made of
 * @param course empty where it is not told
 * @param moment at which it was foreseen; empty where it is not told
 */
public record Reported(String learner, String course, String moment, Outcome outcome) {

    /** Whether it is about the course of what was foreseen; where one of them is not told, it is. */
    boolean isOfCourse(Flagged foreseen) {
        return course.isEmpty() || foreseen.course().isEmpty() || course.equals(foreseen.course());
    }

    /** Whether it is about the moment of what was foreseen; where it is not told, it is. */
    boolean isOfMoment(Flagged foreseen) {
        return moment.isEmpty() || moment.equals(foreseen.moment());
    }
}
