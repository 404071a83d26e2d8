package org.lectern.stats;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Values of pairs of a learner and a video, learner by learner, as it takes to tell the two apart. Memory is 12 bytes a pair.
 *
 * <p>Throughout, with n pairs, learner i of mᵢ pairs and video j of nⱼ, λ ≥ 0 says how far a learner's effect is drawn to 0: it is the
 * sum of what is left of the learner's values over mᵢ + λ.
 */
public final class CrossedPairs {

    private final int[] start;
    private final int[] video;
    private final double[] value;
    private final int[] ofVideo;
    private final double mean;

    private CrossedPairs(int[] start, int[] video, double[] value, int[] ofVideo) {
        this.start = start;
        this.video = video;
        this.value = value;
        this.ofVideo = ofVideo;
        double sum = 0;
        for (double one : value) {
            sum += one;
        }
        this.mean = sum / value.length;
        for (int pair = 0; pair < value.length; pair++) {
            value[pair] -= mean;
        }
    }

    /**
     * Pairs in any order; of one that comes several times, the mean.
     *
     * @param learners how many there are
     * @param videos how many there are
     * @param learner number of each pair's learner, 0 to {@code learners} - 1
     * @param video likewise
     * @param value finite
     * @throws IllegalArgumentException where there is no pair
     */
    public static CrossedPairs of(int learners, int videos, int[] learner, int[] video, double[] value) {
        if (value.length == 0) {
            throw new IllegalArgumentException("There is at least one pair");
        }
        int[] order = sorted(learner, learners, sorted(video, videos, upTo(value.length)));
        int[] start = new int[learners + 1];
        int[] kept = new int[value.length];
        double[] values = new double[value.length];
        int[] ofVideo = new int[videos];
        int pairs = 0;
        for (int at = 0; at < order.length; pairs++) {
            int first = order[at];
            double sum = 0;
            int times = 0;
            for (;
                    at < order.length && learner[order[at]] == learner[first] && video[order[at]] == video[first];
                    at++) {
                sum += value[order[at]];
                times++;
            }
            kept[pairs] = video[first];
            values[pairs] = sum / times;
            ofVideo[video[first]]++;
            start[learner[first] + 1]++;
        }
        for (int i = 0; i < learners; i++) {
            start[i + 1] += start[i];
        }
        return new CrossedPairs(start, Arrays.copyOf(kept, pairs), Arrays.copyOf(values, pairs), ofVideo);
    }

    private static int[] upTo(int length) {
        int[] numbers = new int[length];
        Arrays.setAll(numbers, i -> i);
        return numbers;
    }

    /** Sorts rows by their keys, equal ones as they were. */
    private static int[] sorted(int[] key, int keys, int[] rows) {
        int[] place = new int[keys + 1];
        for (int one : key) {
            place[one + 1]++;
        }
        for (int i = 0; i < keys; i++) {
            place[i + 1] += place[i];
        }
        int[] sorted = new int[rows.length];
        for (int row : rows) {
            sorted[place[key[row]]++] = row;
        }
        return sorted;
    }

    public int pairs() {
        return value.length;
    }

    public int learners() {
        return start.length - 1;
    }

    public int videos() {
        return ofVideo.length;
    }

    /** Mean of all pairs. */
    public double mean() {
        return mean;
    }

    /** Pairs of each video, nⱼ. */
    public int[] ofVideo() {
        return ofVideo.clone();
    }

    /** Learners with at least two videos, who alone tell videos apart. */
    public int comparing() {
        int comparing = 0;
        for (int i = 0; i < learners(); i++) {
            comparing += ofLearner(i) > 1 ? 1 : 0;
        }
        return comparing;
    }

    /** Pairs of a learner, mᵢ. */
    int ofLearner(int learner) {
        return start[learner + 1] - start[learner];
    }

    /** Mean of each video's values, of which {@link #mean} is taken off. */
    double[] videoMeans() {
        double[] means = new double[videos()];
        for (int pair = 0; pair < value.length; pair++) {
            means[video[pair]] += value[pair];
        }
        for (int j = 0; j < means.length; j++) {
            means[j] /= ofVideo[j];
        }
        return means;
    }

