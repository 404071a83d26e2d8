package org.lectern.recommend;

import java.util.SplittableRandom;

/**
 * Any order, another one for each learner: what is worth nothing.
 *
 * @param seed the same one gives the same orders, on any machine
 */
public record RandomOrder(long seed) implements Recommender {

    @Override
    public String id() {
        return "random";
    }

    @Override
    public void score(int learner, int[] history, double[] into) {
        SplittableRandom random = new SplittableRandom(seed + learner);
        for (int item = 0; item < into.length; item++) {
            into[item] = random.nextDouble();
        }
    }
}
