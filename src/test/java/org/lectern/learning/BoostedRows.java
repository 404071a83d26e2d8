package org.lectern.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.stats.LogOdds;

/**
 * Boosting on single rows, written out plainly: every row is looked at, every question is tried. Smile's own trees are no
 * such judge on rows: they pass over a cut between two rows whose residuals are equal, as those of rows often are.
 */
final class BoostedRows {

    private final List<int[]> rows = new ArrayList<>();
    private final List<Boolean> labels = new ArrayList<>();
    private final double[] logOdds;
    private final Boosting boosting;
    private final int bins;
    private final int categories;

    BoostedRows(Boosting boosting, LabelledGroups groups, int bins, int categories) {
        this.boosting = boosting;
        this.bins = bins;
        this.categories = categories;
        for (int group = 0; group < groups.size(); group++) {
            for (int row = 0; row < groups.rows(group); row++) {
                rows.add(new int[] {groups.bin(group), groups.category(group)});
                labels.add(row < groups.positives(group));
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
        for (IntPredicate question : questions()) {
            List<Integer> yes = node.stream().filter(question::test).toList();
            List<Integer> no = node.stream().filter(question.negate()::test).toList();
            if (!yes.isEmpty() && !no.isEmpty()) {
                double gain = gain(yes, p) + gain(no, p) - gain(node, p);
                if (gain > most) {
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

    private List<IntPredicate> questions() {
        List<IntPredicate> questions = new ArrayList<>();
        for (int bin = 0; bin < bins - 1; bin++) {
            int last = bin;
            questions.add(row -> rows.get(row)[0] <= last);
        }
        for (int category = 0; category < categories; category++) {
            int asked = category;
            questions.add(row -> rows.get(row)[1] == asked);
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
