package org.lectern.analysis.risk;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.contract.Words;
import org.lectern.learning.LogisticModel;

/**
 * How much a model goes by something that is known.
 *
 * @param name in words
 * @param weight of a regression: what a standard deviation adds to the log odds; of trees: what it moves the log odds by on
 *     average, either way
 * @param mean NaN of trees
 * @param deviation NaN of trees
 */
record Weight(String name, double weight, double mean, double deviation) {

    private static final Words WORDS = Words.of(Weight.class);

    /** What weighs most first. */
    static List<Weight> of(RiskModel model, RiskRows rows) {
        Stream<Weight> weights = switch (model) {
            case RiskModel.Regression regression ->
                regression.model().terms().stream().map(term -> of(regression.model(), term));
            case RiskModel.Trees trees -> ofTrees(trees, rows);
        };
        return weights.sorted(Comparator.comparingDouble((Weight weight) -> -Math.abs(weight.weight)))
                .toList();
    }

    private static Weight of(LogisticModel model, LogisticModel.Term term) {
        String feature =
                WORDS.say("feature." + model.features().get(term.feature()).name());
        return new Weight(
                term.told() == LogisticModel.Term.MISSING ? WORDS.say("feature.none", feature) : feature,
                term.weight(),
                term.mean(),
                term.scale());
    }

    private static Stream<Weight> ofTrees(RiskModel.Trees trees, RiskRows rows) {
        double[] moved = new double[rows.features().size()];
        List<RiskRow> labelled = rows.labelled();
        int step = Math.max(1, labelled.size() / 500);
        int[] some = IntStream.range(0, labelled.size())
                .filter(row -> row % step == 0)
                .toArray();
        Arrays.stream(some).forEach(row -> {
            var parts = trees.contributions(labelled.get(row).numbers());
            for (int feature = 0; feature < moved.length; feature++) {
                moved[feature] += Math.abs(parts.of(feature)) / some.length;
            }
        });
        return IntStream.range(0, moved.length)
                .mapToObj(feature -> new Weight(
                        WORDS.say("feature." + rows.features().get(feature)), moved[feature], Double.NaN, Double.NaN));
    }
}