    /** What all pairs tell of each video once learners are taken out: nⱼ - Σ 1 / (mᵢ + λ). */
    double[] information(double lambda) {
        double[] information = new double[videos()];
        for (int i = 0; i < learners(); i++) {
            double part = 1 - 1 / (ofLearner(i) + lambda);
            for (int pair = start[i]; pair < start[i + 1]; pair++) {
                information[video[pair]] += part;
            }
        }
        return information;
    }

    /** The same of two videos by row and column: nⱼ on the diagonal, less Σ 1 / (mᵢ + λ) over learners of both. */
    double[][] informationMatrix(double lambda) {
        double[][] matrix = new double[videos()][videos()];
        for (int i = 0; i < learners(); i++) {
            double part = 1 / (ofLearner(i) + lambda);
            for (int pair = start[i]; pair < start[i + 1]; pair++) {
                double[] row = matrix[video[pair]];
                row[video[pair]]++;
                for (int other = start[i]; other < start[i + 1]; other++) {
                    row[video[other]] -= part;
                }
            }
        }
        return matrix;
    }

    /** Learners' effects where videos have the effects t: the sums of what is left of their values over mᵢ + λ. */
    double[] learnerEffects(double lambda, double... t) {
        double[] effects = new double[learners()];
        for (int i = 0; i < effects.length; i++) {
            double sum = 0;
            for (int pair = start[i]; pair < start[i + 1]; pair++) {
                sum += value[pair] - t[video[pair]];
            }
            effects[i] = sum == 0 ? 0 : sum / (ofLearner(i) + lambda);
        }
        return effects;
    }

    /** Σ over each video's learners of what the learner's effects t sum up to, over mᵢ + λ. */
    double[] coupled(double lambda, double... t) {
        double[] coupled = new double[videos()];
        for (int i = 0; i < learners(); i++) {
            double sum = 0;
            for (int pair = start[i]; pair < start[i + 1]; pair++) {
                sum += t[video[pair]];
            }
            double part = sum / (ofLearner(i) + lambda);
            for (int pair = start[i]; pair < start[i + 1]; pair++) {
                coupled[video[pair]] += part;
            }
        }
        return coupled;
    }

    /** Sums of what is left by video, once learners' and videos' effects are taken off. */
    double[] left(double[] ofLearners, double[] ofVideos) {
        double[] left = new double[videos()];
        for (int i = 0; i < learners(); i++) {
            for (int pair = start[i]; pair < start[i + 1]; pair++) {
                left[video[pair]] += value[pair] - ofLearners[i] - ofVideos[video[pair]];
            }
        }
        return left;
    }

    /** The same of squares. */
    double[] squaresLeft(double[] ofLearners, double[] ofVideos) {
        double[] squares = new double[videos()];
        for (int i = 0; i < learners(); i++) {
            for (int pair = start[i]; pair < start[i + 1]; pair++) {
                double left = value[pair] - ofLearners[i] - ofVideos[video[pair]];
                squares[video[pair]] += left * left;
            }
        }
        return squares;
    }

    /** How many groups of videos there are between which no learner goes. */
    int islands() {
        int[] root = upTo(videos());
        int islands = videos();
        for (int i = 0; i < learners(); i++) {
            for (int pair = start[i] + 1; pair < start[i + 1]; pair++) {
                int one = root(root, video[pair - 1]);
                int other = root(root, video[pair]);
                if (one != other) {
                    root[one] = other;
                    islands--;
                }
            }
        }
        return islands;
    }

    private static int root(int[] root, int video) {
        int at = video;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    /** Σ over learners of what is made of their number of pairs mᵢ. */
    double overLearners(IntToDoubleFunction ofLearner) {
        double sum = 0;
        for (int i = 0; i < learners(); i++) {
            sum += ofLearner.applyAsDouble(ofLearner(i));
        }
        return sum;
    }
}
