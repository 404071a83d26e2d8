package org.lectern.learning;

import java.util.Arrays;
import org.lectern.stats.SquaredDistances;

/**
 * One descent of k-means: every point goes to its nearest centre, every centre to the mean of its points, and again, until no
 * point changes its centre or the centres hardly move (sum of their squared shifts at most the tolerance). A centre without
 * points takes the point farthest from its own. Source: S. P. Lloyd, Least squares quantization in PCM, IEEE Transactions on
 * Information Theory 28 (1982), 129-137; which points need no look at other centres: C. Elkan, Using the triangle inequality to
 * accelerate k-means, ICML 2003, 147-153, lemma 1; when to stop and the rule for empty clusters as in scikit-learn 1.2,
 * {@code _kmeans_single_lloyd}.
 */
final class Lloyd {

    private static final int MOST_ROUNDS = 300;
    private static final double LESS_THAN_A_QUARTER = 0.249_999_999;

    private final double[][] points;
    private final int[] labels;
    /** By centre, then by dimension. */
    private double[][] centres;

    /** @param starts places of the points to start from */
    Lloyd(double[][] points, int[] starts) {
        this.points = points;
        labels = new int[points[0].length];
        Arrays.fill(labels, -1);
        centres = Arrays.stream(starts)
                .mapToObj(point -> SquaredDistances.place(points, point))
                .toArray(double[][]::new);
    }

    Clustering descend(double tolerance) {
        boolean settled = false;
        for (int round = 0; round < MOST_ROUNDS && !settled; round++) {
            settled = !assign();
            double shift = moveCentres();
            if (!settled && shift <= tolerance) {
                break;
            }
        }
        if (!settled) {
            assign();
        }
        return new Clustering(labels, centres, inertia());
    }

    /** The nearest of some centres to a point; of equally near ones the first. */
    static int nearest(double[][] points, int point, double[][] centres) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < centres.length; c++) {
            double distance = SquaredDistances.of(points, point, centres[c]);
            if (distance < least) {
                least = distance;
                nearest = c;
            }
        }
        return nearest;
    }

    /**
     * Whether any point changed its centre. A point that is nearer to its own centre than half the way from there to any other
     * stays, without a look at the others.
     */
    private boolean assign() {
        double[] safe = squaredHalfWays();
        boolean changed = false;
        for (int i = 0; i < labels.length; i++) {
            int own = labels[i];
            if (own >= 0 && SquaredDistances.of(points, i, centres[own]) < safe[own]) {
                continue;
            }
            int nearest = nearest(points, i, centres);
            changed |= nearest != own;
            labels[i] = nearest;
        }
        return changed;
    }

    /** A little less than half the way to the nearest other centre, squared: rounding must not keep a point that would go. */
    private double[] squaredHalfWays() {
        double[] halfWays = new double[centres.length];
        Arrays.fill(halfWays, Double.POSITIVE_INFINITY);
        for (int c = 0; c < halfWays.length; c++) {
            for (int d = 0; d < halfWays.length; d++) {
                if (c != d) {
                    double way = SquaredDistances.of(centres[c], centres[d]);
                    halfWays[c] = Math.min(halfWays[c], LESS_THAN_A_QUARTER * way);
                }
            }
        }
        return halfWays;
    }

    /** Sum of the squared shifts. */
    private double moveCentres() {
        double[][] moved = new double[centres.length][points.length];
        int[] counts = new int[centres.length];
        for (int label : labels) {
            counts[label]++;
        }
        for (int d = 0; d < points.length; d++) {
            for (int i = 0; i < labels.length; i++) {
                moved[labels[i]][d] += points[d][i];
            }
        }
        fillEmpty(moved, counts);
        double shift = 0;
        for (int c = 0; c < moved.length; c++) {
            for (int d = 0; d < points.length; d++) {
                moved[c][d] /= counts[c];
            }
            shift += SquaredDistances.of(moved[c], centres[c]);
        }
        centres = moved;
        return shift;
    }

    private void fillEmpty(double[][] sums, int[] counts) {
        double[] distances = null;
        for (int c = 0; c < counts.length; c++) {
            if (counts[c] == 0) {
                distances = distances == null ? distances() : distances;
                int far = farthest(distances, counts);
                distances[far] = -1;
                int from = labels[far];
                for (int d = 0; d < points.length; d++) {
                    sums[from][d] -= points[d][far];
                    sums[c][d] = points[d][far];
                }
                counts[from]--;
                counts[c] = 1;
            }
        }
    }

    /** The point farthest from its centre among those that leave it another point. */
    private int farthest(double[] distances, int[] counts) {
        int farthest = -1;
        for (int i = 0; i < distances.length; i++) {
            if (counts[labels[i]] > 1 && (farthest < 0 || distances[i] > distances[farthest])) {
                farthest = i;
            }
        }
        return farthest;
    }

    private double[] distances() {
        double[] distances = new double[labels.length];
        Arrays.setAll(distances, i -> SquaredDistances.of(points, i, centres[labels[i]]));
        return distances;
    }

    private double inertia() {
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            sum += SquaredDistances.of(points, i, centres[labels[i]]);
        }
        return sum;
    }
}
