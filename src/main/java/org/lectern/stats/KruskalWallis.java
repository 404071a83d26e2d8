package org.lectern.stats;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Whether the values of some of several groups tend to be higher than those of others, whatever their shape. With Rⱼ the sum of
 * ranks in a group of nⱼ of all n values, of which groups of t are equal,
 *
 * <pre>
 *   H = ( 12 / (n (n + 1)) · Σ Rⱼ²/nⱼ - 3 (n + 1) ) / ( 1 - Σ (t³ - t) / (n³ - n) )
 * </pre>
 *
 * <p>follows χ² with one degree of freedom less than there are groups, nearly, from about five values in each group on. Sources:
 * W. H. Kruskal and W. A. Wallis, Use of ranks in one-criterion variance analysis, Journal of the American Statistical
 * Association 47 (1952), 583-621; M. Tomczak and E. Tomczak, The need to report effect size estimates revisited, Trends in Sport
 * Sciences 1 (2014), 19-25 (ε²).
 *
 * @param h H; NaN, as p and ε², where all values are equal
 * @param degrees degrees of freedom
 * @param p the chance of an H at least as large where no group tends to be higher
 * @param epsilonSquared ε² = H / (n - 1), 0..1: how far the group tells the rank
 */
public record KruskalWallis(double h, int degrees, double p, double epsilonSquared) {

    /**
     * Compares groups.
     *
     * @throws IllegalArgumentException where there are fewer than two groups or one of them is empty
     */
    public static KruskalWallis of(List<double[]> groups) {
        if (groups.size() < 2 || groups.stream().anyMatch(group -> group.length == 0)) {
            throw new IllegalArgumentException("Two groups or more, each with values, are compared");
        }
        double[] all = groups.stream().flatMapToDouble(DoubleStream::of).toArray();
        double[] ranks = RankCorrelation.ranks(all);
        double n = all.length;
        double squares = 0;
        int next = 0;
        for (double[] group : groups) {
            double sum = 0;
            for (int i = 0; i < group.length; i++) {
                sum += ranks[next++];
            }
            squares += sum * sum / group.length;
        }
        double untied = 1 - TiedGroups.cubes(all) / (n * n * n - n);
        // Rounding must not push it below 0 where all groups rank alike.
        double h = untied > 0 ? Math.max(0, 12 / (n * (n + 1)) * squares - 3 * (n + 1)) / untied : Double.NaN;
        int degrees = groups.size() - 1;
        return new KruskalWallis(h, degrees, Double.isNaN(h) ? h : ChiSquare.upperTail(h, degrees), h / (n - 1));
    }
}
