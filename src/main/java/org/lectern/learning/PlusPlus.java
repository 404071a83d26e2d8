package org.lectern.learning;

import java.util.Arrays;

/**
 * Where k-means starts: greedy k-means++. The first centre is any point; each further one is the best of 2 + ⌊ln k⌋ points
 * drawn with chances as their squared distance to the nearest centre so far, best being what leaves the smallest sum of those
 * distances. Source: D. Arthur and S. Vassilvitskii, k-means++: the advantages of careful seeding, SODA 2007, 1027-1035; the
 * greedy choice as in scikit-learn 1.2, {@code _kmeans_plusplus}, whose lots it draws in the same order.
 */
final class PlusPlus {

    /**
     * The lots of one start, drawn ahead of it: what is drawn does not depend on what was drawn before.
     *
     * @param first centre
     * @param shares of the total squared distance at which the candidates stand, one row a further centre
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Lots(int first, double[][] shares) {

        static Lots draw(int points, int k, NumpyDraws draws) {
            int first = draws.below(points);
            double[][] shares = new double[k - 1][2 + (int) Math.log(k)];
            for (double[] candidates : shares) {
                Arrays.setAll(candidates, _ -> draws.share());
            }
            return new Lots(first, shares);
        }
    }

    private final double[] x;
    private final double[] y;
    /** Squared distance of every point to its nearest centre so far, its running sum, and room for a candidate's. */
    private double[] nearest;

    private double[] candidate;
    private final double[] running;

    PlusPlus(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        nearest = new double[x.length];
        candidate = new double[x.length];
        running = new double[x.length];
    }

    /** The points to start from, by their places. */
    int[] choose(Lots lots) {
        int[] centres = new int[1 + lots.shares().length];
        centres[0] = lots.first();
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        approach(centres[0], nearest);
        for (int c = 1; c < centres.length; c++) {
            centres[c] = best(lots.shares()[c - 1]);
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
        double[] ofBest = new double[x.length];
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
        double centreX = x[point];
        double centreY = y[point];
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double dx = x[i] - centreX;
            double dy = y[i] - centreY;
            double distance = Math.min(nearest[i], dx * dx + dy * dy);
            distances[i] = distance;
            sum += distance;
        }
        return sum;
    }
}
