package org.lectern.analysis.risk;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.contract.Words;
import org.lectern.learning.Contributions;
import org.lectern.stats.Quantiles;

/** Why a model puts somebody where it does, in words: what raises the probability most, beside the median of others. */
final class Reasons {

    private static final Words WORDS = Words.of(Reasons.class);

    /** What adds less to the log odds is no reason. */
    private static final double LEAST = 0.1;

    private static final int MOST = 3;

    private final List<String> features;
    private final RiskModel model;
    private final double[] medians;

    /**
     * @param features names, as the model has them
     * @param medians of the others, NaN where nothing is known
     */
    Reasons(List<String> features, RiskModel model, double... medians) {
        this.features = features;
        this.model = model;
        this.medians = medians;
    }

    /** Of every feature of some rows, NaN where none of them tells it. */
    static double[] medians(int features, List<RiskRow> rows) {
        return IntStream.range(0, features)
                .mapToDouble(feature -> {
                    double[] known = known(feature, rows);
                    return known.length == 0 ? Double.NaN : Quantiles.of(known, 0.5);
                })
                .toArray();
    }

    /** What rows tell of a feature, rising. */
    static double[] known(int feature, List<RiskRow> rows) {
        return rows.stream()
                .mapToDouble(row -> row.values().get(feature))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
    }

    /** At most three, what weighs most first. */
    List<String> of(double... row) {
        Contributions parts = model.contributions(row);
        return IntStream.range(0, features.size())
                .boxed()
                .filter(feature -> parts.of(feature) >= LEAST)
                .sorted(Comparator.comparingDouble((Integer feature) -> -parts.of(feature)))
                .limit(MOST)
                .map(feature -> said(features.get(feature), row[feature], medians[feature]))
                .toList();
    }

    private static String said(String feature, double value, double median) {
        return Double.isNaN(value)
                ? WORDS.say("reason.missing", WORDS.say("feature." + feature))
                : WORDS.say(
                        Double.isNaN(median) ? "reason.alone" : "reason",
                        WORDS.say("feature." + feature),
                        value,
                        median);
    }
}
