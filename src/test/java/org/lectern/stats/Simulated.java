package org.lectern.stats;

/** How many invented studies a simulation draws, and what it may find in them by chance. */
public final class Simulated {

    /** Fifty, or as many as the profile {@code simulations} asks for. */
    public static final int STUDIES = Integer.getInteger("lectern.studies", 50);

    private Simulated() {}

    /** Whether so many of the studies may be of those that occur at most so often: the exact test at one in a hundred. */
    public static boolean within(int found, double atMost) {
        return found <= atMost * STUDIES || Binomial.twoSided(found, STUDIES, atMost) > 0.02;
    }
}
