package org.lectern.recommend;

import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.lectern.contract.TaskContext;

/**
 * Factors x of learners and y of items whose products are near 1 for every pair that was seen and near 0 for the others, which
 * count less. With confidence c = 1 + α r of a seen pair of strength r, and 1 of the others,
 *
 * <pre>
 *   x = (YᵀY + Yᵀ(C - I)Y + λI)⁻¹ YᵀC p,
 * </pre>
 *
 * learners first, then items likewise, again and again. Each is solved outright, or by three steps of conjugate gradients from
 * where it was, which takes a quarter of the time for about the same. Sources: Y. Hu, Y. Koren and C. Volinsky, Collaborative
 * filtering for implicit feedback datasets, ICDM 2008, 263-272; G. Takács, I. Pilászy and D. Tikk, Applications of the conjugate
 * gradient method for implicit feedback collaborative filtering, RecSys 2011, 297-300.
 *
 * @param factors how many numbers a learner or an item has, at least 1
 * @param regularisation λ, above 0
 * @param confidence α, above 0
 * @param rounds at least 1
 * @param exact whether it is solved outright
 * @param seed of the numbers that items start with
 */
public record AlternatingLeastSquares(
        int factors, double regularisation, double confidence, int rounds, boolean exact, long seed) {

    private static final double SPREAD = 0.1;

    public AlternatingLeastSquares {
        if (factors < 1 || rounds < 1 || !(regularisation > 0) || !(confidence > 0)) {
            throw new IllegalArgumentException("Factors, rounds, regularisation and confidence are above 0");
        }
    }

    /**
     * Every pair has strength 1.
     *
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    public ImplicitFactors fit(Interactions train, TaskContext context) {
        return fit(train, _ -> 1, context);
    }

    /** With a strength of each pair, at least 0, such as how often it was. */
    public ImplicitFactors fit(Interactions train, IntToDoubleFunction strength, TaskContext context) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double[] items = new double[train.items() * factors];
        for (int place = 0; place < items.length; place++) {
            items[place] = SPREAD * random.nextGaussian();
        }
        return fit(train, strength, items, context);
    }

    /** From numbers that items start with, item by item; they are changed. */
    ImplicitFactors fit(Interactions train, IntToDoubleFunction strength, double[] items, TaskContext context) {
        IntToDoubleFunction weight = pair -> confidence * strength.applyAsDouble(pair);
        Side ofLearners = Side.ofLearners(train, weight);
        Side ofItems = Side.ofItems(train, weight);
        return exact
                ? exactly(ofLearners, ofItems, items, context)
                : byGradients(ofLearners, ofItems, rounded(items), context);
    }

    private ImplicitFactors exactly(Side ofLearners, Side ofItems, double[] items, TaskContext context) {
        double[] learners = new double[ofLearners.rows() * factors];
        ExactHalf half = new ExactHalf(factors, regularisation);
        for (int round = 0; round < rounds; round++) {
            half.solve(ofLearners, learners, items, context);
            half.solve(ofItems, items, learners, context);
        }
        return new ImplicitFactors(factors, rounded(learners), rounded(items), regularisation, confidence);
    }

    private ImplicitFactors byGradients(Side ofLearners, Side ofItems, float[][] items, TaskContext context) {
        float[][] learners = new float[ofLearners.rows()][factors];
        GradientHalf half = new GradientHalf(factors, regularisation);
        for (int round = 0; round < rounds; round++) {
            half.solve(ofLearners, learners, items, context);
            half.solve(ofItems, items, learners, context);
        }
        return new ImplicitFactors(factors, learners, items, regularisation, confidence);
    }

    private float[][] rounded(double... values) {
        float[][] rounded = new float[values.length / factors][factors];
        for (int place = 0; place < values.length; place++) {
            rounded[place / factors][place % factors] = (float) values[place];
        }
        return rounded;
    }
}
