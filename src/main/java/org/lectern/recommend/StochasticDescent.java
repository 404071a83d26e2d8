package org.lectern.recommend;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lectern.contract.TaskContext;

/**
 * Fits ratings by a mean, biases of learners and items, and factors: r ≈ μ + b_u + b_i + p_u · q_i. For each rating in the order
 * given, with its error e and the rate γ,
 *
 * <pre>
 *   b_u += γ(e - λ b_u),  b_i += γ(e - λ b_i),  p_u += γ(e q_i - λ p_u),  q_i += γ(e p_u - λ q_i), p_u as it was before.
 * </pre>
 *
 * Source: Y. Koren, R. Bell and C. Volinsky, Matrix factorization techniques for recommender systems, Computer 42 (8) (2009),
 * 30-37.
 *
 * @param factors at least 0; with none, biases only
 * @param epochs how often it goes through all ratings; with 0, the mean alone
 * @param rate γ
 * @param regularisation λ
 * @param seed of the numbers that factors start with
 */
public record StochasticDescent(int factors, int epochs, double rate, double regularisation, long seed) {

    private static final double SPREAD = 0.1;

    /** As published: 100 factors, 20 epochs, rate .005, regularisation .02. */
    public static StochasticDescent standard(long seed) {
        return new StochasticDescent(100, 20, 0.005, 0.02, seed);
    }

    /** Biases only, by the same steps. */
    public static StochasticDescent biases() {
        return new StochasticDescent(0, 20, 0.005, 0.02, 0);
    }

    /** The mean alone. */
    public static StochasticDescent constant() {
        return new StochasticDescent(0, 0, 0, 0, 0);
    }

    /** The mean values of pairs are the ratings, by learner, time and item. */
    public BiasedFactors fit(Interactions train, TaskContext context) {
        int[] learner = new int[train.pairs()];
        for (int one = 0; one < train.learners(); one++) {
            Arrays.fill(learner, train.start(one), train.end(one), one);
        }
        int[] item = train.itemOfPair();
        double[] rating =
                IntStream.range(0, train.pairs()).mapToDouble(train::value).toArray();
        return fit(train.learners(), train.items(), learner, item, rating, context);
    }

    /**
     * @param learner of each rating, in the order in which they are gone through
     * @param item of each rating
     * @param rating at least one
     * @throws org.lectern.contract.TaskCancelled when cancelled, between epochs
     */
    public BiasedFactors fit(int learners, int items, int[] learner, int[] item, double[] rating, TaskContext context) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] ofLearners = start(learners, random);
        double[][] ofItems = start(items, random);
        return fit(learner, item, rating, ofLearners, ofItems, context);
    }

    private double[][] start(int rows, SplittableRandom random) {
        double[][] start = new double[rows][factors];
        for (double[] row : start) {
            Arrays.setAll(row, _ -> SPREAD * random.nextGaussian());
        }
        return start;
    }

    /** From factors that are given, and changed. */
    BiasedFactors fit(
            int[] learner,
            int[] item,
            double[] rating,
            double[][] ofLearners,
            double[][] ofItems,
            TaskContext context) {
        double mean = Arrays.stream(rating).average().orElseThrow();
        double[] learnerBias = new double[ofLearners.length];
        double[] itemBias = new double[ofItems.length];
        for (int epoch = 0; epoch < epochs; epoch++) {
            context.checkCancelled();
            for (int row = 0; row < rating.length; row++) {
                int u = learner[row];
                int i = item[row];
                double error = rating[row]
                        - (mean + learnerBias[u] + itemBias[i] + BiasedFactors.product(ofLearners[u], ofItems[i]));
                learnerBias[u] += rate * (error - regularisation * learnerBias[u]);
                itemBias[i] += rate * (error - regularisation * itemBias[i]);
                step(ofLearners[u], ofItems[i], error);
            }
        }
        forget(ofLearners, learner);
        forget(ofItems, item);
        return new BiasedFactors(mean, learnerBias, itemBias, ofLearners, ofItems);
    }

    private void step(double[] p, double[] q, double error) {
        for (int factor = 0; factor < p.length; factor++) {
            double before = p[factor];
            p[factor] += rate * (error * q[factor] - regularisation * before);
            q[factor] += rate * (error * before - regularisation * q[factor]);
        }
    }

    /** Who has no rating has no factors: what they started with would be noise. */
    private static void forget(double[][] factors, int... rated) {
        boolean[] known = new boolean[factors.length];
        for (int one : rated) {
            known[one] = true;
        }
        for (int one = 0; one < factors.length; one++) {
            if (!known[one]) {
                Arrays.fill(factors[one], 0);
            }
        }
    }
}
