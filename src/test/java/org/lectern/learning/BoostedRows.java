package org.lectern.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.stats.LogOdds;

/** Boosting on single rows, written out plainly: every row is looked at, every question between two numbers is tried. */
final class BoostedRows {

    private final List<double[]> rows = new ArrayList<>();
    private final List<Boolean> labels = new ArrayList<>();
    private final List<Feature> features;
    private final double[] logOdds;
    private final Boosting boosting;

    BoostedRows(Boosting boosting, LabelledMatrix matrix) {
        this.boosting = boosting;
        features = matrix.features().features();
        for (int i = 0; i < matrix.size(); i++) {
            for (int row = 0; row < matrix.rows(i); row++) {
                rows.add(matrix.features().row(i));
                labels.add(row < matrix.positives(i));
            }
        }
        logOdds = new double[rows.size()];
    }

    /** The log odds of every row after all trees. */
    double[] fit() {
        double share = (double) labels.stream().filter(yes -> yes).count() / labels.size();
        Arrays.fill(logOdds, Math.log(share / (1 - share)));
        for (int tree = 0; tree < boosting.trees(); tree++) {
            double[] p = Arrays.stream(logOdds).map(LogOdds::probability).toArray();
            split(IntStream.range(0, rows.size()).boxed().toList(), p, boosting.depth());
        }
        return logOdds;
    }

    private void split(List<Integer> node, double[] p, int questions) {
        @Nullable IntPredicate best = null;
        double most = 1e-9;
        for (IntPredicate question : questions(node)) {
            List<Integer> yes = node.stream().filter(question::test).toList();
            List<Integer> no = node.stream().filter(question.negate()::test).toList();
            if (yes.size() >= boosting.fewestRows() && no.size() >= boosting.fewestRows()) {
                double gain = gain(yes, p) + gain(no, p) - gain(node, p);
                if (gain > most + 1e-12) {
                    most = gain;
                    best = question;
                }
            }
        }
        if (questions == 0 || best == null) {
            double step = boosting.rate()
                    * residual(node, p)
                    / (node.stream().mapToDouble(row -> p[row] * (1 - p[row])).sum() + boosting.penalty());
            node.forEach(row -> logOdds[row] += step);
            return;
        }
        split(node.stream().filter(best::test).toList(), p, questions - 1);
        split(node.stream().filter(best.negate()::test).toList(), p, questions - 1);
    }

    private List<IntPredicate> questions(List<Integer> node) {
        List<IntPredicate> questions = new ArrayList<>();
        for (int f = 0; f < features.size(); f++) {
            int feature = f;
            double[] there = node.stream()
                    .mapToDouble(row -> rows.get(row)[feature])
                    .filter(value -> !Double.isNaN(value))
                    .distinct()
                    .sorted()
                    .toArray();
            if (features.get(f).kind() == Feature.Kind.CATEGORY) {
                Arrays.stream(there).forEach(category -> questions.add(row -> rows.get(row)[feature] == category));
                continue;
            }
            questions.add(row -> Double.isNaN(rows.get(row)[feature]));
            for (double cut : there) {
                questions.add(row -> rows.get(row)[feature] <= cut || Double.isNaN(rows.get(row)[feature]));
                questions.add(row -> rows.get(row)[feature] <= cut);
            }
        }
        return questions;
    }

    private double gain(List<Integer> node, double[] p) {
        double sum = residual(node, p);
        return sum * sum / node.size();
    }

    private double residual(List<Integer> node, double[] p) {
        return node.stream()
                .mapToDouble(row -> (labels.get(row) ? 1 : 0) - p[row])
                .sum();
    }
}
