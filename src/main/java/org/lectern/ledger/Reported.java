package org.lectern.ledger;

/**
 * What somebody tells of a learner.
 *
 * @param learner pseudonym, or the id that it was made of
 * @param course empty where it is not told
 * @param moment at which it was foreseen; empty where it is not told
 */
public record Reported(String learner, String course, String moment, Outcome outcome) {

    /** Whether it is about what was foreseen of a learner; what is not told of it is taken to be the same. */
    boolean isAbout(Flagged foreseen) {
        return (course.isEmpty() || foreseen.course().isEmpty() || course.equals(foreseen.course()))
                && (moment.isEmpty() || moment.equals(foreseen.moment()));
    }
}
