package org.lectern.sample;

/**
 * Which learning system to make up.
 *
 * @param rows of lesson activity, about
 * @param learners at least 2
 * @param weeks at least 1
 * @param seed of everything drawn at random
 */
public record LearningSettings(long rows, int learners, int weeks, long seed) {

    public LearningSettings {
        if (rows < 1 || learners < 2 || weeks < 1) {
            throw new IllegalArgumentException("A learning system has rows, two learners and a week, not " + rows + ", "
                    + learners + ", " + weeks);
        }
    }
}
