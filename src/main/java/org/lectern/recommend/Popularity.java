package org.lectern.recommend;

/** The same order for everybody: what most learners opened. */
public final class Popularity implements Recommender {

    private static final double SECONDS_OF_A_DAY = 86_400;

    private final String id;
    private final double[] weight;

    private Popularity(String id, double[] weight) {
        this.id = id;
        this.weight = weight;
    }

    /** By number of learners. */
    public static Popularity of(Interactions train) {
        int[] learners = train.learnersOf();
        double[] weight = new double[learners.length];
        for (int item = 0; item < weight.length; item++) {
            weight[item] = learners[item];
        }
        return new Popularity("popularity", weight);
    }

    /**
     * What was opened lately counts more: each learner .5^(age / half-life), the age counted back from the last pair.
     *
     * @param train with times in seconds
     * @param days after which a learner counts half
     */
    public static Popularity withHalfLife(Interactions train, double days) {
        long last = Long.MIN_VALUE;
        for (int pair = 0; pair < train.pairs(); pair++) {
            last = Math.max(last, train.time(pair));
        }
        double[] weight = new double[train.items()];
        for (int pair = 0; pair < train.pairs(); pair++) {
            double age = (last - train.time(pair)) / (days * SECONDS_OF_A_DAY);
            weight[train.item(pair)] += StrictMath.pow(0.5, age);
        }
        return new Popularity("popularity_half_life", weight);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public void score(int learner, int[] history, double[] into) {
        System.arraycopy(weight, 0, into, 0, weight.length);
    }

    @Override
    public boolean silentAtZero() {
        return true;
    }
}
