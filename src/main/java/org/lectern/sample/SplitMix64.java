package org.lectern.sample;

import org.lectern.stats.Normal;

/**
 * Pseudorandom numbers (G. L. Steele, D. Lea and C. H. Flood, Fast splittable pseudorandom number generators, OOPSLA 2014),
 * written out here so that a seed means the same draws on every platform and Java version.
 */
final class SplitMix64 {

    private long state;

    SplitMix64(long seed) {
        state = seed;
    }

    /** A generator independent of this one, for another purpose. */
    SplitMix64 split() {
        return new SplitMix64(next());
    }

    private long next() {
        state += 0x9e3779b97f4a7c15L;
        return mix(state);
    }

    /** One of the 2⁶⁴ numbers for each of them, well stirred. */
    static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** Uniform in [0, 1). */
    double uniform() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** Uniform in 0 .. bound - 1. */
    int below(int bound) {
        return (int) (((next() >>> 33) * bound) >>> 31);
    }

    /** Standard normal. */
    double normal() {
        return Normal.quantile(((next() >>> 11) + 0.5) * 0x1.0p-53);
    }
}
