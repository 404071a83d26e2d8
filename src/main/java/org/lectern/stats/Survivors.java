package org.lectern.stats;

/** Counts who runs until each time. */
final class Survivors {

    private Survivors() {}

    /** Yⱼ: those that stop at j or later, or are last seen then. */
    static long[] atRisk(long[] stopped, long[] censored) {
        if (stopped.length == 0 || stopped.length != censored.length) {
            throw new IllegalArgumentException(stopped.length + " times at which some stop and " + censored.length
                    + " at which some are last seen");
        }
        long[] atRisk = new long[stopped.length];
        long left = 0;
        for (int j = stopped.length - 1; j >= 0; j--) {
            if (stopped[j] < 0 || censored[j] < 0) {
                throw new IllegalArgumentException("A count at time " + j + " is below 0");
            }
            left += stopped[j] + censored[j];
            atRisk[j] = left;
        }
        return atRisk;
    }
}
