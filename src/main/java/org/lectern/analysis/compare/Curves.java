package org.lectern.analysis.compare;

import org.lectern.analysis.BeyondChance;

/**
 * Where views end, in both studies.
 *
 * @param first of the first study
 * @param second of the second
 * @param excess how many more views of the second stop than if both stopped at one pace
 * @param p of the log-rank test that counts learners
 */
record Curves(Running first, Running second, double excess, double p) {

    boolean differ() {
        return p <= BeyondChance.ALPHA;
    }

    Running of(int side) {
        return side == 0 ? first : second;
    }
}
