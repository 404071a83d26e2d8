package org.lectern.recommend;

/**
 * What {@link StochasticDescent} found. It foretells ratings; as a ranker of what was not seen it is poor, as it knows nothing of
 * what learners choose.
 *
 * @param mean of all ratings
 * @param learnerBias by learner
 * @param itemBias by item
 * @param ofLearners factors by learner
 * @param ofItems factors by item
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record BiasedFactors(
        double mean, double[] learnerBias, double[] itemBias, double[][] ofLearners, double[][] ofItems)
        implements Recommender {

    @Override
    public String id() {
        return "biased_factors";
    }

    @Override
    public void score(int learner, int[] history, double[] into) {
        for (int item = 0; item < into.length; item++) {
            into[item] = rating(learner, item);
        }
    }

    /**
     * The rating that is foretold, not clipped to the range of ratings.
     *
     * @param learner -1 for somebody who was not there, who adds nothing
     * @param item -1 likewise
     */
    public double rating(int learner, int item) {
        double sum = mean + (item < 0 ? 0 : itemBias[item]);
        if (learner < 0) {
            return sum;
        }
        double product = item < 0 ? 0 : product(ofLearners[learner], ofItems[item]);
        return sum + learnerBias[learner] + product;
    }

    /**
     * The root of the mean squared error, each rating that is foretold clipped to a range.
     *
     * @param learner of each rating
     * @param item of each rating
     * @param rating as it was
     */
    public double rootMeanSquaredError(int[] learner, int[] item, double[] rating, double lowest, double highest) {
        double squares = 0;
        for (int row = 0; row < rating.length; row++) {
            double error = rating[row] - Math.clamp(rating(learner[row], item[row]), lowest, highest);
            squares += error * error;
        }
        return Math.sqrt(squares / rating.length);
    }

    static double product(double[] one, double[] other) {
        double sum = 0;
        for (int factor = 0; factor < one.length; factor++) {
            sum += one[factor] * other[factor];
        }
        return sum;
    }
}
