package org.lectern.recommend;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * What {@link AlternatingLeastSquares} found: a learner's numbers times an item's is the score. Somebody who was not there gets
 * numbers solved from their history, as in a round.
 */
public final class ImplicitFactors implements Recommender {

    /** Items whose sums stay close to the processor. */
    private static final int BLOCK = 1024;

    private final int factors;
    private final float[][] learners;
    private final float[][] items;
    private final float[][][] byBlock;
    private final double[] exactItems;
    private final double[][] gram;
    private final ExactHalf half;
    private final double confidence;

    /**
     * What was found before.
     *
     * @param factors numbers of each learner and item, at least 1
     * @param learners a row a learner
     * @param items a row an item
     * @param regularisation as in training, above 0
     * @param confidence as in training
     * @throws IllegalArgumentException where a row has another length
     */
    public ImplicitFactors(int factors, float[][] learners, float[][] items, double regularisation, double confidence) {
        if (Stream.of(learners, items).flatMap(Arrays::stream).anyMatch(row -> row.length != factors)) {
            throw new IllegalArgumentException("Every learner and item has " + factors + " numbers");
        }
        this.factors = factors;
        this.learners = learners;
        this.items = items;
        this.confidence = confidence;
        byBlock = new float[(items.length + BLOCK - 1) / BLOCK][factors][BLOCK];
        exactItems = new double[items.length * factors];
        for (int item = 0; item < items.length; item++) {
            for (int factor = 0; factor < factors; factor++) {
                byBlock[item / BLOCK][factor][item % BLOCK] = items[item][factor];
                exactItems[item * factors + factor] = items[item][factor];
            }
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
        float[] of = learner < 0 ? ofHistory(history) : learners[learner];
        float[] sums = new float[BLOCK];
        for (int block = 0; block < byBlock.length; block++) {
            Arrays.fill(sums, 0);
            WeightedSum.add(sums, of, byBlock[block]);
            int from = block * BLOCK;
            int count = Math.min(BLOCK, into.length - from);
            for (int item = 0; item < count; item++) {
                into[from + item] = sums[item];
            }
        }
    }

    @Override
    public boolean silentAtZero() {
        return true;
    }

    /** How many numbers a learner or an item has. */
    public int factors() {
        return factors;
    }

    /** The numbers of a learner. */
    public float[] ofLearner(int learner) {
        return learners[learner].clone();
    }

    /** The numbers of an item. */
    public float[] ofItem(int item) {
        return items[item].clone();
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
}
