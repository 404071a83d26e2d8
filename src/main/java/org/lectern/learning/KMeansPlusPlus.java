package org.lectern.learning;

import java.util.Arrays;
import org.lectern.stats.SquaredDistances;

/**
 * Where k-means starts: greedy k-means++. The first centre is any point; each further one is the best of 2 + ⌊ln k⌋ points
 * drawn with chances as their squared distance to the nearest centre so far, best being what leaves the smallest sum of those
 * distances. Source: D. Arthur and S. Vassilvitskii, k-means++: the advantages of careful seeding, SODA 2007, 1027-1035; the
 * greedy choice as in scikit-learn 1.2, {@code _kmeans_plusplus}, which it draws in the same order as.
 */
final class KMeansPlusPlus {

    /**
     * The random numbers of one start, drawn ahead of it: what is drawn does not depend on what was drawn before.
     *
     * @param first centre
     * @param shares of the total squared distance at which the candidates stand, one row a further centre
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Draws(int first, double[][] shares) {

        static Draws of(int points, int k, NumpyDraws draws) {
            int first = draws.below(points);
            double[][] shares = new double[k - 1][2 + (int) Math.log(k)];
            for (double[] candidates : shares) {
                Arrays.setAll(candidates, _ -> draws.share());
            }
            return new Draws(first, shares);
        }
    }

    private final double[][] points;
    /** Squared distance of every point to its nearest centre so far, its running sum, and room for a candidate's. */
    private double[] nearest;

    private double[] candidate;
    private final double[] running;

    KMeansPlusPlus(double[][] points) {
        this.points = points;
        nearest = new double[points[0].length];
        candidate = new double[nearest.length];
        running = new double[nearest.length];
    }

    /** The points to start from, by their places. */
    int[] choose(Draws draws) {
        int[] centres = new int[1 + draws.shares().length];
        centres[0] = draws.first();
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        approach(centres[0], candidate);
        System.arraycopy(candidate, 0, nearest, 0, nearest.length);
        for (int c = 1; c < centres.length; c++) {
            centres[c] = best(draws.shares()[c - 1]);
        }
        return centres;
    }

    private int best(double[] shares) {
        double total = 0;
        for (int i = 0; i < running.length; i++) {
            total += nearest[i];
            running[i] = total;
        }
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        double[] ofBest = new double[nearest.length];
        for (double share : shares) {
            int point = reached(share * total);
            double left = approach(point, candidate);
            if (best < 0 || left < least) {
                best = point;
                least = left;
                double[] spare = ofBest;
                ofBest = candidate;
                candidate = spare;
            }
        }
        nearest = ofBest;
        return best;
    }

    /** The first point at which the running sum reaches a value. */
    private int reached(double value) {
        int low = 0;
        int high = running.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (running[middle] >= value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Writes every point's squared distance to its nearest centre were this point one, and gives their sum. */
    private double approach(int point, double[] distances) {
        SquaredDistances.of(points, 0, distances.length, SquaredDistances.place(points, point), distances);
        double sum = 0;
        for (int i = 0; i < distances.length; i++) {
            distances[i] = Math.min(nearest[i], distances[i]);
            sum += distances[i];
        }
        return sum;
    }
}
