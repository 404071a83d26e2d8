package org.lectern.recommend;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.lectern.contract.TaskContext;

/**
 * Each item told linearly by the others: with X the pairs as zeros and ones by learner and item and P = (XᵀX + λI)⁻¹,
 *
 * <pre>
 *   B(j, i) = -P(j, i) / P(i, i), 0 on the diagonal,   score(i) = Σ B(j, i) over the items j of the history.
 * </pre>
 *
 * Source: H. Steck, Embarrassingly shallow autoencoders for sparse data, WWW 2019, 3251-3257. Its memory grows with the square of
 * the items and its time with their cube, so it is for small catalogues.
 */
public final class Ease implements Explained {

    /** The most items that it is fitted on. */
    public static final int MOST_ITEMS = 3_000;

    private final double[][] weight;

    private Ease(double[][] weight) {
        this.weight = weight;
    }

    /**
     * @param lambda above 0; the higher, the less is told by few learners
     * @throws IllegalArgumentException where there are too many items
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    public static Ease fit(Interactions train, double lambda, TaskContext context) {
        if (train.items() > MOST_ITEMS) {
            throw new IllegalArgumentException("No more than " + MOST_ITEMS + " items, not " + train.items());
        }
        double[][] lower = common(train, lambda);
        invert(lower, context);
        int items = lower.length;
        double[][] weight = new double[items][items];
        for (int from = 0; from < items; from++) {
            for (int to = 0; to < items; to++) {
                double both = lower[Math.max(from, to)][Math.min(from, to)];
                weight[from][to] = from == to ? 0 : -both / lower[to][to];
            }
        }
        return new Ease(weight);
    }

    @Override
    public String id() {
        return "ease";
    }

    @Override
    public void score(int learner, int[] history, double[] into) {
        Arrays.fill(into, 0);
        for (int item : history) {
            double[] row = weight[item];
            for (int candidate = 0; candidate < row.length; candidate++) {
                into[candidate] += row[candidate];
            }
        }
    }

    @Override
    public boolean silentAtZero() {
        return true;
    }

    @Override
    public OptionalInt because(int[] history, int candidate) {
        return Most.of(history, item -> weight[item][candidate]);
    }

    /** XᵀX + λI, its lower half. */
    private static double[][] common(Interactions train, double lambda) {
        double[][] lower = new double[train.items()][];
        for (int item = 0; item < lower.length; item++) {
            lower[item] = new double[item + 1];
            lower[item][item] = lambda;
        }
        for (int learner = 0; learner < train.learners(); learner++) {
            int[] history = train.history(learner);
            Arrays.sort(history);
            for (int high = 0; high < history.length; high++) {
                for (int low = 0; low <= high; low++) {
                    lower[history[high]][history[low]]++;
                }
            }
        }
        return lower;
    }

    /**
     * The inverse of a symmetric positive definite matrix in its place, by its lower half: every row is swept once. Source: J. H.
     * Goodnight, A tutorial on the SWEEP operator, The American Statistician 33 (1979), 149-158.
     */
    private static void invert(double[][] lower, TaskContext context) {
        int size = lower.length;
        for (int pivot = 0; pivot < size; pivot++) {
            context.checkCancelled();
            int swept = pivot;
            double[] row = new double[size];
            for (int other = 0; other < size; other++) {
                row[other] = lower[Math.max(pivot, other)][Math.min(pivot, other)];
            }
            double by = row[pivot];
            IntStream.range(0, size)
                    .parallel()
                    .filter(other -> other != swept)
                    .forEach(other -> subtract(lower[other], row, row[other] / by));
            for (int other = 0; other < size; other++) {
                lower[Math.max(pivot, other)][Math.min(pivot, other)] = other == pivot ? -1 / by : row[other] / by;
            }
        }
        Arrays.stream(lower).forEach(row -> Arrays.setAll(row, column -> -row[column]));
    }

    private static void subtract(double[] from, double[] row, double times) {
        for (int column = 0; column < from.length; column++) {
            from[column] -= times * row[column];
        }
    }
}
