package org.lectern.analysis.clusters;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lectern.stats.Lattice;
import org.lectern.stats.Normal;
import org.lectern.stats.OnePeak;

/**
 * Learners like given ones, but without groups: mean completion and number of videos have one peak each ({@link OnePeak}), as
 * skewed and as wide as theirs; what one tells of the other stays, smoothed. What k-means finds among them, it finds in any
 * crowd.
 *
 * <p>Ranks are drawn from the learners' own with a normal kernel on normal scores, as wide as B. W. Silverman advises (Density
 * estimation, 1986, equation 4.15). Means of few views that are all or nothing lie on steps, which look like groups: where
 * the learners' do ({@link Lattice}), so do these.
 */
final class OneCrowd {

    private final OnePeak means;
    private final OnePeak videos;
    private final double[] meanScores;
    private final double[] videoScores;
    private final double width;
    private final Lattice wholeVideos;
    /** Of what is missing to the highest mean, added up over a learner's videos. */
    private final Lattice missing;

    private final double top;

    /**
     * @param means of each learner
     * @param videos of each, at least 1
     */
    OneCrowd(double[] means, double[] videos) {
        this.means = OnePeak.of(means);
        this.videos = OnePeak.of(videos);
        this.meanScores = scores(means);
        this.videoScores = scores(videos);
        this.width = StrictMath.pow(means.length, -1.0 / 6);
        this.wholeVideos = Lattice.of(videos);
        this.top = Arrays.stream(means).max().orElseThrow();
        this.missing = Lattice.of(IntStream.range(0, means.length)
                .mapToDouble(i -> (top - means[i]) * videos[i])
                .toArray());
    }

    /** What a normal distribution has at each value's rank; equal values share their mean rank. */
    private static double[] scores(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] scores = new double[values.length];
        int to;
        for (int from = 0; from < order.length; from = to) {
            to = from;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            double score = Normal.quantile((from + to) / 2.0 / order.length);
            for (int i = from; i < to; i++) {
                scores[order[i]] = score;
            }
        }
        return scores;
    }

    /** Mean completion and number of videos of so many. */
    double[][] draw(int size, SplittableRandom random) {
        double[][] drawn = new double[2][size];
        double narrower = Math.sqrt(1 + width * width);
        for (int i = 0; i < size; i++) {
            int like = random.nextInt(meanScores.length);
            double mean = (meanScores[like] + width * random.nextGaussian()) / narrower;
            double many = (videoScores[like] + width * random.nextGaussian()) / narrower;
            double number = Math.max(1, wholeVideos.nearest(videos.quantile(Normal.cdf(many))));
            drawn[0][i] = top - missing.nearest((top - means.quantile(Normal.cdf(mean))) * number) / number;
            drawn[1][i] = number;
        }
        return drawn;
    }
}
