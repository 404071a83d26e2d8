package org.lectern.analysis.risk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.lectern.learning.Feature;
import org.lectern.learning.FeatureMatrix;
import org.lectern.learning.LabelledMatrix;

/** Rows of learners as what learns wants them. */
final class RiskMatrix {

    /** As many folds judge by learner. */
    static final int FOLDS = 5;

    private RiskMatrix() {}

    static FeatureMatrix features(List<String> names, List<RiskRow> rows) {
        double[][] columns = IntStream.range(0, names.size())
                .mapToObj(feature -> rows.stream()
                        .mapToDouble(row -> row.values().get(feature))
                        .toArray())
                .toArray(double[][]::new);
        Map<String, Integer> groups = groups(rows);
        return new FeatureMatrix(
                names.stream().map(Feature::number).toList(),
                columns,
                rows.stream().mapToInt(row -> group(groups, row)).toArray());
    }

    private static int group(Map<String, Integer> groups, RiskRow row) {
        Integer group = groups.get(row.learner());
        if (group == null) {
            throw new IllegalStateException("Every learner has a group");
        }
        return group;
    }

    static LabelledMatrix labelled(List<String> names, List<RiskRow> rows) {
        boolean[] labels = new boolean[rows.size()];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = rows.get(row).isPositive();
        }
        return LabelledMatrix.of(features(names, rows), labels);
    }

    /**
     * A number for every learner; a learner whose id is a whole number judges in the fold of that number modulo the folds, so
     * that others who divide learners so get the same folds. All others are numbered in the order of their names.
     */
    private static Map<String, Integer> groups(List<RiskRow> rows) {
        TreeSet<String> learners = new TreeSet<>();
        rows.forEach(row -> learners.add(row.learner()));
        int[] next = new int[FOLDS];
        Map<String, Integer> groups = new HashMap<>();
        int place = 0;
        for (String learner : learners) {
            int fold = learner.matches("\\d{1,18}") ? Math.floorMod(Long.parseLong(learner), FOLDS) : place % FOLDS;
            groups.put(learner, FOLDS * next[fold]++ + fold);
            place++;
        }
        return groups;
    }
}
