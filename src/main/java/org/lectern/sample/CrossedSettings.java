package org.lectern.sample;

/**
 * Which study of known effects to make up.
 *
 * @param learners at least 2
 * @param videos at least 2, spread over the courses
 * @param courses at least 1 and at most as many as videos
 * @param watched share of all videos, above 0 and below 1, that a learner of usual keenness watches
 * @param own how far videos differ by themselves: the standard deviation of their own effects in points, 0..10; 0 is not at all
 * @param seed of everything drawn at random
 */
public record CrossedSettings(int learners, int videos, int courses, double watched, double own, long seed) {

    public CrossedSettings {
        if (learners < 2 || videos < 2 || courses < 1 || courses > videos) {
            throw new IllegalArgumentException("Effects cross for two learners and two videos at least, not " + learners
                    + " and " + videos + " in " + courses + " courses");
        }
        if (!(0 < watched && watched < 1) || !(0 <= own && own <= 10)) {
            throw new IllegalArgumentException(
                    "The share watched is between 0 and 1 and videos differ by 0 to 10 points, not " + watched + " and "
                            + own);
        }
    }
}
