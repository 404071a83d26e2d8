package org.lectern.analysis;

import org.lectern.study.CompletionRule;

/**
 * What the user chooses once for all analyses.
 *
 * @param minimumViews the fewest views behind a rank, at least 1
 * @param mode corrected or as published
 * @param seed of every random choice
 * @param rule when a view counts as finished
 * @param exact whether what a sample would do for is computed from everybody, however long that takes
 */
public record Choices(int minimumViews, Mode mode, long seed, CompletionRule rule, boolean exact) {

    public Choices {
        if (minimumViews < 1) {
            throw new IllegalArgumentException("The minimum number of views is at least 1, not " + minimumViews);
        }
    }

    /** Finished at 95 percent; where a sample will do. */
    public Choices(int minimumViews, Mode mode, long seed) {
        this(minimumViews, mode, seed, CompletionRule.USUAL, false);
    }

    /** Thirty views, corrected, seed 42. */
    public static Choices standard() {
        return new Choices(30, Mode.CORRECTED, 42);
    }

    public Choices withMinimumViews(int views) {
        return new Choices(views, mode, seed, rule, exact);
    }

    public Choices withMode(Mode other) {
        return new Choices(minimumViews, other, seed, rule, exact);
    }

    public Choices withSeed(long other) {
        return new Choices(minimumViews, mode, other, rule, exact);
    }

    public Choices withRule(CompletionRule other) {
        return new Choices(minimumViews, mode, seed, other, exact);
    }

    public Choices withExact(boolean other) {
        return new Choices(minimumViews, mode, seed, rule, other);
    }
}
