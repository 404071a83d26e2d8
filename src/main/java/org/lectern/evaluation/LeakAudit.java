package org.lectern.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.evaluation.Folds.Fold;
import org.lectern.learning.FeatureMatrix;
import org.lectern.learning.LabelledMatrix;
import org.lectern.learning.LogisticRegression;
import org.lectern.stats.ScoredRows;

/**
 * What in rows gives away what a model should foresee, to be looked at before any model is believed. Each feature that alone is
 * the label is found first, then those that a formula needs, one after another, then what a regression on all others still finds
 * out.
 *
 * @param rocAuc of a logistic regression on all features, out of fold; NaN where too few rows, or learners who differ, have one
 *     label: then only leaks of rows are told
 * @param accuracy of the same
 * @param leaks in the order in which they were found
 */
public record LeakAudit(double rocAuc, double accuracy, List<Leak> leaks) {

    /** Nobody foresees so well what people will do. */
    private static final double TELLING = 0.999;

    /** Rows of one label are right when a constant says it: this share of what that leaves wrong has to be told. */
    private static final double BEYOND_CONSTANT = 0.99;

    public LeakAudit {
        leaks = List.copyOf(leaks);
    }

    /** Names of the features that a model must not have. */
    public Set<String> refused() {
        return leaks.stream().flatMap(leak -> leak.feature().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Looks at rows.
     *
     * @param rows whose groups are learners
     * @param labels of each
     * @param folds in which a model would be judged, at least one
     * @param strangers rows that are not of learners
     */
    public static LeakAudit of(FeatureMatrix rows, boolean[] labels, List<Fold> folds, IntPredicate strangers) {
        List<Leak> leaks = new ArrayList<>(ofRows(rows, folds, strangers));
        LabelledMatrix all = LabelledMatrix.of(rows, labels);
        if (new Coincidence(rows, labels).isLikely()) {
            return new LeakAudit(Double.NaN, Double.NaN, leaks);
        }
        LabelCopies copies = new LabelCopies(rows, labels);
        for (int feature = 0; feature < rows.features().size(); feature++) {
            copies.find(feature).ifPresent(leaks::add);
        }
        addFormulas(rows, labels, leaks);
        ScoredRows judged = judged(all, folds);
        double accuracy = judged.confusion(0.5).accuracy();
        Set<String> named = names(leaks);
        if (isTelling(judged) && named.size() < rows.features().size()) {
            LabelledMatrix rest = all.knowing(rows.without(named));
            ScoredRows judgedRest = named.isEmpty() ? judged : judged(rest, folds);
            if (isTelling(judgedRest)) {
                leaks.add(new Leak.Telling(
                        culprit(rest, folds),
                        judgedRest.rocAuc(),
                        judgedRest.confusion(0.5).accuracy()));
            }
        }
        return new LeakAudit(judged.rocAuc(), accuracy, leaks);
    }

    private static List<Leak> ofRows(FeatureMatrix rows, List<Fold> folds, IntPredicate strangers) {
        List<Leak> leaks = new ArrayList<>();
        long others = IntStream.range(0, rows.size()).filter(strangers).count();
        if (others > 0) {
            leaks.add(new Leak.Strangers(others));
        }
        for (int fold = 0; fold < folds.size(); fold++) {
            Set<Integer> train = learners(rows, folds.get(fold).training());
            train.retainAll(learners(rows, folds.get(fold).test()));
            if (!train.isEmpty()) {
                leaks.add(new Leak.BothSides(fold, train.size()));
            }
        }
        return leaks;
    }

    private static Set<Integer> learners(FeatureMatrix rows, int[] some) {
        return IntStream.of(some).mapToObj(rows::group).collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> names(List<Leak> leaks) {
        return leaks.stream().flatMap(leak -> leak.feature().stream()).collect(Collectors.toSet());
    }

    /** Where features are missing, it looks at the features of all rows, and at the rows of all features. */
    private static void addFormulas(FeatureMatrix rows, boolean[] labels, List<Leak> leaks) {
        Set<String> missing = IntStream.range(0, rows.features().size())
                .filter(feature ->
                        IntStream.range(0, rows.size()).anyMatch(row -> Double.isNaN(rows.value(row, feature))))
                .mapToObj(feature -> rows.features().get(feature).name())
                .collect(Collectors.toSet());
        addFormulas(rows, labels, missing, leaks);
        if (!missing.isEmpty()) {
            int[] complete = IntStream.range(0, rows.size())
                    .filter(row -> IntStream.range(0, rows.features().size())
                            .noneMatch(feature -> Double.isNaN(rows.value(row, feature))))
                    .toArray();
            boolean[] known = new boolean[complete.length];
            for (int i = 0; i < known.length; i++) {
                known[i] = labels[complete[i]];
            }
            addFormulas(rows.rows(complete), known, Set.of(), leaks);
        }
    }

    private static void addFormulas(FeatureMatrix rows, boolean[] labels, Set<String> leftOut, List<Leak> leaks) {
        Optional<Leak.Formula> found = Optional.empty();
        do {
            Set<String> refused = names(leaks);
            refused.addAll(leftOut);
            found = refused.size() < rows.features().size() && rows.size() > 0
                    ? new LabelFormula(rows.without(refused), labels).find()
                    : Optional.empty();
            found.ifPresent(leaks::add);
        } while (found.isPresent());
    }

    private static ScoredRows judged(LabelledMatrix rows, List<Fold> folds) {
        return OutOfFold.of(rows, folds, seen -> new LogisticRegression(1, true).fit(seen)::logOdds)
                .scored();
    }

    private static boolean isTelling(ScoredRows judged) {
        double wrong = Math.min(judged.baseRate(), 1 - judged.baseRate());
        double accuracy = judged.confusion(0.5).accuracy();
        return judged.rocAuc() >= TELLING || (accuracy >= TELLING && 1 - accuracy <= (1 - BEYOND_CONSTANT) * wrong);
    }

    /** Of the features without which it is not telling any more, the one that it misses the most. */
    private static Optional<String> culprit(LabelledMatrix rows, List<Fold> folds) {
        List<String> names = rows.features().features().stream()
                .map(feature -> feature.name())
                .toList();
        if (names.size() == 1) {
            return Optional.of(names.getFirst());
        }
        record Without(String name, ScoredRows judged) {}
        return names.stream()
                .map(name ->
                        new Without(name, judged(rows.knowing(rows.features().without(Set.of(name))), folds)))
                .filter(without -> !isTelling(without.judged))
                .min(Comparator.comparingDouble(without -> without.judged.rocAuc()))
                .map(Without::name);
    }
}
