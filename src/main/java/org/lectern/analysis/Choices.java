package org.lectern.analysis;

/**
 * What the user chooses once for all analyses.
 *
 * @param minimumViews the fewest views behind a rank, at least 1
 * @param mode corrected or as published
 * @param seed of everything that draws lots
 */
public record Choices(int minimumViews, Mode mode, long seed) {

    public Choices {
        if (minimumViews < 1) {
            throw new IllegalArgumentException("The minimum number of views is at least 1, not " + minimumViews);
        }
    }

    /** Thirty views, corrected, seed 42. */
    public static Choices standard() {
        return new Choices(30, Mode.CORRECTED, 42);
    }

    public Choices withMinimumViews(int views) {
        return new Choices(views, mode, seed);
    }

    public Choices withMode(Mode other) {
        return new Choices(minimumViews, other, seed);
    }

    public Choices withSeed(long other) {
        return new Choices(minimumViews, mode, other);
    }
}
