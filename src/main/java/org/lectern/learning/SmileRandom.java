package org.lectern.learning;

import java.util.function.Supplier;
import smile.math.MathEx;

/**
 * Smile's random numbers, for one caller at a time.
 *
 * <p>Smile keeps a generator for each thread and, beside it, half a pair of normal numbers for all threads together, which
 * seeding any thread throws away. So whoever draws waits until nobody else does.
 */
final class SmileRandom {

    private static final Object TURN = new Object();

    private SmileRandom() {}

    /** What the work gives when Smile's random numbers start from this seed; the work stays on its thread. */
    static <T> T seeded(long seed, Supplier<T> work) {
        synchronized (TURN) {
            MathEx.setSeed(seed);
            return work.get();
        }
    }
}
