package org.lectern.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.learning.FeatureMatrix;

/** Which rows train a model and which judge it, the groups of a {@link FeatureMatrix} being its learners. */
public final class Folds {

    private Folds() {}

    /**
     * A way to divide rows; no learner is on both sides, but for {@link #judgedBy}.
     *
     * @param training rows, rising
     * @param test rows, rising
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Fold(int[] training, int[] test) {}

    /**
     * As many folds as are asked for: every learner judges in one of them, that of the learner's number modulo the folds.
     *
     * @param folds at least 2
     */
    public static List<Fold> byLearner(FeatureMatrix rows, int folds) {
        if (folds < 2) {
            throw new IllegalArgumentException("Rows are divided into two folds at least, not " + folds);
        }
        List<Fold> found = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            int judging = fold;
            found.add(new Fold(
                    rows(rows, row -> rows.group(row) % folds != judging),
                    rows(rows, row -> rows.group(row) % folds == judging)));
        }
        return found;
    }

    /**
     * Forward in time: the rows of one period judge, those of earlier ones train, without the learners who judge.
     *
     * @param periods of each row, such as terms or weeks, later ones greater
     * @param judging the period
     */
    public static Fold forward(FeatureMatrix rows, int[] periods, int judging) {
        int[] test = rows(rows, row -> periods[row] == judging);
        Set<Integer> judges = IntStream.of(test).mapToObj(rows::group).collect(Collectors.toSet());
        return new Fold(rows(rows, row -> periods[row] < judging && !judges.contains(rows.group(row))), test);
    }

    /**
     * Some rows judge, all others train, whoever they are of: as published recipes divide them.
     *
     * @param rows how many there are
     * @param judging places of those that judge, in any order
     */
    public static Fold judgedBy(int rows, int... judging) {
        int[] test = IntStream.of(judging).sorted().toArray();
        return new Fold(
                IntStream.range(0, rows)
                        .filter(row -> Arrays.binarySearch(test, row) < 0)
                        .toArray(),
                test);
    }

    private static int[] rows(FeatureMatrix rows, IntPredicate kept) {
        return IntStream.range(0, rows.size()).filter(kept).toArray();
    }
}
