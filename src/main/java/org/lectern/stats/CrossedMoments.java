package org.lectern.stats;

/**
 * How much values of pairs vary between learners, between videos and otherwise, from three sums in one pass each. With Uₐ the squared
 * distances from learners' means, U_b those from videos' means, and Uₑ n times those from the mean of all,
 *
 * <pre>
 *   E Uₐ = (σ_b² + σₑ²) (n - R)
 *   E U_b = (σₐ² + σₑ²) (n - C)
 *   E Uₑ = σₐ² (n² - Σ mᵢ²) + σ_b² (n² - Σ nⱼ²) + σₑ² (n² - n)
 * </pre>
 *
 * <p>with R learners and C videos that have pairs. Where the solution is below 0 it is 0. It holds where who watches what has nothing
 * to do with how much they watch of it. Source: K. Gao and A. B. Owen, Efficient moment calculations for variance components in large
 * unbalanced crossed random effects models, Electronic Journal of Statistics 11 (2017), 1235-1296.
 *
 * @param learner σₐ², in squared units of the values
 * @param video σ_b²
 * @param rest σₑ²
 */
public record CrossedMoments(double learner, double video, double rest) {

    /**
     * @throws IllegalArgumentException where no learner or no video has two pairs, so that nothing tells them from the rest
     */
    public static CrossedMoments of(CrossedPairs pairs) {
        double n = pairs.pairs();
        double[] none = new double[pairs.videos()];
        double[] means = pairs.videoMeans();
        for (int j = 0; j < means.length; j++) {
            means[j] = Double.isNaN(means[j]) ? 0 : means[j];
        }
        double withinLearners = sum(pairs.squaresLeft(pairs.learnerEffects(0, none), none));
        double withinVideos = sum(pairs.squaresLeft(new double[pairs.learners()], means));
        double all = n * sum(pairs.squaresLeft(new double[pairs.learners()], none));
        double freeOfLearners = n - pairs.overLearners(m -> m > 0 ? 1 : 0);
        double freeOfVideos = n;
        double squaredVideos = 0;
        for (int count : pairs.ofVideo()) {
            freeOfVideos -= count > 0 ? 1 : 0;
            squaredVideos += (double) count * count;
        }
        if (freeOfLearners == 0 || freeOfVideos == 0) {
            throw new IllegalArgumentException("A learner and a video need two pairs to be told from the rest");
        }
        double videoAndRest = withinLearners / freeOfLearners;
        double learnerAndRest = withinVideos / freeOfVideos;
        double ofLearners = n * n - pairs.overLearners(m -> (double) m * m);
        double ofVideos = n * n - squaredVideos;
        double rest =
                (ofLearners * learnerAndRest + ofVideos * videoAndRest - all) / (ofLearners + ofVideos - n * (n - 1));
        double atLeastNone = Math.max(0, rest);
        return new CrossedMoments(
                Math.max(0, learnerAndRest - atLeastNone), Math.max(0, videoAndRest - atLeastNone), atLeastNone);
    }

    private static double sum(double... values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
