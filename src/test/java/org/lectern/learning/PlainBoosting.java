package org.lectern.learning;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.stats.LogOdds;

/** Boosting by gradients and curvatures, written out plainly: every row is looked at for every cut, all in full digits. */
final class PlainBoosting {

    private final HistogramBoosting boosting;
    private final LabelledMatrix rows;
    private final double[] logOdds;
    private final double[] gradients;
    private final double[] curvatures;
    /** By how little the best cut of a node beat another that divides its rows otherwise. */
    private double narrowest = Double.POSITIVE_INFINITY;

    PlainBoosting(HistogramBoosting boosting, LabelledMatrix rows) {
        this.boosting = boosting;
        this.rows = rows;
        logOdds = new double[rows.size()];
        gradients = new double[rows.size()];
        curvatures = new double[rows.size()];
    }

    /** The log odds of every row after all trees, which see all rows and features. */
    double[] fit() {
        double yes = boosting.positiveWeight() * rows.positives();
        Arrays.fill(logOdds, Math.log(yes / (rows.rows() - rows.positives())));
        for (int tree = 0; tree < boosting.trees(); tree++) {
            for (int row = 0; row < logOdds.length; row++) {
                double weight = rows.positives(row) == 1 ? boosting.positiveWeight() : 1;
                double p = LogOdds.probability(logOdds[row]);
                gradients[row] = weight * (p - rows.positives(row));
                curvatures[row] = weight * p * (1 - p);
            }
            split(IntStream.range(0, logOdds.length).boxed().toList(), boosting.depth());
        }
        return logOdds;
    }

    /** Whether another way of rounding might have cut elsewhere. */
    boolean isTied() {
        return narrowest < 1e-5;
    }

    private void split(List<Integer> node, int questions) {
        @Nullable IntPredicate best = null;
        double most = 1e-6;
        List<Integer> bestYes = List.of();
        double next = 1e-6;
        for (int feature = 0; feature < rows.features().features().size(); feature++) {
            for (double cut : cuts(node, feature)) {
                for (boolean missingYes : new boolean[] {false, true}) {
                    IntPredicate asked = asked(feature, cut, missingYes);
                    List<Integer> yes = node.stream().filter(asked::test).toList();
                    List<Integer> no =
                            node.stream().filter(asked.negate()::test).toList();
                    double gain = score(yes) + score(no) - score(node);
                    boolean heavy =
                            sum(curvatures, yes) >= boosting.lightest() && sum(curvatures, no) >= boosting.lightest();
                    boolean same = yes.equals(bestYes) || no.equals(bestYes);
                    if (heavy && gain > most + 1e-9) {
                        next = same ? next : most;
                        most = gain;
                        best = asked;
                        bestYes = yes;
                    } else if (heavy && !same) {
                        next = Math.max(next, gain);
                    }
                }
            }
        }
        if (questions == 0 || best == null) {
            double value = -boosting.rate() * sum(gradients, node) / (sum(curvatures, node) + boosting.penalty());
            node.forEach(row -> logOdds[row] += value);
            return;
        }
        narrowest = Math.min(narrowest, most - next);
        split(node.stream().filter(best::test).toList(), questions - 1);
        split(node.stream().filter(best.negate()::test).toList(), questions - 1);
    }

    private double[] cuts(List<Integer> node, int feature) {
        double[] known = node.stream()
                .mapToDouble(row -> rows.features().value(row, feature))
                .filter(value -> !Double.isNaN(value))
                .distinct()
                .sorted()
                .toArray();
        double[] cuts = Arrays.copyOf(known, known.length);
        // Below all numbers there is what is missing alone.
        return IntStream.rangeClosed(-1, known.length - 1)
                .mapToDouble(i -> i < 0 ? Double.NEGATIVE_INFINITY : cuts[i])
                .toArray();
    }

    private IntPredicate asked(int feature, double cut, boolean missingYes) {
        return row -> {
            double value = rows.features().value(row, feature);
            return Double.isNaN(value) ? missingYes : value <= cut;
        };
    }

    private double score(List<Integer> node) {
        double gradient = sum(gradients, node);
        return gradient * gradient / (sum(curvatures, node) + boosting.penalty());
    }

    private static double sum(double[] values, List<Integer> node) {
        return node.stream().mapToDouble(row -> values[row]).sum();
    }
}
