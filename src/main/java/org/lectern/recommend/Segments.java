package org.lectern.recommend;

import java.util.Arrays;

/**
 * For those of whom nothing but attributes is known, such as department and seniority: what others with the same attributes
 * opened, each attribute on its own (naive Bayes). With p(i) an item's share of all pairs, n(a) pairs of learners with attribute
 * a, n(a, i) of them on item i,
 *
 * <pre>
 *   score(i) = log p(i) + Σ log( (n(a, i) + 200 p(i)) / (n(a) + 200) / p(i) ) over the attributes.
 * </pre>
 */
public final class Segments implements Recommender {

    /** How many pairs popularity counts for in a segment. */
    private static final double SMOOTHING = 200;

    /** Keeps the logarithm of an item that nobody opened finite. */
    private static final double TINY = 1e-12;

    private final double[] log;
    private final int[][] attributes;
    private final double[][][] lift;

    /**
     * @param attributes one row an attribute: the value of each learner by number from 0, -1 where it is not known
     */
    public Segments(Interactions train, int[][] attributes) {
        this.attributes = attributes;
        double[] share = train.shares();
        log = Arrays.stream(share).map(one -> StrictMath.log(one + TINY)).toArray();
        lift = new double[attributes.length][][];
        for (int attribute = 0; attribute < attributes.length; attribute++) {
            lift[attribute] = lifts(train, attributes[attribute], share);
        }
    }

    @Override
    public String id() {
        return "segments";
    }

    @Override
    public void score(int learner, int[] history, double[] into) {
        int[] known = new int[attributes.length];
        Arrays.setAll(known, attribute -> learner < 0 ? -1 : attributes[attribute][learner]);
        scoreOf(known, into);
    }

    /**
     * For somebody of whom only attributes are known.
     *
     * @param values one an attribute; -1, or one that nobody had in training, says nothing
     */
    public void scoreOf(int[] values, double[] into) {
        System.arraycopy(log, 0, into, 0, log.length);
        for (int attribute = 0; attribute < values.length; attribute++) {
            int value = values[attribute];
            if (value >= 0 && value < lift[attribute].length) {
                double[] adds = lift[attribute][value];
                for (int item = 0; item < adds.length; item++) {
                    into[item] += adds[item];
                }
            }
        }
    }

    /** By value and item: how much more likely its learners open the item, as a logarithm. */
    private double[][] lifts(Interactions train, int[] valueOf, double[] share) {
        int values = Arrays.stream(valueOf).max().orElse(-1) + 1;
        double[][] lifts = new double[values][share.length];
        int[] pairs = new int[values];
        for (int learner = 0; learner < train.learners(); learner++) {
            for (int pair = train.start(learner); valueOf[learner] >= 0 && pair < train.end(learner); pair++) {
                lifts[valueOf[learner]][train.item(pair)]++;
                pairs[valueOf[learner]]++;
            }
        }
        for (int value = 0; value < values; value++) {
            for (int item = 0; item < share.length; item++) {
                double smoothed = (lifts[value][item] + SMOOTHING * share[item]) / (pairs[value] + SMOOTHING);
                lifts[value][item] = StrictMath.log(smoothed + TINY) - log[item];
            }
        }
        return lifts;
    }
}
