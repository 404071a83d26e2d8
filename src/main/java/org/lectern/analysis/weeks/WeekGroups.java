package org.lectern.analysis.weeks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.contract.TaskContext;
import org.lectern.learning.ClusterStability;
import org.lectern.learning.Clustering;
import org.lectern.learning.KMeans;
import org.lectern.stats.Silhouettes;
import org.lectern.stats.ZScores;

/**
 * Kinds of weeks: weeks in which anything was done, grouped by what was done (k-means of z-scores; a missing mean counts as the
 * mean of all).
 *
 * @param weeks that were grouped
 * @param qualities of every number of groups that was tried, the fewest first
 * @param groups of the number whose silhouette is highest, the largest first; empty where there is nothing to group
 * @param labels of every week, the place of its group
 */
record WeekGroups(ActiveWeeks weeks, List<Quality> qualities, List<Group> groups, List<Integer> labels) {

    /** More weeks are thinned: distances of all to all are computed. */
    static final int MOST = 4000;

    private static final int MOST_GROUPS = 6;
    private static final int RESTARTS = 10;
    private static final int RESAMPLES = 20;

    /** Below this no structure worth a name was found; Kaufman and Rousseeuw, Finding groups in data (1990), table 4. */
    private static final double CLEAR = 0.25;

    /** @param silhouette mean, -1..1 */
    record Quality(int k, double inertia, double silhouette) {}

    /**
     * A kind of weeks.
     *
     * @param size how many weeks
     * @param means by feature, NaN where none of its weeks tells one
     * @param beyond by feature, how far they lie above the mean of all, in standard deviations
     * @param stability how much of it comes back when weeks are drawn again, 0..1
     */
    record Group(int size, List<Double> means, List<Double> beyond, double stability) {

        /** The feature by which it differs most. */
        int telling() {
            return IntStream.range(0, beyond.size())
                    .boxed()
                    .max(Comparator.comparingDouble(feature -> Math.abs(beyond.get(feature))))
                    .orElseThrow();
        }

        boolean trusted() {
            return stability >= ClusterStability.TRUSTED;
        }
    }

    static WeekGroups of(ActiveWeeks all, long seed, TaskContext context) {
        ActiveWeeks weeks = all.thinned(MOST);
        if (weeks.size() < 2) {
            return new WeekGroups(weeks, List.of(), List.of(), List.of());
        }
        double[][] points = points(weeks);
        KMeans search = new KMeans(points);
        int most = Math.min(MOST_GROUPS, Math.min(weeks.size() - 1, search.distinct(MOST_GROUPS)));
        List<Clustering> fits = new ArrayList<>();
        for (int k = 2; k <= most; k++) {
            fits.add(search.fit(k, RESTARTS, seed, context::checkCancelled));
        }
        fits.removeIf(fit -> IntStream.of(fit.sizes()).anyMatch(size -> size == 0));
        if (fits.isEmpty()) {
            return new WeekGroups(weeks, List.of(), List.of(), List.of());
        }
        double[] silhouettes = silhouettes(points, fits, context);
        List<Quality> qualities = IntStream.range(0, fits.size())
                .mapToObj(i -> new Quality(fits.get(i).k(), fits.get(i).inertia(), silhouettes[i]))
                .toList();
        int best = IntStream.range(0, silhouettes.length)
                .boxed()
                .max(Comparator.<Integer>comparingDouble(i -> silhouettes[i]).thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        return grouped(weeks, points, qualities, fits.get(best), seed, context);
    }

    private static WeekGroups grouped(
            ActiveWeeks weeks,
            double[][] points,
            List<Quality> qualities,
            Clustering fit,
            long seed,
            TaskContext context) {
        double[] stability = new ClusterStability(RESAMPLES, MOST, 1).of(points, fit, seed, context::checkCancelled);
        int[] sizes = fit.sizes();
        int[] order = IntStream.range(0, fit.k())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(cluster -> -sizes[cluster])
                        .thenComparing(cluster -> Arrays.toString(fit.centre(cluster))))
                .mapToInt(cluster -> cluster)
                .toArray();
        int[] place = new int[order.length];
        IntStream.range(0, order.length).forEach(i -> place[order[i]] = i);
        int[] labels = fit.labels();
        List<Group> groups = IntStream.of(order)
                .mapToObj(cluster -> new Group(
                        sizes[cluster],
                        means(weeks, labels, cluster),
                        Arrays.stream(fit.centre(cluster)).boxed().toList(),
                        stability[cluster]))
                .toList();
        return new WeekGroups(
                weeks,
                qualities,
                groups,
                IntStream.of(labels).mapToObj(label -> place[label]).toList());
    }

    private static List<Double> means(ActiveWeeks weeks, int[] labels, int cluster) {
        return IntStream.range(0, ActiveWeeks.FEATURES.size())
                .mapToObj(feature -> {
                    double[] column = weeks.column(feature);
                    return IntStream.range(0, column.length)
                            .filter(row -> labels[row] == cluster && !Double.isNaN(column[row]))
                            .mapToDouble(row -> column[row])
                            .average()
                            .orElse(Double.NaN);
                })
                .toList();
    }

    private static double[][] points(ActiveWeeks weeks) {
        return IntStream.range(0, ActiveWeeks.FEATURES.size())
                .mapToObj(weeks::column)
                .map(column -> {
                    double mean = Arrays.stream(column)
                            .filter(value -> !Double.isNaN(value))
                            .average()
                            .orElse(0);
                    return ZScores.of(Arrays.stream(column)
                            .map(value -> Double.isNaN(value) ? mean : value)
                            .toArray());
                })
                .toArray(double[][]::new);
    }

    /** The mean silhouette of each of several ways to group the same points, of two groups or more. */
    static double[] silhouettes(double[][] points, List<Clustering> fits, TaskContext context) {
        Silhouettes silhouettes =
                new Silhouettes(points, fits.stream().map(Clustering::labels).toList());
        double[] sums = new double[fits.size()];
        int size = points[0].length;
        for (int point = 0; point < size; point++) {
            if (point % 64 == 0) {
                context.checkCancelled();
            }
            double[][] of = silhouettes.of(point);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += of[i][0];
            }
        }
        return Arrays.stream(sums).map(sum -> sum / size).toArray();
    }

    /** Whether they are kinds worth a name. */
    boolean isClear() {
        return qualities.stream().mapToDouble(Quality::silhouette).max().orElse(-1) >= CLEAR;
    }
}
