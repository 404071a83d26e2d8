package org.lectern.sample;

/**
 * Which study to make up.
 *
 * @param views number of views, at least 1
 * @param seed of everything drawn at random
 * @param dirty share of the rows, 0..1, that carry one of the flaws in {@link Dirt}; above 0 a totals row ends the file
 */
public record GeneratorSettings(long views, long seed, double dirty) {

    public GeneratorSettings {
        if (views < 1) {
            throw new IllegalArgumentException("A study has at least one view, not " + views);
        }
        if (!(0 <= dirty && dirty <= 1)) {
            throw new IllegalArgumentException("The share of dirty rows is 0 to 1, not " + dirty);
        }
    }
}
