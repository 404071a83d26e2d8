package org.lectern.learning;

import java.util.Arrays;

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

    private final double[] x;
    private final double[] y;
    private final int[] labels;
    private double[] centresX;
    private double[] centresY;

    /** @param starts places of the points to start from */
    Lloyd(double[] x, double[] y, int[] starts) {
        this.x = x;
        this.y = y;
        labels = new int[x.length];
        Arrays.fill(labels, -1);
        centresX = Arrays.stream(starts).mapToDouble(point -> x[point]).toArray();
        centresY = Arrays.stream(starts).mapToDouble(point -> y[point]).toArray();
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
        return new Clustering(labels, centresX, centresY, inertia());
    }

    /** The nearest of some centres; of equally near ones the first. */
    static int nearest(double x, double y, double[] centresX, double[] centresY) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < centresX.length; c++) {
            double dx = x - centresX[c];
            double dy = y - centresY[c];
            double distance = dx * dx + dy * dy;
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
        for (int i = 0; i < x.length; i++) {
            int own = labels[i];
            if (own >= 0 && squared(x[i] - centresX[own], y[i] - centresY[own]) < safe[own]) {
                continue;
            }
            int nearest = nearest(x[i], y[i], centresX, centresY);
            changed |= nearest != own;
            labels[i] = nearest;
        }
        return changed;
    }

    /** A little less than half the way to the nearest other centre, squared: rounding must not keep a point that would go. */
    private double[] squaredHalfWays() {
        double[] halfWays = new double[centresX.length];
        Arrays.fill(halfWays, Double.POSITIVE_INFINITY);
        for (int c = 0; c < halfWays.length; c++) {
            for (int d = 0; d < halfWays.length; d++) {
                if (c != d) {
                    double way = squared(centresX[c] - centresX[d], centresY[c] - centresY[d]);
                    halfWays[c] = Math.min(halfWays[c], LESS_THAN_A_QUARTER * way);
                }
            }
        }
        return halfWays;
    }

    /** Sum of the squared shifts. */
    private double moveCentres() {
        int k = centresX.length;
        double[] sumsX = new double[k];
        double[] sumsY = new double[k];
        int[] counts = new int[k];
        for (int i = 0; i < x.length; i++) {
            sumsX[labels[i]] += x[i];
            sumsY[labels[i]] += y[i];
            counts[labels[i]]++;
        }
        fillEmpty(sumsX, sumsY, counts);
        double shift = 0;
        for (int c = 0; c < k; c++) {
            sumsX[c] /= counts[c];
            sumsY[c] /= counts[c];
            shift += squared(sumsX[c] - centresX[c], sumsY[c] - centresY[c]);
        }
        centresX = sumsX;
        centresY = sumsY;
        return shift;
    }

    private void fillEmpty(double[] sumsX, double[] sumsY, int[] counts) {
        double[] distances = null;
        for (int c = 0; c < counts.length; c++) {
            if (counts[c] == 0) {
                distances = distances == null ? distances() : distances;
                int far = farthest(distances, counts);
                distances[far] = -1;
                int from = labels[far];
                sumsX[from] -= x[far];
                sumsY[from] -= y[far];
                counts[from]--;
                sumsX[c] = x[far];
                sumsY[c] = y[far];
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
        double[] distances = new double[x.length];
        Arrays.setAll(distances, i -> squared(x[i] - centresX[labels[i]], y[i] - centresY[labels[i]]));
        return distances;
    }

    private double inertia() {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += squared(x[i] - centresX[labels[i]], y[i] - centresY[labels[i]]);
        }
        return sum;
    }

    private static double squared(double dx, double dy) {
        return dx * dx + dy * dy;
    }
}
