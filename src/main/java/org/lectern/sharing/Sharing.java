package org.lectern.sharing;

/**
 * What may be told to others.
 *
 * @param fewest learners of whom a number may be told, 5 to 20
 */
public record Sharing(int fewest) {

    /** The fewest that can be chosen. */
    public static final int LOWEST = 5;

    /** The most that can be chosen. */
    public static final int HIGHEST = 20;

    public Sharing {
        if (fewest < LOWEST || fewest > HIGHEST) {
            throw new IllegalArgumentException(
                    "Numbers are told of " + LOWEST + " to " + HIGHEST + " learners or more, not of " + fewest);
        }
    }

    /** Ten learners, as few as reports of schools and surveys tell of. */
    public static Sharing standard() {
        return new Sharing(10);
    }
}
