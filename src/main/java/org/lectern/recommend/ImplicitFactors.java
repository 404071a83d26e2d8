package org.lectern.recommend;

import java.util.Arrays;

/**
 * What {@link AlternatingLeastSquares} found: a learner's numbers times an item's is the score. Somebody who was not there gets
 * numbers solved from their history, as in a round.
 */
public final class ImplicitFactors implements Recommender {

    /** Items whose sums stay close to the processor. */
    private static final int BLOCK = 1024;

    private final int factors;
    private final float[] learners;
    private final float[] items;
    private final float[][] byFactor;
    private final double[] exactItems;
    private final double[][] gram;
    private final ExactHalf half;
    private final double confidence;

    ImplicitFactors(int factors, float[] learners, float[] items, double regularisation, double confidence) {
        this.factors = factors;
        this.learners = learners;
        this.items = items;
        this.confidence = confidence;
        byFactor = new float[factors][items.length / factors];
        exactItems = new double[items.length];
        for (int place = 0; place < items.length; place++) {
            byFactor[place % factors][place / factors] = items[place];
            exactItems[place] = items[place];
        }
        half = new ExactHalf(factors, regularisation);
        gram = half.gram(exactItems);
    }

    @Override
    public String id() {
        return "als";
    }

    @Override
    public void score(int learner, int[] history, double[] into) {
        float[] of = learner < 0 ? ofHistory(history) : ofLearner(learner);
        float[] sums = new float[BLOCK];
        for (int from = 0; from < into.length; from += BLOCK) {
            int count = Math.min(BLOCK, into.length - from);
            add(of, from, count, sums);
            for (int item = 0; item < count; item++) {
                into[from + item] = sums[item];
            }
        }
    }

    @Override
    public boolean silentAtZero() {
        return true;
    }

    /** The numbers of a learner. */
    public float[] ofLearner(int learner) {
        return Arrays.copyOfRange(learners, learner * factors, (learner + 1) * factors);
    }

    /** The numbers of an item. */
    public float[] ofItem(int item) {
        return Arrays.copyOfRange(items, item * factors, (item + 1) * factors);
    }

    /** The numbers of somebody with this history, all of it of strength 1. */
    public float[] ofHistory(int... history) {
        double[] weights = new double[history.length];
        Arrays.fill(weights, confidence);
        double[] solved = half.solved(new Side(new int[] {0, history.length}, history, weights), 0, gram, exactItems);
        float[] rounded = new float[factors];
        for (int factor = 0; factor < factors; factor++) {
            rounded[factor] = (float) solved[factor];
        }
        return rounded;
    }

    /** The scores of some items, four factors at a time. */
    private void add(float[] of, int from, int count, float[] sums) {
        Arrays.fill(sums, 0);
        int factor = 0;
        for (; factor + 3 < factors; factor += 4) {
            addFour(of, factor, from, count, sums);
        }
        for (; factor < factors; factor++) {
            float[] one = byFactor[factor];
            float times = of[factor];
            for (int item = 0; item < count; item++) {
                sums[item] += times * one[from + item];
            }
        }
    }

    private void addFour(float[] of, int factor, int from, int count, float[] sums) {
        float[] a = byFactor[factor];
        float[] b = byFactor[factor + 1];
        float[] c = byFactor[factor + 2];
        float[] d = byFactor[factor + 3];
        float p = of[factor];
        float q = of[factor + 1];
        float r = of[factor + 2];
        float s = of[factor + 3];
        for (int item = 0; item < count; item++) {
            sums[item] += p * a[from + item] + q * b[from + item] + r * c[from + item] + s * d[from + item];
        }
    }
}
