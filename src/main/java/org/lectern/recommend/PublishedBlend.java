package org.lectern.recommend;

/**
 * Two models added up as they are, as it was published for ratings of 0 to 10 and cosines of 0 to 1: the first outweighs the
 * second some twenty times, which then decides between equals and nothing else. To be shown beside {@link Blend}, not to be used.
 *
 * @param ratings clipped to 0..10
 * @param share of the ratings, 0..1
 * @param cosines as they are
 */
public record PublishedBlend(Recommender ratings, double share, Recommender cosines) implements Recommender {

    private static final double HIGHEST = 10;

    @Override
    public String id() {
        return "published_blend";
    }

    @Override
    public void score(int learner, int[] history, double[] into) {
        double[] other = new double[into.length];
        ratings.score(learner, history, into);
        cosines.score(learner, history, other);
        for (int item = 0; item < into.length; item++) {
            into[item] = share * Math.clamp(into[item], 0, HIGHEST) + (1 - share) * other[item];
        }
    }
}
