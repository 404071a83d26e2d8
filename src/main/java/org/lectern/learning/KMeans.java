package org.lectern.learning;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Divides points of the plane among k centres so that the sum of squared distances to the own centre, the inertia, is as small
 * as can be found: the best of several descents ({@link Lloyd}) from starts drawn by lot ({@link PlusPlus}). Draws as
 * scikit-learn 1.2 does with the same seed, so that the two differ by rounding only.
 *
 * <p>Descents run beside one another; each is computed in one fixed order, and of equally good ones the first is taken.
 */
public final class KMeans {

    /** Tolerance as a share of the points' mean variance. */
    private static final double TOLERANCE = 1e-4;

    private final double[] x;
    private final double[] y;

    /**
     * @param x first coordinates, finite, left as they are
     * @param y second coordinates, as many
     */
    public KMeans(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " and " + y.length + " coordinates make no points");
        }
        this.x = x;
        this.y = y;
    }

    /** Number of different points, or the limit where there are more. */
    public int distinct(int limit) {
        int[] found = new int[limit];
        int number = 0;
        for (int i = 0; i < x.length && number < limit; i++) {
            int known = 0;
            while (known < number && (x[found[known]] != x[i] || y[found[known]] != y[i])) {
                known++;
            }
            if (known == number) {
                found[number++] = i;
            }
        }
        return number;
    }

    /**
     * The best clustering found.
     *
     * @param k number of centres, from 1 to the number of different points
     * @param restarts number of descents
     * @param pause called before every descent, from any thread; what it throws ends the search
     */
    public Clustering fit(int k, int restarts, long seed, Runnable pause) {
        if (k < 1 || distinct(k) < k) {
            throw new IllegalArgumentException(
                    distinct(Math.max(1, k)) + " different points bear no " + k + " centres");
        }
        NumpyDraws draws = new NumpyDraws(seed);
        List<PlusPlus.Lots> starts = Stream.generate(() -> PlusPlus.Lots.draw(x.length, k, draws))
                .limit(restarts)
                .toList();
        double tolerance = TOLERANCE * (variance(x) + variance(y)) / 2;
        Clustering[] found = new Clustering[restarts];
        IntStream.range(0, restarts).parallel().forEach(restart -> {
            pause.run();
            found[restart] = new Lloyd(x, y, new PlusPlus(x, y).choose(starts.get(restart))).descend(tolerance);
        });
        return Stream.of(found)
                .min(Comparator.comparingDouble(Clustering::inertia))
                .orElseThrow();
    }

    private static double variance(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / values.length;
    }
}
