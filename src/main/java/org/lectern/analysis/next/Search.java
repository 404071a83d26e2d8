package org.lectern.analysis.next;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.contract.TaskContext;
import org.lectern.recommend.AlternatingLeastSquares;
import org.lectern.recommend.Interactions;
import org.lectern.recommend.Range;
import org.lectern.recommend.RankingMetric;
import org.lectern.recommend.Recommender;
import org.lectern.recommend.Split;
import org.lectern.recommend.Tuning;

/**
 * Settings of the factorisation that were looked for by chance, on the items before those that judge.
 *
 * @param tuned every trial, and the best and the usual settings by the items that judge, opened once
 */
record Search(Tuning.Tuned tuned) {

    static final String FACTORS = "factors";
    static final String PENALTY = "penalty";
    static final String CONFIDENCE = "confidence";

    private static final int ROUNDS = 15;

    private static final List<Range> RANGES = List.of(
            new Range(FACTORS, 8, 64, true, true),
            new Range(PENALTY, 0.5, 200, true, false),
            new Range(CONFIDENCE, 0.5, 20, true, false));

    /** Empty where nobody asks for it. */
    static Optional<Search> of(Split split, NextParams params, TaskContext context) {
        if (params.trials() == 0) {
            return Optional.empty();
        }
        Map<String, Double> usual = new LinkedHashMap<>();
        usual.put(FACTORS, (double) params.factors());
        usual.put(PENALTY, params.penalty());
        usual.put(CONFIDENCE, params.confidence());
        return Optional.of(new Search(new Tuning(
                        RANGES,
                        params.trials(),
                        RankingMetric.NDCG,
                        params.shown(),
                        params.most(split.train().items()),
                        params.seed())
                .run(
                        (settings, train, within) -> fit(settings, train, params.seed(), within),
                        usual,
                        split,
                        () -> false,
                        context)));
    }

    private static Recommender fit(Map<String, Double> settings, Interactions train, long seed, TaskContext context) {
        return new AlternatingLeastSquares(
                        (int) Math.round(settings.getOrDefault(FACTORS, Double.NaN)),
                        settings.getOrDefault(PENALTY, Double.NaN),
                        settings.getOrDefault(CONFIDENCE, Double.NaN),
                        ROUNDS,
                        train.pairs() <= Models.MANY_PAIRS,
                        seed)
                .fit(train, context);
    }
}
